using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class ApproveModel(SupervisionDbContext db, WorkCalendar calendar, SettingStore settings) : ClueVerbPage(db)
{
    [BindProperty]
    public ApproveForm Form { get; set; } = new();

    public override string Verb => "登记批准";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToApprove(Viewer);

    protected override void Fill() => Form = new() { ApprovedOn = Today };

    protected override Task<string> ActAsync()
    {
        if (Form.Decision is ClueDecision.SendBack)
        {
            Record.SendBack(Form.Reason ?? "", Viewer, Now);
            return Task.FromResult("已退回重新提出处置意见。");
        }

        Record.Approve(Form.ApprovedBy ?? "", Form.ApprovedOn ?? throw Refused(Text.Missing.With("批准日期")), calendar, ClueTerms.Of(settings.Current), Viewer, Now);
        return Task.FromResult("批准已登记。");
    }
}
