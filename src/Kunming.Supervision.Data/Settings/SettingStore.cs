using Kunming.Supervision.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Data.Settings;

/// <summary>The settings in force: <c>settings.Current.RuleOf(DeadlineRules.HandoverReceipt)</c> in a page, <c>await settings.ReadAsync()</c> in a job.</summary>
/// <param name="start">Values of the operator's configuration, by key; they hold until somebody changes the setting.</param>
public sealed class SettingStore(IServiceScopeFactory scopes, TimeProvider clock, IReadOnlyDictionary<string, string> start) : Kept<SettingBook>(scopes, clock)
{
    protected override SettingBook Start { get; } = new(new Dictionary<string, string>(), start);

    protected override async Task<SettingBook> ReadAsync(SupervisionDbContext db, CancellationToken cancellationToken) =>
        new(await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, cancellationToken), start);
}
