using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>
/// A setting that somebody has changed. It holds from the next look on; whatever was computed with the value of before keeps it.
/// </summary>
public sealed class Setting : Aggregate
{
    public const int ValueMaxLength = 400;
    public const int ReasonMaxLength = 200;

    private Setting()
    {
    }

    public string Key { get; private init; } = "";

    /// <summary>As <see cref="SettingDefinition"/> of the key writes it.</summary>
    public string Value { get; private set; } = "";

    public Signature Changed { get; private set; } = null!;

    public override string Label => SettingCatalogue.Find(Key)?.Name ?? Key;

    public static bool MayChange(Viewer by) => by.Seat is Seat.SystemAdministrator;

    /// <param name="book">All settings as they are now.</param>
    public static IReadOnlyList<Rule> ObstaclesToChange(SettingDefinition setting, string value, SettingBook book, Viewer by)
    {
        var own = Obstacles.From((!MayChange(by), SettingRules.NotYours), (value == book.TextOf(setting), SettingRules.Unchanged));
        var range = setting.ObstaclesTo(value);
        return [.. own, .. range, .. range.Count is 0 ? SettingCatalogue.ObstaclesTo(book.With(setting, value)) : []];
    }

    /// <summary>A setting that nobody has changed yet, at its start value; it is stored with its first change.</summary>
    public static Setting Untouched(SettingDefinition setting, SettingBook book) => new() { Key = setting.Key, Value = book.TextOf(setting) };

    /// <exception cref="RuleViolationException">The value is not allowed, or the viewer may not change it.</exception>
    public void Change(string value, string? reason, SettingBook book, Viewer by, DateTimeOffset on)
    {
        var setting = SettingCatalogue.Find(Key) ?? throw new InvalidOperationException($"No setting {Key}.");
        RuleViolationException.ThrowIfAny(ObstaclesToChange(setting, value, book, by));
        var because = Text.Required(reason, "原因", ReasonMaxLength);
        var before = Value;
        (Value, Changed) = (value, by.Sign(on));
        Record(new SettingChanged(Changed, Key, before, value, because));
    }
}

public sealed record SettingChanged(Signature By, string Key, string From, string To, string Reason) : DomainEvent(By)
{
    public override string Summary => SettingCatalogue.Find(Key) is { } setting
        ? $"“{setting.Name}”由{setting.Show(From)}改为{setting.Show(To)}，原因：{Reason}"
        : $"“{Key}”由{From}改为{To}，原因：{Reason}";
}
