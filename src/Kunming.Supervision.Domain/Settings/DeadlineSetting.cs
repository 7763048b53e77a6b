using System.Globalization;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>A period: a number of days, working days or months, and from when it runs. A deadline that was computed keeps the period of its day.</summary>
/// <param name="RunsFrom">From when it runs, as the page shows it.</param>
/// <param name="Units">Units that may be chosen; the range holds for each of them.</param>
public sealed record DeadlineSetting(string Key, string Name, DeadlineRule UsualRule, int Least, int Most, IReadOnlyList<DeadlineUnit> Units, string RunsFrom, string Basis)
    : SettingDefinition(Key, Name, SettingTopic.Deadlines, Write(UsualRule), Basis)
{
    public override string Range => $"{Least}—{Most}，单位：{string.Join('、', Units.Select(DeadlineUnits.NameOf))}";

    public override string Anchor => RunsFrom;

    /// <exception cref="FormatException">It is no period.</exception>
    public static DeadlineRule Read(string value) => TryRead(value) ?? throw new FormatException($"No period: {value}");

    public static string Write(DeadlineRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.Value} {rule.Unit}");

    public override string Show(string value) => Read(value).ToString();

    public override IReadOnlyList<Rule> ObstaclesTo(string value) => Obstacles.From(
        (TryRead(value) is not { } rule || rule.Value < Least || rule.Value > Most || !Units.Contains(rule.Unit), SettingRules.OutOfRange.With(Name, Range)));

    private static DeadlineRule? TryRead(string value) => value.Split(' ') is [var number, var unit]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && Enum.TryParse<DeadlineUnit>(unit, out var of) && Enum.IsDefined(of)
            ? new(read, of)
            : null;
}
