namespace Kunming.Supervision.Domain.TalentPool;

public enum PoolMemberStatus
{
    /// <summary>待审</summary>
    Nominated,

    /// <summary>在库</summary>
    InPool,

    /// <summary>抽调中</summary>
    Seconded,

    /// <summary>暂停</summary>
    Paused,

    /// <summary>退库</summary>
    Returned,

    /// <summary>未入库</summary>
    Declined,
}

/// <summary>类别</summary>
public enum PoolSource
{
    /// <summary>内部: of the discipline-inspection system.</summary>
    Internal,

    /// <summary>外部: of audit, finance, development-reform and the like.</summary>
    External,
}

public enum Gender
{
    /// <summary>女</summary>
    Female,

    /// <summary>男</summary>
    Male,
}

/// <summary>考核等次</summary>
public enum PoolGrade
{
    /// <summary>优秀</summary>
    Excellent,

    /// <summary>称职</summary>
    Competent,

    /// <summary>基本称职</summary>
    Barely,

    /// <summary>不称职</summary>
    Incompetent,
}

/// <summary>Names on screen and in lists.</summary>
public static class PoolNames
{
    public static string NameOf(PoolMemberStatus status) => status switch
    {
        PoolMemberStatus.Nominated => "待审",
        PoolMemberStatus.InPool => "在库",
        PoolMemberStatus.Seconded => "抽调中",
        PoolMemberStatus.Paused => "暂停",
        PoolMemberStatus.Returned => "退库",
        PoolMemberStatus.Declined => "未入库",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(PoolSource source) => source switch
    {
        PoolSource.Internal => "内部",
        PoolSource.External => "外部",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static string NameOf(Gender gender) => gender switch
    {
        Gender.Female => "女",
        Gender.Male => "男",
        _ => throw new ArgumentOutOfRangeException(nameof(gender), gender, null),
    };

    public static string NameOf(PoolGrade grade) => grade switch
    {
        PoolGrade.Excellent => "优秀",
        PoolGrade.Competent => "称职",
        PoolGrade.Barely => "基本称职",
        PoolGrade.Incompetent => "不称职",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, null),
    };
}

/// <summary>RC-2026-001: the year's series and a counter of at least three digits.</summary>
public static class PoolNumber
{
    public static string SeriesOf(int year) => $"RC-{year}";

    public static string Format(int year, long counter) => $"{SeriesOf(year)}-{counter:000}";
}
