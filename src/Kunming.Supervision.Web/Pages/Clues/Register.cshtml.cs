using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class RegisterModel(SupervisionDbContext db, WorkCalendar calendar, SettingStore settings) : ClueVerbPage(db)
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public override string Verb => "登记";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRegister(Viewer);

    public DeadlineRule OpinionRule => ClueTerms.Of(settings.Current).Opinion;

    protected override void Fill() => Form = new()
    {
        Person = Record.Person,
        Post = Record.Post,
        Problem = Record.Problem,
        Source = Record.IssueId is null ? null : ClueSource.OwnFinding,
        ReceivedOn = ChinaTime.DayOf(Record.Handed.On),
    };

    // A form that may be sent once runs in one transaction: a refusal gives the number back and leaves no gap.
    protected override async Task<string> ActAsync()
    {
        RuleViolationException.ThrowIfAny(Obstacles);
        var number = ClueNumber.Format(Today.Year, await Db.TakeNumbersAsync(ClueNumber.Series(Today.Year), cancellationToken: Aborted));
        if (Record.Register(number, Form.Source!.Value, Form.Class!.Value, Form.ReceivedOn!.Value, Form.ToStatement(), calendar, ClueTerms.Of(settings.Current), Viewer, Now) is { } receipt)
        {
            Db.Add(receipt);
        }

        return $"已登记为 {number}。";
    }
}
