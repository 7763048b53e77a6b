using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>What taking a directory workbook would do, or why it cannot be taken.</summary>
/// <param name="Absent">Organisations in force that the workbook does not name; they are left as they are.</param>
public sealed record DirectoryPreview(
    IReadOnlyList<DirectorySheetCount> Sheets,
    IReadOnlyList<DirectoryRemark> Errors,
    IReadOnlyList<DirectoryRemark> Warnings,
    IReadOnlyList<DirectoryIgnored> Ignored,
    IReadOnlyList<DirectoryChange> Changes,
    IReadOnlyList<DirectoryAbsence> Absent)
{
    public bool CanApply => Errors.Count is 0;

    /// <summary>The workbook says what the directory already says: taking it changes nothing.</summary>
    public bool ChangesNothing => CanApply && Sheets.All(s => s.New + s.Renamed + s.Changed is 0);
}

/// <summary>Rows of a sheet by what they would do. A row that is renamed and changed counts as renamed.</summary>
public sealed record DirectorySheetCount(string Sheet, int New, int Renamed, int Changed, int Unchanged)
{
    public int Rows => New + Renamed + Changed + Unchanged;
}

/// <summary>A remark with its place: sheet, row as Excel shows it, column letters and heading.</summary>
/// <param name="Column">Counted from 0.</param>
public sealed record DirectoryRemark(string Sheet, int? Row, int? Column, string? Heading, Rule Rule)
{
    /// <summary>工作表“派驻机构”第7行E列（联系的监督检查室）</summary>
    public string Place => $"工作表“{Sheet}”{(Row is { } row ? $"第{row}行" : "")}{(Column is { } column ? $"{Letters(column)}列" : "")}{(Heading is null ? "" : $"（{Heading}）")}";

    public string Sentence => $"{Place}：{Rule.Message}";

    /// <summary>The letters that Excel shows over a column counted from 0.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}

/// <summary>Something in the workbook that is not read: a column (with its letters) or a whole sheet.</summary>
public sealed record DirectoryIgnored(string Sheet, string? Column, string? Heading);

public enum DirectoryChangeKind
{
    New,
    Renamed,
    Changed,
}

/// <param name="Details">What changes, as Chinese sentences; empty for a new organisation.</param>
public sealed record DirectoryChange(string Sheet, int Row, string Code, string Name, DirectoryChangeKind Kind, IReadOnlyList<string> Details);

public sealed record DirectoryAbsence(string Code, string Name, OrganisationKind Kind);
