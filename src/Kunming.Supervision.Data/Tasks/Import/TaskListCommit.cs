using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Tasks.Import;

namespace Kunming.Supervision.Data.Tasks.Import;

/// <summary>Rows of a task list become drafts.</summary>
public sealed class TaskListCommit(SupervisionDbContext db, ImportSteps steps) : ListCommit(db, steps, ListKind.Tasks, TaskListField.Subject)
{
    protected override async Task<IReadOnlyList<Aggregate>> TakeAsync(
        ImportBatch batch, IReadOnlyList<ImportRow> rows, Viewer viewer, DateTimeOffset on, CancellationToken cancellation)
    {
        var resolver = await TaskListResolver.LoadAsync(Db, batch.Choice!, viewer, on, cancellation);
        var year = ChinaTime.DayOf(on).Year;
        var number = await Db.TakeNumbersAsync(TaskNumber.SeriesOf(year), rows.Count, cancellation);
        return [.. rows.Select(row => resolver.Take(TaskNumber.Format(year, number++), row))];
    }
}
