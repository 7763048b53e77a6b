using System.Globalization;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>A whole number between two others.</summary>
/// <param name="Unit">What is counted, e.g. 分钟.</param>
public sealed record NumberSetting(string Key, string Name, SettingTopic Topic, int UsualNumber, int Least, int Most, string Unit, string Basis)
    : SettingDefinition(Key, Name, Topic, Write(UsualNumber), Basis)
{
    public override string Range => $"{Least}—{Most}{Unit}";

    /// <exception cref="FormatException">It is no number.</exception>
    public static int Read(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    public static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    public override string Show(string value) => value + Unit;

    public override IReadOnlyList<Rule> ObstaclesTo(string value) => Obstacles.From(
        (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < Least || number > Most, SettingRules.OutOfRange.With(Name, Range)));
}
