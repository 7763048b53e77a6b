using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class BeginModel(SupervisionDbContext db, WorkCalendar calendar, SettingStore settings) : ClueVerbPage(db)
{
    [BindProperty]
    public BeginForm Form { get; set; } = new();

    public override string Verb => "开始办理";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToBegin(Viewer);

    protected override void Fill() => Form = new() { BegunOn = Today };

    protected override Task<string> ActAsync()
    {
        Record.Begin(Form.BegunOn!.Value, calendar, ClueTerms.Of(settings.Current), Viewer, Now);
        return Task.FromResult($"已开始办理，办结时限至{Record.Deadline!.DueOn:yyyy-MM-dd}。");
    }
}
