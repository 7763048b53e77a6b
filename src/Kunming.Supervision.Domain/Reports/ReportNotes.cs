using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports;

public enum NoteKind
{
    /// <summary>数据说明: why a figure is zero, has moved since it was frozen, or does not fit another.</summary>
    Explanation,

    /// <summary>退回标注: what the reviewer wants changed, at one place.</summary>
    Remark,
}

/// <summary>A sentence bound to one place of a report: a figure or check by its code, or a heading by its words.</summary>
public sealed class ReportNote
{
    public const int PlaceMaxLength = 100;
    public const int TextMaxLength = 300;

    private ReportNote()
    {
    }

    internal ReportNote(NoteKind kind, string place, string text, int round, Signature by) => (Kind, Place, Text, Round, By) = (kind, place, text, round, by);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public NoteKind Kind { get; private init; }

    public string Place { get; private init; } = "";

    public string Text { get; private init; } = "";

    /// <summary>The sending to which it belongs: how often the report had been sent when it was written.</summary>
    public int Round { get; private init; }

    public Signature By { get; private init; } = null!;

    /// <summary>The place as people call it.</summary>
    public string PlaceName => ReportPlaces.NameOf(Place);
}

/// <summary>The report as it was sent once: what the next version is compared with.</summary>
public sealed class Submission
{
    private Submission()
    {
    }

    internal Submission(int round, string body, IEnumerable<Figure> figures, DateTimeOffset on)
    {
        var whole = figures.Where(f => f.Part is null).ToList();
        (Round, Body, Codes, Values, On) = (round, body, whole.ConvertAll(f => f.Code), whole.ConvertAll(f => f.Value), on);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>1 for the first sending.</summary>
    public int Round { get; private init; }

    public string Body { get; private init; } = "";

    public IReadOnlyList<string> Codes { get; private init; } = [];

    /// <summary>In the order of the codes.</summary>
    public IReadOnlyList<decimal> Values { get; private init; } = [];

    public DateTimeOffset On { get; private init; }

    /// <summary>The PDF as it was sent; null for what was sent before such were kept.</summary>
    public KeptPaper? Paper { get; internal set; }
}

/// <summary>Names of the places that notes are bound to.</summary>
public static class ReportPlaces
{
    public static string NameOf(string place) =>
        Indicators.Find(place) is { } indicator ? $"{indicator.Name}（{place}）" : CrossChecks.Find(place) is { } check ? $"{check.Sentence}（{place}）" : $"“{place}”";

    public static string NameOf(NoteKind kind) => kind switch
    {
        NoteKind.Explanation => "数据说明",
        NoteKind.Remark => "退回标注",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string NameOf(LineChange change) => change switch
    {
        LineChange.Same => "未变",
        LineChange.Added => "新增",
        LineChange.Removed => "删去",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    /// <summary>Headings of the text, and the figures.</summary>
    public static IReadOnlyList<string> Of(QuarterReport report) =>
        [.. ReportText.Headings(report.Body), .. report.Figures.Where(f => f.Part is null).Select(f => f.Code)];
}
