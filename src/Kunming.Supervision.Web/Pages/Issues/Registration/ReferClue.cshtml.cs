using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Pages.Clues;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>Hands the matter to the case office; from then on lists show only that it was.</summary>
public sealed class ReferClueModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    public override string Verb => "移交线索";

    public override string Help => "handovers";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToDispose(Viewer);

    [BindProperty]
    public ClueStatementForm Form { get; set; } = new();

    protected override bool IsMine => Issue.MayRecognise(Viewer);

    public void OnGet() => Form = new() { Post = Unit, Problem = Issue.Facts };

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        var custody = await Db.CustodyForAsync(Issue, Today, Aborted);
        Db.Add(Clue.HandIn(Issue, Form.ToStatement(), custody, Viewer, Now));
        return await DoneAsync("已移交问题线索，登记后这里显示编号和类别");
    }
}
