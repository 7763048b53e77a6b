namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>Keys of the fields that an issue list may have.</summary>
public static class IssueListField
{
    public const string Sequence = "sequence";
    public const string SourceNumber = "source-number";
    public const string FoundOn = "found-on";
    public const string Group = "group";
    public const string Unit = "unit";
    public const string Area = "area";
    public const string Category = "category";
    public const string Subcategory = "subcategory";
    public const string Method = "method";
    public const string Description = "description";
    public const string Clause = "clause";
    public const string Amount = "amount";
    public const string Measures = "measures";
    public const string Leader = "leader";
    public const string Person = "person";
    public const string Deadline = "deadline";
    public const string State = "state";
    public const string Clue = "clue";
    public const string Remarks = "remarks";
}
