namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>A field that a column of a list may hold: its key in code, its name on screen, and other titles people give it.</summary>
public sealed record FieldDefinition(string Key, string Name, bool IsRequired, params IReadOnlyList<string> Synonyms)
{
    public IEnumerable<string> Titles => Synonyms.Prepend(Name);
}

/// <summary>A proposal for one field: a column and how sure it is, from 0 to 1; no column when none comes close.</summary>
public sealed record ColumnMatch(FieldDefinition Field, ColumnTitle? Column, double Score)
{
    /// <summary>Sure enough to go without a look.</summary>
    public bool IsCertain => Score >= ColumnMapper.Certain;
}
