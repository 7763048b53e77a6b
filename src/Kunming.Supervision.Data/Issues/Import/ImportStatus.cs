namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>How far the import of a list has come.</summary>
public enum ImportStatus
{
    /// <summary>待对应列</summary>
    AwaitingColumns,

    /// <summary>预览中</summary>
    Previewing,

    /// <summary>待确认</summary>
    AwaitingConfirmation,

    /// <summary>导入中</summary>
    Importing,

    /// <summary>已完成</summary>
    Completed,

    /// <summary>已取消</summary>
    Cancelled,

    /// <summary>失败</summary>
    Failed,
}

/// <summary>What becomes of a row.</summary>
public enum ImportRowState
{
    /// <summary>可以导入；清单完成后即已导入</summary>
    Ready,

    /// <summary>不能导入</summary>
    Rejected,

    /// <summary>已在系统中，或在文件中重复</summary>
    Duplicate,
}

public static class ImportNames
{
    public static string NameOf(ImportStatus status) => status switch
    {
        ImportStatus.AwaitingColumns => "待对应列",
        ImportStatus.Previewing => "预览中",
        ImportStatus.AwaitingConfirmation => "待确认",
        ImportStatus.Importing => "导入中",
        ImportStatus.Completed => "已完成",
        ImportStatus.Cancelled => "已取消",
        ImportStatus.Failed => "失败",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
