using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>The registrar puts a registered issue before the group's leader.</summary>
public sealed class SubmitModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    public override string Verb => "送审";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToSubmit(Viewer);

    protected override bool IsMine => Issue.MayRecord(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.Submit(Viewer, Now);
        return await DoneAsync("已送组内审核");
    }
}
