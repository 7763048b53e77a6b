namespace Kunming.Supervision.Domain.Accounts;

/// <summary>What a one-time link lets its owner do.</summary>
public enum LinkPurpose
{
    /// <summary>The first password of a new account, or a new one for a forgotten one; the second factor stays and is asked for.</summary>
    Password,

    /// <summary>The second factor is lost: it is cleared, the password stays and is asked for.</summary>
    SecondFactor,

    /// <summary>Both are lost.</summary>
    Both,
}

public static class LinkPurposes
{
    public static string NameOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Password => "设定密码",
        LinkPurpose.SecondFactor => "重新登记二次验证",
        LinkPurpose.Both => "密码和二次验证都重设",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    public static bool SetsPassword(LinkPurpose purpose) => purpose is not LinkPurpose.SecondFactor;

    public static bool ClearsSecondFactor(LinkPurpose purpose) => purpose is not LinkPurpose.Password;
}
