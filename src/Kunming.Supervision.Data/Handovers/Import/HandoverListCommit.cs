using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Handovers.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;

namespace Kunming.Supervision.Data.Handovers.Import;

/// <summary>Rows of a list of letters become letters, issued today; each addressee signs for its own.</summary>
public sealed class HandoverListCommit(SupervisionDbContext db, ImportSteps steps, WorkCalendar calendar, Settings.SettingStore settings)
    : ListCommit(db, steps, ListKind.Handovers, HandoverListField.Issues)
{
    protected override async Task<IReadOnlyList<Aggregate>> TakeAsync(
        ImportBatch batch, IReadOnlyList<ImportRow> rows, Viewer viewer, DateTimeOffset on, CancellationToken cancellation)
    {
        var today = ChinaTime.DayOf(on);
        var resolver = await HandoverListResolver.LoadAsync(Db, batch.Choice!, viewer, today, cancellation);
        var first = await Db.TakeNumbersAsync($"{HandoverNumber.Prefix}-{today.Year}", rows.Count, cancellation);
        var receipt = settings.Current.RuleOf(Domain.Settings.DeadlineRules.HandoverReceipt);
        return await resolver.TakeAsync(rows, i => HandoverNumber.Format(today.Year, first + i), calendar, receipt, ChinaTime.ToLocal(on), cancellation);
    }
}
