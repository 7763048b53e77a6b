using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Infrastructure.Lists;

/// <summary>A column that can be chosen.</summary>
/// <param name="Key">Short and stable: it stands in addresses and in what accounts have chosen.</param>
/// <param name="Usual">Shown to whoever has chosen nothing.</param>
public record ListColumn(string Key, string Title, bool Usual);

/// <summary>A column of a list whose rows are of a kind, and what stands in it when the list is exported.</summary>
public sealed record ListColumn<TLine>(string Key, string Title, bool Usual, double Width, Func<TLine, object?> Value, string? Format = null)
    : ListColumn(Key, Title, Usual);

/// <summary>
/// The columns of one list and those of them that are shown: what the address asks for, else what the account has chosen, else the usual ones. The first
/// names the row and is always there. The export takes the same ones.
/// </summary>
public sealed class ListColumns<TLine>
{
    private readonly ListColumn<TLine>[] _shown;

    public ListColumns(IReadOnlyList<ListColumn<TLine>> all, ListFace face)
    {
        All = all;
        var wanted = face.Asked.Any(Known) ? face.Asked : face.Chosen.Any(Known) ? face.Chosen : [.. all.Where(c => c.Usual).Select(c => c.Key)];
        _shown = [.. all.Where((c, i) => i is 0 || wanted.Contains(c.Key))];

        bool Known(string key) => all.Any(c => c.Key == key);
    }

    public IReadOnlyList<ListColumn> All { get; }

    public IReadOnlyList<ListColumn<TLine>> Shown => _shown;

    /// <summary>In words, for the first line of an export.</summary>
    public string Titles => string.Join("、", _shown.Select(c => c.Title));

    public IReadOnlyList<ExportColumn> ForExport => [.. _shown.Select(c => new ExportColumn(c.Title, c.Width, c.Format))];

    public IReadOnlyList<object?> RowOf(TLine line) => Array.ConvertAll(_shown, c => c.Value(line));
}

/// <summary>For the view in which columns are chosen.</summary>
public sealed record ColumnChooser(ListFace Face, IReadOnlyList<ListColumn> All, IReadOnlySet<string> Shown)
{
    public static ColumnChooser Of<TLine>(ListFace face, ListColumns<TLine> columns) => new(face, columns.All, columns.Shown.Select(c => c.Key).ToHashSet());
}
