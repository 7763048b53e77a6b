namespace Kunming.Supervision.Domain.Rotation;

/// <summary>What binds a person to a unit or to a place.</summary>
public enum TieKind
{
    /// <summary>籍贯</summary>
    NativePlace,

    /// <summary>成长地</summary>
    GrewUp,

    /// <summary>任职：the present post while it lasts, a former one afterwards</summary>
    Post,

    /// <summary>亲属任职，a restricted field</summary>
    Relative,

    /// <summary>就读</summary>
    Studied,

    /// <summary>上下级关系</summary>
    Superior,

    /// <summary>本人申明</summary>
    Declaration,

    /// <summary>单位异议</summary>
    Objection,

    /// <summary>回避决定, which comes from the decided recusals and is entered nowhere else</summary>
    Recusal,
}

/// <summary>Names on screen.</summary>
public static class TieNames
{
    public static string NameOf(TieKind kind) => kind switch
    {
        TieKind.NativePlace => "籍贯",
        TieKind.GrewUp => "成长地",
        TieKind.Post => "任职",
        TieKind.Relative => "亲属任职",
        TieKind.Studied => "就读",
        TieKind.Superior => "上下级关系",
        TieKind.Declaration => "本人申明",
        TieKind.Objection => "单位异议",
        TieKind.Recusal => "回避决定",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The tie is to a place and never to a single unit.</summary>
    public static bool IsOfPlace(TieKind kind) => kind is TieKind.NativePlace or TieKind.GrewUp;
}
