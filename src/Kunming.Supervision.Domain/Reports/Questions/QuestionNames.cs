namespace Kunming.Supervision.Domain.Reports.Questions;

public enum QuestionStatus
{
    /// <summary>待答复</summary>
    Asked,

    /// <summary>已答复</summary>
    Answered,

    /// <summary>已办结</summary>
    Settled,

    /// <summary>已撤回</summary>
    Withdrawn,
}

public enum QuestionVerdict
{
    /// <summary>属实，记录已更正</summary>
    Corrected,

    /// <summary>属实，下季度补报</summary>
    ToBeRestated,

    /// <summary>不属实，数据无误</summary>
    NotUpheld,
}

/// <summary>Names on screen.</summary>
public static class QuestionNames
{
    public static string NameOf(QuestionStatus status) => status switch
    {
        QuestionStatus.Asked => "待答复",
        QuestionStatus.Answered => "已答复",
        QuestionStatus.Settled => "已办结",
        QuestionStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(QuestionVerdict verdict) => verdict switch
    {
        QuestionVerdict.Corrected => "属实，记录已更正",
        QuestionVerdict.ToBeRestated => "属实，下季度补报",
        QuestionVerdict.NotUpheld => "不属实，数据无误",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
