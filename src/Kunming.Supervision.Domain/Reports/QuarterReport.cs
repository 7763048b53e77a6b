using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>What both quarterly reports share: frozen figures, and a text that quotes them by code and cannot state a number of its own for them.</summary>
public abstract partial class QuarterReport : Aggregate
{
    public const int TitleMaxLength = 100;
    public const int BodyMaxLength = 20_000;
    public const int ReasonMaxLength = 500;

    private readonly List<Figure> _figures = [];

    /// <summary><see cref="Quarter.Key"/></summary>
    public int QuarterKey { get; protected init; }

    public Guid JurisdictionId { get; protected init; }

    public string Title { get; protected init; } = "";

    public ReportStatus Status { get; protected set; }

    /// <summary>
    /// The text, one paragraph a line; a line beginning with # to #### is a heading of the first to fourth level; {I1} stands for
    /// the figure with that code, {I7/I2} for the rate of two in per cent.
    /// </summary>
    public string Body { get; private set; } = "";

    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>Who froze the figures, and when.</summary>
    public Signature Frozen { get; private set; } = null!;

    public Signature? Sent { get; protected set; }

    public int TimesSent { get; protected set; }

    public string? ReturnReason { get; protected set; }

    public Quarter Quarter => Quarter.FromKey(QuarterKey);

    public override string Label => Title;

    public bool IsEditable => Status is ReportStatus.Drafted or ReportStatus.Returned;

    public decimal ValueOf(string code, string? part = null) => FigureOf(code, part)?.Value ?? 0;

    /// <summary>Null when the report does not know the indicator: it is newer than the report.</summary>
    public Figure? FigureOf(string code, string? part = null) => _figures.FirstOrDefault(f => f.Code == code && f.Part == part);

    public void Write(string body, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToWrite(by));
        SetBody(body);
        Record(new ReportWritten(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToWrite(Viewer by) => Obstacles.From(
        (!MayWrite(by), ReportRules.NotYours),
        (!IsEditable, ReportRules.NotEditable));

    public abstract bool MayWrite(Viewer by);

    /// <summary>Counts anew before sending; a sent report never changes.</summary>
    /// <param name="restatements">What earlier reports of the same author have become.</param>
    public void Refreeze(IReadOnlyList<Figure> figures, Viewer by, DateTimeOffset on, IReadOnlyList<Restatement>? restatements = null)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToWrite(by), .. Obstacles.From((by.Recusals.Count > 0, ReportRules.CounterRecused))]);
        ForgetExplanationsOfOthers(figures);
        Freeze(figures, by.Sign(on));
        Restate(restatements ?? []);
        Record(new ReportRefrozen(Frozen));
    }

    /// <summary>The codes that a text quotes, e.g. I1, I7/I2.</summary>
    [GeneratedRegex(@"\{(?<code>[A-Z]\d+)(?:/(?<of>[A-Z]\d+))?\}")]
    public static partial Regex Quotation();

    /// <summary>Whatever stands in braces on one line is meant as a quotation, well written or not.</summary>
    [GeneratedRegex(@"\{(?<quoted>[^{}\n]*)\}")]
    internal static partial Regex InBraces();

    protected void Freeze(IReadOnlyList<Figure> figures, Signature by)
    {
        _figures.Clear();
        _figures.AddRange(figures);
        Frozen = by;
    }

    protected void SetBody(string? body) => Body = CheckedBody(body);

    /// <summary>A text that quotes known figures alone, under headings that a document has.</summary>
    internal static string CheckedBody(string? body)
    {
        var text = Text.Required(body, "正文", BodyMaxLength);
        var unknown = InBraces().Matches(text).Select(m => UnknownIn(m.Groups["quoted"].Value)).FirstOrDefault(code => code is not null);
        var deep = ReportText.Read(text).FirstOrDefault(l => l.Level > ReportText.DeepestHeading);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (unknown is not null, ReportRules.UnknownFigure.With(unknown)),
            (deep is not null, ReportRules.HeadingTooDeep.With(string.Concat(deep?.Pieces.Select(p => p.Text) ?? [])))));
        return text;
    }

    /// <summary>What of a quotation is no indicator; null when all of it is.</summary>
    private static string? UnknownIn(string quoted) => quoted.Split('/') is { Length: <= 2 } codes ? codes.FirstOrDefault(code => Indicators.Find(code) is null) : quoted;
}
