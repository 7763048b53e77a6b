namespace Kunming.Supervision.Domain.Reports;

/// <summary>
/// A report as one reader gets it. Whoever is recused of a unit, task or issue has a copy without it: its rows count in no figure, no paragraph names
/// it, and nothing says that something is left out.
/// </summary>
public sealed class ReportCopy
{
    private readonly IReadOnlyCollection<string> _names;

    /// <param name="hidden">Rows that this reader must not see for his recusals; empty for everybody else.</param>
    /// <param name="names">Names of what he is recused of.</param>
    /// <param name="recused">Is recused of anything, in this report or not.</param>
    public ReportCopy(QuarterReport report, IReadOnlySet<Guid> hidden, IReadOnlyCollection<string> names, bool recused = false)
    {
        IsWhole = !recused && hidden.Count is 0 && names.Count is 0;
        (Report, _names) = (report, names);
        Figures = hidden.Count is 0 ? report.Figures : [.. report.Figures.Select(f => f.Ids.Any(hidden.Contains) ? f.Of(f.Part, id => !hidden.Contains(id)) : f)];
        // What a figure was and is comes as two totals, out of which no row can be taken.
        Restatements = IsWhole ? report.Restatements : [];
        Notes = [.. report.Notes.Where(n => !Names(n.Text))];
        Lines = [.. ReportText.Read(report.Body).Where(l => !Names(string.Concat(l.Pieces.Select(p => p.Text))))];
    }

    /// <summary>With everything in it, for what is kept and for nobody's eyes.</summary>
    public static ReportCopy Whole(QuarterReport report) => new(report, new HashSet<Guid>(), []);

    public QuarterReport Report { get; }

    /// <summary>Nothing can be missing: totals of other quarters may stand beside it.</summary>
    public bool IsWhole { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public IReadOnlyList<Restatement> Restatements { get; }

    public IReadOnlyList<ReportNote> Notes { get; }

    public IReadOnlyList<ReportLine> Lines { get; }

    public Figure? FigureOf(string code, string? part = null) => Figures.FirstOrDefault(f => f.Code == code && f.Part == part);

    public decimal ValueOf(string code, string? part = null) => FigureOf(code, part)?.Value ?? 0;

    /// <summary>Free text that names what this reader is recused of.</summary>
    public bool Names(string text) => _names.Any(n => text.Contains(n, StringComparison.Ordinal));
}
