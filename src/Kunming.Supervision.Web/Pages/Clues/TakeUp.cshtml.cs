using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class TakeUpModel(SupervisionDbContext db, WorkCalendar calendar, SettingStore settings) : ClueVerbPage(db)
{
    [BindProperty]
    public TakeUpForm Form { get; set; } = new();

    public override string Verb => "重新启用";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToTakeUp(Viewer);

    protected override Task<string> ActAsync()
    {
        Record.TakeUp(Form.Reason!, calendar, ClueTerms.Of(settings.Current), Viewer, Now);
        return Task.FromResult("已重新启用，请提出处置意见。");
    }
}
