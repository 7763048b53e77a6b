using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>审批延期: the sending side grants another day to answer, or refuses with a reason.</summary>
public sealed class DecideExtensionModel(SupervisionDbContext db, WorkCalendar calendar, NoticeBox box) : HandoverVerbPage(db)
{
    [BindProperty]
    public DecideExtensionForm Form { get; set; } = new();

    public override string Verb => "审批延期";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToDecideExtension(Viewer);

    protected override bool IsMine => Handover.MayDecideExtension(Viewer);

    public void OnGet() => Form.GrantedOn = Handover.WaitingExtension?.WantedOn;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        var notice = Decide(Handover.WaitingExtension?.Id);
        await box.AddAsync(Handover, NoticeKind.ExtensionDecided, notice.Occasion, Handover.IsAddressee, Now, Aborted);
        return await DoneAsync(notice.Sentence);
    }

    private (string Occasion, string Sentence) Decide(Guid? waiting)
    {
        if (Form.Decision is ExtensionDecision.Refuse)
        {
            Handover.RefuseExtension(Form.Opinion!, Viewer, Now);
            return ($"{waiting}", "已答复不同意延期");
        }

        Handover.GrantExtension(Form.GrantedOn!.Value, Form.Opinion, calendar, Viewer, Now);
        return ($"{waiting}", $"已同意延期至{Handover.Deadline!.DueOn:yyyy-MM-dd}");
    }
}
