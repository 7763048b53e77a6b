namespace Kunming.Supervision.Domain.Lists;

/// <summary>The lists of which views can be saved.</summary>
public enum ListKind
{
    Issues,
    Handovers,
    Tasks,
    Visits,

    /// <summary>The talent pool: it can be imported, and has no views of its own.</summary>
    TalentPool,
}

/// <summary>Who finds a saved view among his own.</summary>
public enum ViewAudience
{
    /// <summary>仅自己</summary>
    Own,

    /// <summary>本单位: everybody of the organisation of who saved it.</summary>
    Organisation,

    /// <summary>全体: everybody who has the list.</summary>
    Everybody,
}

public static class ListNames
{
    public static string NameOf(ListKind list) => list switch
    {
        ListKind.Issues => "问题清单",
        ListKind.Handovers => "交办清单",
        ListKind.Tasks => "任务清单",
        ListKind.Visits => "检查清单",
        ListKind.TalentPool => "人才库",
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    public static string NameOf(ViewAudience audience) => audience switch
    {
        ViewAudience.Own => "仅自己",
        ViewAudience.Organisation => "本单位",
        ViewAudience.Everybody => "全体",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
    };
}
