using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Domain.Deadlines;

/// <summary>预警与督办: how urgent a promise has become; each step has a wider audience than the one before.</summary>
public enum WarningStep
{
    /// <summary>绿：临近到期</summary>
    Green,

    /// <summary>黄：即将到期</summary>
    Yellow,

    /// <summary>红：已逾期</summary>
    Red,

    /// <summary>应督办：逾期多日</summary>
    Urge,

    /// <summary>应告诫：逾期更久</summary>
    Admonish,
}

public static class WarningSteps
{
    public static string NameOf(WarningStep step) => step switch
    {
        WarningStep.Green => "绿色预警",
        WarningStep.Yellow => "黄色预警",
        WarningStep.Red => "红色预警",
        WarningStep.Urge => "应当督办",
        WarningStep.Admonish => "应当告诫",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}

/// <summary>When each step of the ladder begins (domain.md §2.5, §10: 20 and 10 days before, overdue, then the two letters).</summary>
/// <param name="Green">Days left, at most.</param>
/// <param name="Yellow">Days left, at most.</param>
/// <param name="Urge">Days overdue, at least.</param>
/// <param name="Admonish">Days overdue, at least.</param>
public sealed record WarningLadder(int Green, int Yellow, int Urge, int Admonish)
{
    /// <summary>As the settings in force say; changed, they count from the next look on.</summary>
    public static WarningLadder Of(SettingBook book) => new(
        book.RuleOf(DeadlineRules.WarningGreen).Value, book.RuleOf(DeadlineRules.WarningYellow).Value,
        book.RuleOf(DeadlineRules.WarningUrge).Value, book.RuleOf(DeadlineRules.WarningAdmonish).Value);

    /// <summary>The step of a promise on a day; null while there is time enough.</summary>
    public WarningStep? StepOn(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        var left when left <= -Admonish => WarningStep.Admonish,
        var left when left <= -Urge => WarningStep.Urge,
        < 0 => WarningStep.Red,
        var left when left <= Yellow => WarningStep.Yellow,
        var left when left <= Green => WarningStep.Green,
        _ => null,
    };
}
