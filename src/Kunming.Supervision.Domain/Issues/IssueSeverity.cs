namespace Kunming.Supervision.Domain.Issues;

public enum IssueSeverity
{
    /// <summary>一般</summary>
    Ordinary,

    /// <summary>较重: a quick fix is never enough.</summary>
    Serious,

    /// <summary>严重: as above, always handed over by letter, and always looked at again after closing.</summary>
    Grave,
}

public static class IssueSeverities
{
    public static string NameOf(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Ordinary => "一般",
        IssueSeverity.Serious => "较重",
        IssueSeverity.Grave => "严重",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };
}
