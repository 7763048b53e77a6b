using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>One entry of the ledgers: what it is about, and in whose sub-ledger it stands.</summary>
public sealed record LedgerFact(Guid Id, Guid? GroupId);

/// <summary>A row that one side has and the other has not, with whose it is.</summary>
public sealed record DisputedRow(Guid Id, bool InReport, string? Owner);

/// <summary>
/// 总分核对 of one indicator: master ledger = sum of the sub-ledgers = figure of the report; and if not, the rows that make the difference.
/// </summary>
/// <param name="Master">Different matters in the master ledger.</param>
/// <param name="Subs">Sum of the numbers in each sub-ledger: more than the master where a matter stands in two.</param>
public sealed record SumProof(Indicator Indicator, int Master, int Subs, decimal Reported, IReadOnlyList<DisputedRow> Disputed)
{
    /// <summary>Indicators of which the ledgers have one entry for each row, by the same day, and the events that make these entries.</summary>
    public static readonly IReadOnlyList<(Indicator Indicator, LedgerKind Kind, IReadOnlyList<string> Events)> Proved =
    [
        (Indicators.Visits, LedgerKind.Visit, [nameof(VisitBegun)]),
        (Indicators.Found, LedgerKind.Issue, [nameof(IssueRegistered), nameof(IssueSplitOff)]),
        (Indicators.Handovers, LedgerKind.Handover, [nameof(HandoverIssued)]),
        (Indicators.Regular, LedgerKind.Meeting, [nameof(MeetingHeld)]),
        (Indicators.Deployments, LedgerKind.Deployment, [nameof(MeetingHeld)]),
    ];

    public bool Agrees => Disputed.Count is 0 && Master == Subs && Master == Reported;

    /// <param name="ledger">Entries of the kind in the quarter, without what other numbers stand for.</param>
    /// <param name="ownerOf">Name of a row's owner by the group in whose sub-ledger it stands, or in whose part of the report.</param>
    public static SumProof Of(Indicator indicator, Figure whole, IReadOnlyCollection<LedgerFact> ledger, Func<Guid, Guid?, string?> ownerOf)
    {
        var (reported, entered) = (whole.Ids.ToHashSet(), ledger.Select(e => e.Id).ToHashSet());
        var placed = ledger.Distinct().ToList();
        return new(indicator, entered.Count, placed.Count, whole.Value,
        [
            .. whole.Ids.Where(id => !entered.Contains(id)).Select(id => new DisputedRow(id, true, ownerOf(id, null))),
            .. placed.Where(e => !reported.Contains(e.Id)).DistinctBy(e => e.Id).Select(e => new DisputedRow(e.Id, false, ownerOf(e.Id, e.GroupId))),
        ]);
    }
}
