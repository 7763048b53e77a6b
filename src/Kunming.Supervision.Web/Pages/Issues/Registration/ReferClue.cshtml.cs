using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>Hands the matter to the case office; from then on lists show only that it was.</summary>
public sealed class ReferClueModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    public override string Verb => "移交线索";

    public override string Help => "handovers";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToDispose(Viewer);

    protected override bool IsMine => Issue.MayRecognise(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.ReferAsClue(Viewer, Now);
        return await DoneAsync("已移交问题线索");
    }
}
