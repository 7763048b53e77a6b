namespace Kunming.Supervision.Domain.Rotation;

public enum RotationSchemeStatus
{
    /// <summary>草案</summary>
    Draft,

    /// <summary>待批准</summary>
    Submitted,

    /// <summary>已批准</summary>
    Approved,

    /// <summary>已转任务</summary>
    Turned,

    /// <summary>已作废</summary>
    Voided,
}

public static class RotationSchemeNames
{
    public static string NameOf(RotationSchemeStatus status) => status switch
    {
        RotationSchemeStatus.Draft => "草案",
        RotationSchemeStatus.Submitted => "待批准",
        RotationSchemeStatus.Approved => "已批准",
        RotationSchemeStatus.Turned => "已转任务",
        RotationSchemeStatus.Voided => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
