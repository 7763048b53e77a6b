namespace Kunming.Supervision.Domain.Reports;

public enum ReportStatus
{
    /// <summary>起草</summary>
    Drafted,

    /// <summary>已报送</summary>
    Sent,

    /// <summary>退回</summary>
    Returned,

    /// <summary>采纳</summary>
    Accepted,

    /// <summary>分管领导已审批</summary>
    Approved,

    /// <summary>已通报</summary>
    Circulated,
}

public static class ReportStatuses
{
    public static string NameOf(ReportStatus status) => status switch
    {
        ReportStatus.Drafted => "起草",
        ReportStatus.Sent => "已报送",
        ReportStatus.Returned => "退回",
        ReportStatus.Accepted => "采纳",
        ReportStatus.Approved => "已审批",
        ReportStatus.Circulated => "已通报",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
