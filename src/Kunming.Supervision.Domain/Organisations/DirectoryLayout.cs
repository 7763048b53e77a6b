using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>The sheets of 机构名录, in the order in which they are taken.</summary>
public enum DirectorySheet
{
    City,
    ResidentGroups,
    Counties,
    Zones,
    FunctionalDepartments,
    InspectedUnits,
}

/// <summary>The columns of 机构名录, as its headings word them.</summary>
public static class DirectoryColumns
{
    public const string Code = "单位代码";
    public const string RegionCode = "行政区划代码";
    public const string Name = "单位名称";
    public const string County = "县（市、区）";
    public const string Zone = "区域名称";
    public const string Kind = "单位类别";
    public const string Parent = "上级单位";
    public const string Office = "联系的监督检查室";
    public const string Supervises = "综合监督单位";
    public const string Autonomous = "自治县";
    public const string Speciality = "专业方向";
    public const string Level = "层级";
    public const string Area = "所属区域";
    public const string Note = "备注";
}

/// <summary>What one sheet of the directory is called and holds. Columns may stand in any order; others are ignored and reported.</summary>
/// <param name="NoteColumn">The column kept as the organisation's note; null when the sheet has none, and a note stays as it is.</param>
/// <param name="AreaColumn">The column that names the jurisdiction which the row itself establishes.</param>
/// <param name="Ties">The ties that the sheet states; ties of other kinds stay as they are.</param>
public sealed record DirectoryLayout(
    DirectorySheet Sheet, string Name, string CodeColumn, string? NoteColumn, string? AreaColumn,
    IReadOnlyList<string> OtherColumns, IReadOnlyList<AffiliationKind> Ties)
{
    public static readonly IReadOnlyList<DirectoryLayout> All =
    [
        new(DirectorySheet.City, "市级", DirectoryColumns.Code, DirectoryColumns.Note, null,
            [DirectoryColumns.Kind, DirectoryColumns.Parent], [AffiliationKind.ManagedBy]),
        new(DirectorySheet.ResidentGroups, "派驻机构", DirectoryColumns.Code, null, null,
            [DirectoryColumns.Kind, DirectoryColumns.Parent, DirectoryColumns.Office, DirectoryColumns.Supervises],
            [AffiliationKind.ManagedBy, AffiliationKind.ContactedBy, AffiliationKind.Supervises]),
        new(DirectorySheet.Counties, "县市区", DirectoryColumns.RegionCode, null, DirectoryColumns.County,
            [DirectoryColumns.Office, DirectoryColumns.Autonomous], [AffiliationKind.ContactedBy]),
        new(DirectorySheet.Zones, "开发度假区", DirectoryColumns.Code, null, DirectoryColumns.Zone, [], []),
        new(DirectorySheet.FunctionalDepartments, "职能部门", DirectoryColumns.Code, DirectoryColumns.Speciality, null, [], []),
        new(DirectorySheet.InspectedUnits, "被监督单位", DirectoryColumns.Code, DirectoryColumns.Level, null,
            [DirectoryColumns.Area, DirectoryColumns.Office], [AffiliationKind.ContactedBy]),
    ];

    public IReadOnlyList<string> Columns =>
        [CodeColumn, .. new[] { AreaColumn }.OfType<string>(), DirectoryColumns.Name, .. OtherColumns, .. new[] { NoteColumn }.OfType<string>()];

    /// <summary>Columns that a workbook may leave out; without the remarks the notes stay as they are.</summary>
    public static bool IsOptional(string column) => column is DirectoryColumns.Note;

    /// <summary>Finds a sheet's layout by its name, whatever its width; null for a sheet that the directory does not know.</summary>
    public static DirectoryLayout? Find(string sheet) => All.FirstOrDefault(l => Folding.Compact(l.Name) == Folding.Compact(sheet));
}
