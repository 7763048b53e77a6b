namespace Kunming.Supervision.Domain.Archives;

public enum ArchiveStatus
{
    /// <summary>保管中</summary>
    Kept,

    /// <summary>待批准销毁</summary>
    DestructionProposed,

    /// <summary>已销毁</summary>
    Destroyed,
}

/// <summary>保管期限: 机关文件材料归档范围和文书档案保管期限规定 (国家档案局令第8号, 2006) knows these three.</summary>
public enum Retention
{
    TenYears,
    ThirtyYears,
    Permanent,
}

public static class Retentions
{
    public static string NameOf(Retention retention) => retention switch
    {
        Retention.TenYears => "10年",
        Retention.ThirtyYears => "30年",
        Retention.Permanent => "永久",
        _ => throw new ArgumentOutOfRangeException(nameof(retention), retention, null),
    };

    /// <summary>Counted from the year after the one in which it was made, to that year's end; null for ever.</summary>
    public static DateOnly? LastDayOf(Retention retention, DateOnly made) => retention switch
    {
        Retention.TenYears => new(made.Year + 10, 12, 31),
        Retention.ThirtyYears => new(made.Year + 30, 12, 31),
        _ => null,
    };
}

/// <summary>Names on screen.</summary>
public static class ArchiveNames
{
    public static string NameOf(ArchiveStatus status) => status switch
    {
        ArchiveStatus.Kept => "保管中",
        ArchiveStatus.DestructionProposed => "待批准销毁",
        ArchiveStatus.Destroyed => "已销毁",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>归档号 DA-2026-001: the year's series and a counter of at least three digits.</summary>
public static class ArchiveNumber
{
    public static string SeriesOf(int year) => $"DA-{year}";

    public static string Format(int year, long counter) => $"{SeriesOf(year)}-{counter:000}";
}
