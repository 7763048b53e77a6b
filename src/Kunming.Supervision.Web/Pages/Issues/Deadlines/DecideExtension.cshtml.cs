using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Deadlines;

/// <summary>审批延期: the deciding side grants the wanted day or another, or refuses with a reason.</summary>
public sealed class DecideExtensionModel(SupervisionDbContext db, WorkCalendar calendar, NoticeBox box) : IssueVerbPage(db)
{
    [BindProperty]
    public DecideExtensionForm Form { get; set; } = new();

    public override string Help => "deadlines";

    public override string Verb => "审批延期";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToDecideExtension(Viewer);

    protected override bool IsMine => Issue.MayDecideExtension(Viewer);

    public void OnGet() => Form.GrantedOn = Issue.WaitingExtension?.WantedOn;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        var notice = Decide(Issue.WaitingExtension?.Id);
        await box.AddAsync(Issue, NoticeKind.ExtensionDecided, notice.Occasion, Issue.MayRectify, Now, Aborted);
        return await DoneAsync(notice.Sentence);
    }

    private (string Occasion, string Sentence) Decide(Guid? waiting)
    {
        if (Form.Decision is ExtensionDecision.Refuse)
        {
            Issue.RefuseExtension(Form.Opinion!, Viewer, Now);
            return ($"{waiting}", "已答复不同意延期");
        }

        Issue.GrantExtension(Form.GrantedOn!.Value, Form.Opinion, calendar, Viewer, Now);
        return ($"{waiting}", $"已同意延期至{Issue.Deadline!.DueOn:yyyy-MM-dd}");
    }
}
