using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The sending side ends the letter once all its issues are settled.</summary>
public sealed class FinishModel(SupervisionDbContext db) : HandoverVerbPage(db)
{
    public override string Verb => "办结";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToFinish(Issues, Viewer);

    protected override bool IsMine => Handover.IsSender(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Handover.Finish(Issues, Viewer, Now);
        return await DoneAsync("已办结");
    }
}
