namespace Kunming.Supervision.Domain.Clues;

/// <summary>线索来源.</summary>
public enum ClueSource
{
    /// <summary>本级发现</summary>
    OwnFinding,

    /// <summary>群众、组织举报</summary>
    Petition,

    /// <summary>上级交办</summary>
    Superior,

    /// <summary>巡视巡察移交</summary>
    Tour,

    /// <summary>其他机关移送</summary>
    OtherOrgan,

    /// <summary>下级报送</summary>
    Subordinate,

    /// <summary>违纪人员交代</summary>
    Confession,
}

/// <summary>The six disciplines by which clues are classed, and what goes beyond discipline.</summary>
public enum ClueClass
{
    /// <summary>违反政治纪律</summary>
    Political,

    /// <summary>违反组织纪律</summary>
    Organisational,

    /// <summary>违反廉洁纪律</summary>
    Integrity,

    /// <summary>违反群众纪律</summary>
    Masses,

    /// <summary>违反工作纪律</summary>
    Work,

    /// <summary>违反生活纪律</summary>
    Life,

    /// <summary>涉嫌职务违法犯罪</summary>
    DutyCrime,
}

/// <summary>The four ways of disposing of a clue, and no other (中国共产党纪律检查机关监督执纪工作规则, 线索处置).</summary>
public enum ClueDisposal
{
    /// <summary>谈话函询</summary>
    Inquiry,

    /// <summary>初步核实</summary>
    Verification,

    /// <summary>暂存待查</summary>
    Shelving,

    /// <summary>予以了结</summary>
    Settling,
}

public enum ClueStatus
{
    /// <summary>待登记</summary>
    HandedIn,

    /// <summary>待分办</summary>
    Registered,

    /// <summary>已分办</summary>
    Assigned,

    /// <summary>处置待批</summary>
    Proposed,

    /// <summary>处置方式已批</summary>
    Approved,

    /// <summary>办理中</summary>
    InHand,

    /// <summary>暂存待查</summary>
    Shelved,

    /// <summary>重复并存</summary>
    Duplicate,

    /// <summary>办结</summary>
    Concluded,
}

/// <summary>How a clue ended: settled, one of the four forms (四种形态), or a case filed.</summary>
public enum ClueOutcome
{
    /// <summary>予以了结</summary>
    Settled,

    /// <summary>第一种形态</summary>
    FirstForm,

    /// <summary>第二种形态</summary>
    SecondForm,

    /// <summary>第三种形态</summary>
    ThirdForm,

    /// <summary>第四种形态</summary>
    FourthForm,

    /// <summary>立案审查调查</summary>
    CaseFiled,
}

public static class ClueNames
{
    public static string NameOf(ClueSource source) => source switch
    {
        ClueSource.OwnFinding => "本级发现",
        ClueSource.Petition => "群众、组织举报",
        ClueSource.Superior => "上级交办",
        ClueSource.Tour => "巡视巡察移交",
        ClueSource.OtherOrgan => "其他机关移送",
        ClueSource.Subordinate => "下级报送",
        ClueSource.Confession => "违纪人员交代",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static string NameOf(ClueClass @class) => @class switch
    {
        ClueClass.Political => "违反政治纪律",
        ClueClass.Organisational => "违反组织纪律",
        ClueClass.Integrity => "违反廉洁纪律",
        ClueClass.Masses => "违反群众纪律",
        ClueClass.Work => "违反工作纪律",
        ClueClass.Life => "违反生活纪律",
        ClueClass.DutyCrime => "涉嫌职务违法犯罪",
        _ => throw new ArgumentOutOfRangeException(nameof(@class), @class, null),
    };

    public static string NameOf(ClueDisposal disposal) => disposal switch
    {
        ClueDisposal.Inquiry => "谈话函询",
        ClueDisposal.Verification => "初步核实",
        ClueDisposal.Shelving => "暂存待查",
        ClueDisposal.Settling => "予以了结",
        _ => throw new ArgumentOutOfRangeException(nameof(disposal), disposal, null),
    };

    public static string NameOf(ClueStatus status) => status switch
    {
        ClueStatus.HandedIn => "待登记",
        ClueStatus.Registered => "待分办",
        ClueStatus.Assigned => "已分办",
        ClueStatus.Proposed => "处置待批",
        ClueStatus.Approved => "处置方式已批",
        ClueStatus.InHand => "线索办理中",
        ClueStatus.Shelved => "暂存待查",
        ClueStatus.Duplicate => "重复并存",
        ClueStatus.Concluded => "线索办结",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(ClueOutcome outcome) => outcome switch
    {
        ClueOutcome.Settled => "予以了结",
        ClueOutcome.FirstForm => "第一种形态",
        ClueOutcome.SecondForm => "第二种形态",
        ClueOutcome.ThirdForm => "第三种形态",
        ClueOutcome.FourthForm => "第四种形态",
        ClueOutcome.CaseFiled => "立案审查调查",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Things that wait for somebody; the others are settled, shelved ones until their day.</summary>
    public static readonly IReadOnlyList<ClueStatus> Open =
        [ClueStatus.HandedIn, ClueStatus.Registered, ClueStatus.Assigned, ClueStatus.Proposed, ClueStatus.Approved, ClueStatus.InHand];
}

/// <summary>线索编号: 昆案线〔2026〕12号, a series of its own in which nobody else's numbers leave or show a gap.</summary>
public static class ClueNumber
{
    public const string Prefix = "昆案线";

    public static string Series(int year) => $"{Prefix}-{year}";

    public static string Format(int year, long sequence) => $"{Prefix}〔{year}〕{sequence}号";
}
