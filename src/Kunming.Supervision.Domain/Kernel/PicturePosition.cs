namespace Kunming.Supervision.Domain.Kernel;

/// <summary>What became of the position that a picture or a recording may carry.</summary>
public enum PicturePosition
{
    /// <summary>It carries none, or nobody looked.</summary>
    None,

    /// <summary>已去除</summary>
    Removed,

    /// <summary>按上传人的意见保留</summary>
    Kept,
}

public static class PicturePositions
{
    public static string NameOf(PicturePosition position) => position switch
    {
        PicturePosition.None => "没有拍摄位置",
        PicturePosition.Removed => "已去除拍摄位置",
        PicturePosition.Kept => "保留拍摄位置",
        _ => throw new ArgumentOutOfRangeException(nameof(position), position, null),
    };
}
