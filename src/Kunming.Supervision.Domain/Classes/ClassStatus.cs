namespace Kunming.Supervision.Domain.Classes;

public enum ClassStatus
{
    /// <summary>已安排</summary>
    Arranged,

    /// <summary>已开课</summary>
    Held,

    /// <summary>已取消</summary>
    Cancelled,
}

/// <summary>Names on screen.</summary>
public static class ClassNames
{
    public static string NameOf(ClassStatus status) => status switch
    {
        ClassStatus.Arranged => "已安排",
        ClassStatus.Held => "已开课",
        ClassStatus.Cancelled => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
