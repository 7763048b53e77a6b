using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Lists;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Saved views, and what was asked for in bulk.</summary>
public sealed partial class AccessWorld
{
    private async Task<Spot> ViewAsync(Role by, ViewAudience audience)
    {
        var view = SavedView.Save(ListKind.Issues, $"视图{Next()}", "view=all", audience, [], As(by), Now);
        await App.SaveAsync(view);
        return Spot.Of(view.Id);
    }

    private async Task<Spot> BulkRunAsync()
    {
        var run = new BulkRun { AccountId = As(Role.GroupLeader).AccountId, Asked = As(Role.GroupLeader).Sign(Now), Verb = BulkVerb.Recognise, IssueIds = [Guid.NewGuid()], Revisions = [1] };
        await App.SaveAsync(run);
        return Spot.Of(run.Id);
    }
}
