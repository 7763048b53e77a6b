using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>All settings as they are at one moment; what nobody has changed is at its start value.</summary>
/// <param name="changed">Values by key, as they are stored.</param>
/// <param name="start">Values that the operator's configuration gives in place of the usual ones; a changed value goes before them.</param>
public sealed class SettingBook(IReadOnlyDictionary<string, string> changed, IReadOnlyDictionary<string, string>? start = null)
{
    public static readonly SettingBook Usual = new(new Dictionary<string, string>());

    /// <summary>The value as it is stored.</summary>
    public string TextOf(SettingDefinition setting) =>
        changed.TryGetValue(setting.Key, out var text) || (start?.TryGetValue(setting.Key, out text) ?? false) ? text! : setting.Usual;

    public int NumberOf(NumberSetting setting) => NumberSetting.Read(TextOf(setting));

    public IReadOnlyList<Seat> SeatsOf(SeatsSetting setting) => SeatsSetting.Read(TextOf(setting));

    /// <summary>The period to compute a deadline with now, e.g. <c>calendar.Apply(book.RuleOf(DeadlineRules.HandoverReceipt), today)</c>.</summary>
    public DeadlineRule RuleOf(DeadlineSetting setting) => DeadlineSetting.Read(TextOf(setting));

    /// <summary>The same with one value changed.</summary>
    public SettingBook With(SettingDefinition setting, string text) => new(new Dictionary<string, string>(changed) { [setting.Key] = text }, start);
}
