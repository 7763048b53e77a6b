using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Data.Issues;

/// <summary>
/// What a roll-up asks of an issue, as bits of one stored column: with it, a quarter is counted from a covering index and no issue is read. They say what
/// <see cref="Domain.Reports.Indicators"/> define; a test compares the two.
/// </summary>
public static class IssueTally
{
    /// <summary>Shadow property of an issue.</summary>
    public const string Property = "Tally";

    /// <summary>Counted at all: no other number stands for it.</summary>
    public const int Counted = 1;
    public const int Stands = 2;
    public const int HandedOver = 4;
    public const int Clue = 8;
    public const int Closed = 16;
    public const int OnTime = 32;
    public const int Relapsed = 64;

    private static readonly string ClosedSql = In(IssueStatus.ClosedOut, IssueStatus.Sustained);

    internal static readonly string Sql =
        $"case when {In([.. IssueStatuses.CountedElsewhere])} then 0 else {Counted}"
        + $" + case when recognised_on is not null and status <> '{IssueStatus.NotRecognised}' then {Stands} else 0 end"
        + $" + case when handover_id is not null then {HandedOver} else 0 end"
        + $" + case when status = '{IssueStatus.ReferredAsClue}' then {Clue} else 0 end"
        + $" + case when {ClosedSql} then {Closed} else 0 end"
        + $" + case when {ClosedSql} and (first_due_on is null or (applied_on at time zone 'Asia/Shanghai')::date <= first_due_on) then {OnTime} else 0 end"
        + $" + case when relapses > 0 then {Relapsed} else 0 end end";

    private static string In(params IssueStatus[] statuses) => $"status in ({string.Join(", ", statuses.Select(s => $"'{s}'"))})";
}
