namespace Kunming.Supervision.Domain.Visits;

/// <summary>零问题结果: for how long it is held against what other groups find at the same unit.</summary>
public static class NilFinding
{
    public const int HeldMonths = 12;

    /// <summary>One rule for both sides, by the day of the visit that found nothing and the day of the fact that was found: so one record cannot say what the other denies.</summary>
    public static bool IsContradictedBy(DateOnly foundOn, DateOnly nil) => foundOn > nil && foundOn <= nil.AddMonths(HeldMonths);
}
