using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Circulars;

/// <summary>
/// 通报: a paper of its own that tells groups and counties what the synthesis found. It quotes the synthesis's frozen figures by their codes and counts none itself;
/// approved by a leader, issued under a number of the year.
/// </summary>
public sealed class Circular : Aggregate
{
    public const int TitleMaxLength = 100;
    public const int NumberMaxLength = 40;

    /// <summary>What its tables show of groups and categories.</summary>
    public static readonly IReadOnlyList<Indicator> Shown = [Indicators.Visits, Indicators.Found, Indicators.HandedOver, Indicators.ClosedOut, Indicators.Overdue];

    private readonly List<Figure> _figures = [];

    private Circular()
    {
    }

    public Guid ReportId { get; private init; }

    public int QuarterKey { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>As <see cref="QuarterReport.Body"/>.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The synthesis's, as they were when it was drafted: whoever reads the circular need not see the synthesis.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    public CircularStatus Status { get; private set; }

    public Signature Drafted { get; private init; } = null!;

    public Signature? Submitted { get; private set; }

    public int TimesSubmitted { get; private set; }

    public string? ReturnReason { get; private set; }

    public Signature? Approved { get; private set; }

    public Signature? Issued { get; private set; }

    /// <summary>发文字号; null until it is issued.</summary>
    public string? Number { get; private set; }

    /// <summary>The PDF as it was issued.</summary>
    public KeptPaper? Paper { get; private set; }

    public Quarter Quarter => Quarter.FromKey(QuarterKey);

    public override string Label => Title;

    public override LedgerPlace Place => new(null, JurisdictionId);

    /// <summary>Numbers of a year are one series.</summary>
    public static string SeriesOf(int year) => $"TB-{year}";

    public static string NumberOf(int year, long serial) => $"昆监督通〔{year}〕{serial}号";

    public static IReadOnlyList<Rule> ObstaclesToDraft(SynthesisReport report, Viewer by) => Obstacles.From(
        (!by.IsOffice, CircularRules.NotYours),
        (by.Recusals.Count > 0, ReportRules.CounterRecused),
        (report.Status is not (ReportStatus.Approved or ReportStatus.Circulated), CircularRules.ReportNotApproved));

    public static Circular Draft(SynthesisReport report, string body, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDraft(report, by));
        var circular = new Circular
        {
            ReportId = report.Id, QuarterKey = report.QuarterKey, JurisdictionId = report.JurisdictionId, Title = $"关于{report.Quarter}“单元制”监督工作情况的通报",
            Body = QuarterReport.CheckedBody(body), Drafted = by.Sign(on),
        };
        circular._figures.AddRange(report.Figures.Where(f => f.Part is null || Shown.Any(i => i.Code == f.Code)).Select(f => f.Of(f.Part, _ => true)));
        circular.Record(new CircularDrafted(circular.Drafted, circular.Title));
        return circular;
    }

    public IReadOnlyList<Rule> ObstaclesToWrite(Viewer by) => Obstacles.From(
        (!by.IsOffice, CircularRules.NotYours),
        (by.Recusals.Count > 0, ReportRules.CounterRecused),
        (Status is not CircularStatus.Drafted, CircularRules.NotDrafted));

    public void Write(string body, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToWrite(by));
        Body = QuarterReport.CheckedBody(body);
        Record(new CircularWritten(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToSubmit(Viewer by) =>
    [
        .. Obstacles.From(
            (!by.IsOffice, CircularRules.NotYours),
            (Status is not CircularStatus.Drafted, CircularRules.NotDrafted)),
        .. ReportText.BlankHeadings(Body).Select(h => ReportRules.BlankSection.With(h)),
        .. ReportText.Instructions(Body).Select(i => ReportRules.InstructionLeft.With(i)),
    ];

    public void Submit(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToSubmit(by));
        (Status, Submitted, TimesSubmitted) = (CircularStatus.Submitted, by.Sign(on), TimesSubmitted + 1);
        Record(new CircularSubmitted(Submitted));
    }

    public IReadOnlyList<Rule> ObstaclesToDecide(Viewer by) => Obstacles.From(
        (!by.IsLeader, CircularRules.NotYours),
        (Status is not CircularStatus.Submitted, CircularRules.NotSubmitted));

    public void Approve(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        (Status, Approved) = (CircularStatus.Approved, by.Sign(on));
        Record(new CircularApproved(Approved));
    }

    public void Return(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        ReturnReason = Text.Required(reason, "退回理由", QuarterReport.ReasonMaxLength);
        Status = CircularStatus.Drafted;
        Record(new CircularReturned(by.Sign(on), ReturnReason));
    }

    public IReadOnlyList<Rule> ObstaclesToIssue(Viewer by) => Obstacles.From(
        (!by.IsOffice, CircularRules.NotYours),
        (Status is not CircularStatus.Approved, CircularRules.NotApproved));

    /// <summary>From here on groups and counties read it.</summary>
    public void Issue(string number, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToIssue(by));
        (Status, Issued, Number) = (CircularStatus.Issued, by.Sign(on), number);
        Record(new CircularIssued(Issued, number, Title));
    }

    /// <summary>Keeps what was printed at issuing.</summary>
    public void Keep(KeptPaper paper, Signature by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((Issued is null || Paper is not null, ReportRules.PaperKept)));
        Paper = paper;
        Record(new PaperKept(by, paper.Sha256));
    }
}
