using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>A group that sent no report this quarter, recorded with the reason.</summary>
public sealed class MissingGroup
{
    private MissingGroup()
    {
    }

    internal MissingGroup(Guid groupId, string reason) => (GroupId, Reason) = (groupId, reason);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid GroupId { get; private init; }

    public string Reason { get; private init; } = "";
}

/// <summary>综合报告: the office's report over all groups. It can go to the leaders only when every group has sent its own or is recorded as missing.</summary>
public sealed class SynthesisReport : QuarterReport
{
    private readonly List<MissingGroup> _missing = [];

    private SynthesisReport()
    {
    }

    public IReadOnlyList<MissingGroup> Missing => _missing;

    public Signature? Approved { get; private set; }

    public override LedgerPlace Place => new(null, JurisdictionId);

    public static SynthesisReport Compile(Quarter quarter, IReadOnlyList<Figure> figures, string body, Viewer by, DateTimeOffset on, IReadOnlyList<Restatement>? restatements = null)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!by.IsOffice, ReportRules.NotYours),
            (by.Recusals.Count > 0, ReportRules.CounterRecused),
            (ChinaTime.DayOf(on) < quarter.Start, ReportRules.QuarterNotBegun.With(quarter))));
        var report = new SynthesisReport
        {
            JurisdictionId = by.JurisdictionId,
            QuarterKey = quarter.Key,
            Title = $"昆明市{quarter}“单元制”监督工作综合报告",
        };
        report.Freeze(figures, by.Sign(on));
        report.Restate(restatements ?? []);
        report.SetBody(body);
        report.Record(new ReportDrafted(report.Frozen, report.Title));
        return report;
    }

    public override bool MayWrite(Viewer by) => by.IsOffice;

    public void RecordMissing(UnitGroup group, string reason, IReadOnlyCollection<Guid> sent, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToWrite(by),
            .. Obstacles.From(
                (sent.Contains(group.Id), ReportRules.AlreadySent.With(group.Name)),
                (_missing.Any(m => m.GroupId == group.Id), ReportRules.AlreadyMissing.With(group.Name))),
        ]);
        var because = Text.Required(reason, "缺报原因", ReasonMaxLength);
        _missing.Add(new(group.Id, because));
        Record(new GroupReportMissing(by.Sign(on), group.Name, because));
    }

    /// <param name="groups">All groups of the jurisdiction.</param>
    /// <param name="sent">Those of them whose report of the quarter is sent or accepted.</param>
    /// <param name="now">The whole figures, counted again; null to look at the report alone.</param>
    public IReadOnlyList<Rule> ObstaclesToSend(IReadOnlyList<UnitGroup> groups, IReadOnlyCollection<Guid> sent, Viewer by, IReadOnlyList<Figure>? now = null) =>
    [
        .. ObstaclesToWrite(by),
        .. IsEditable ? ObstaclesOfContent() : [],
        .. IsEditable && now is not null ? ObstaclesOfMoved(now) : [],
        .. groups.Where(g => !sent.Contains(g.Id) && _missing.All(m => m.GroupId != g.Id)).Select(g => ReportRules.GroupNotSent.With(g.Name)),
    ];

    public void Send(IReadOnlyList<UnitGroup> groups, IReadOnlyCollection<Guid> sent, IReadOnlyList<Figure> now, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToSend(groups, sent, by, now));
        SendAs(by.Sign(on));
    }

    public override IReadOnlyList<Rule> ObstaclesToReturn(Viewer by) => ObstaclesToApprove(by);

    public IReadOnlyList<Rule> ObstaclesToApprove(Viewer by) => Obstacles.From(
        (!by.IsLeader, ReportRules.NotYours),
        (Status is not ReportStatus.Sent, ReportRules.NotForApproval));

    public void Approve(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        Status = ReportStatus.Approved;
        Approved = by.Sign(on);
        Record(new ReportApproved(Approved));
    }

    public void Return(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        ReturnReason = Text.Required(reason, "退回理由", ReasonMaxLength);
        Status = ReportStatus.Returned;
        Record(new ReportReturned(by.Sign(on), ReturnReason));
    }

    public IReadOnlyList<Rule> ObstaclesToCirculate(Viewer by) => Obstacles.From(
        (!by.IsOffice, ReportRules.NotYours),
        (Status is not ReportStatus.Approved, ReportRules.NotApproved));

    public void Circulate(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToCirculate(by));
        Status = ReportStatus.Circulated;
        Record(new ReportCirculated(by.Sign(on), Title));
    }
}
