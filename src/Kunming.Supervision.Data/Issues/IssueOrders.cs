using System.Linq.Expressions;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>
/// Two columns that the database computes for lists: the due day while an issue is open (null once it is settled), so that what is due is
/// found without passing all that was ever closed; and the number padded, so that WT-2026-10000 follows WT-2026-9999.
/// </summary>
public static class IssueOrders
{
    internal const string OpenDueOn = "OpenDueOn";
    internal const string NumberOrder = "NumberOrder";

    public static readonly Expression<Func<Issue, DateOnly>> ByDue = i => EF.Property<DateOnly?>(i, OpenDueOn)!.Value;

    public static readonly Expression<Func<Issue, string>> ByNumber = i => EF.Property<string>(i, NumberOrder);

    extension(IQueryable<Issue> issues)
    {
        /// <summary>Open, with a due day in the given bounds, both included.</summary>
        public IQueryable<Issue> OpenDueIn(DateOnly? from, DateOnly? to) => issues.Where(i =>
            EF.Property<DateOnly?>(i, OpenDueOn) != null
            && (from == null || EF.Property<DateOnly?>(i, OpenDueOn) >= from)
            && (to == null || EF.Property<DateOnly?>(i, OpenDueOn) <= to));
    }
}
