using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>Under which heading the settings page lists it.</summary>
public enum SettingTopic
{
    /// <summary>密码</summary>
    Passwords,

    /// <summary>登录失败和登录时长</summary>
    Sessions,

    /// <summary>二次验证和导出</summary>
    Factors,

    /// <summary>时限</summary>
    Deadlines,
}

public static class SettingTopics
{
    public static string NameOf(SettingTopic topic) => topic switch
    {
        SettingTopic.Passwords => "密码",
        SettingTopic.Sessions => "登录失败和登录时长",
        SettingTopic.Factors => "二次验证和导出",
        SettingTopic.Deadlines => "时限",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };
}

/// <summary>A setting that exists: what it is called, what it may be, and what it is before anybody changes it.</summary>
/// <param name="Key">A stable word, part of addresses and of the database.</param>
/// <param name="Name">As the page shows it.</param>
/// <param name="Usual">What it is at first, as it is stored; for accounts the usual value of level 3.</param>
/// <param name="Basis">Where the value comes from: a standard, a rule, or the product's own choice.</param>
public abstract record SettingDefinition(string Key, string Name, SettingTopic Topic, string Usual, string Basis)
{
    public const int KeyMaxLength = 40;

    /// <summary>Which values are allowed, in words.</summary>
    public abstract string Range { get; }

    /// <summary>From when a period runs; null where the setting is none.</summary>
    public virtual string? Anchor => null;

    /// <summary>A stored value in words; a value that somebody wrote into the configuration may lie outside the range.</summary>
    public abstract string Show(string value);

    /// <summary>What stands in the way of this value.</summary>
    public abstract IReadOnlyList<Rule> ObstaclesTo(string value);
}
