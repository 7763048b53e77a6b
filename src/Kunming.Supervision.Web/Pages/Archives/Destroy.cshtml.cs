using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Archives;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>The second person agrees: the bytes go, the record stays.</summary>
public sealed class DestroyModel(SupervisionDbContext db, ArchiveStore store) : ArchiveVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Destroy(Viewer, Now);

        // Not before the decision is in the database: a redirect leaves after the transaction has ended.
        var sha256 = Record.Sha256;
        Response.OnCompleted(() =>
        {
            if (Response.StatusCode is StatusCodes.Status302Found)
            {
                store.Destroy(sha256);
            }

            return Task.CompletedTask;
        });
        return "档案已销毁，销毁证明可以下载。";
    }
}
