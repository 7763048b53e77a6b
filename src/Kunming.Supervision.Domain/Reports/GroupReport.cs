using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>季度报告 of a unit group: figures frozen, text around them, signed and sent by the leader, accepted or returned by the office.</summary>
public sealed class GroupReport : QuarterReport
{
    private GroupReport()
    {
    }

    public Guid GroupId { get; private init; }

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    public static GroupReport Draft(UnitGroup group, Quarter quarter, IReadOnlyList<Figure> figures, string body, Viewer by, DateTimeOffset on, IReadOnlyList<Restatement>? restatements = null)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!by.IsIn(group.Id), ReportRules.NotYours),
            (by.Recusals.Count > 0, ReportRules.CounterRecused),
            (ChinaTime.DayOf(on) < quarter.Start, ReportRules.QuarterNotBegun.With(quarter))));
        var report = new GroupReport
        {
            GroupId = group.Id,
            JurisdictionId = group.JurisdictionId,
            QuarterKey = quarter.Key,
            Title = $"{group.Name}{quarter}监督检查情况报告",
        };
        report.Freeze(figures, by.Sign(on));
        report.Restate(restatements ?? []);
        report.SetBody(body);
        report.Record(new ReportDrafted(report.Frozen, report.Title));
        return report;
    }

    public override bool MayWrite(Viewer by) => by.IsIn(GroupId);

    /// <param name="now">The whole figures, counted again; null to look at the report alone.</param>
    public IReadOnlyList<Rule> ObstaclesToSend(Viewer by, IReadOnlyList<Figure>? now = null) =>
    [
        .. Obstacles.From(
            (!by.Leads(GroupId), ReportRules.NotYours),
            (!IsEditable, ReportRules.NotEditable)),
        .. IsEditable ? ObstaclesOfContent() : [],
        .. IsEditable && now is not null ? ObstaclesOfMoved(now) : [],
    ];

    /// <summary>The leader signs and sends.</summary>
    /// <param name="now">The whole figures, counted again at this moment: what has moved since is explained or frozen anew.</param>
    public void Send(IReadOnlyList<Figure> now, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToSend(by, now));
        SendAs(by.Sign(on));
    }

    public override IReadOnlyList<Rule> ObstaclesToReturn(Viewer by) => ObstaclesToReview(by);

    public IReadOnlyList<Rule> ObstaclesToReview(Viewer by) => Obstacles.From(
        (!by.IsOffice, ReportRules.NotYours),
        (Status is not ReportStatus.Sent, ReportRules.NotSent));

    public void Accept(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReview(by));
        Status = ReportStatus.Accepted;
        Record(new ReportAccepted(by.Sign(on)));
    }

    public void Return(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReview(by));
        ReturnReason = Text.Required(reason, "退回理由", ReasonMaxLength);
        Status = ReportStatus.Returned;
        Record(new ReportReturned(by.Sign(on), ReturnReason));
    }
}
