using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Web.Accounts;

namespace Kunming.Supervision.Web.Settings;

public static class SettingServices
{
    public static void AddSettings(this IServiceCollection services) => services.AddSingleton(provider => new SettingStore(
        provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>(), StartOf(provider.GetRequiredService<IConfiguration>())));

    public static void UseSettings(this WebApplication app) => app.UseMiddleware<SettingsFirst>();

    /// <summary>What the operator's configuration gives: it holds until somebody changes the setting on the page.</summary>
    private static Dictionary<string, string> StartOf(IConfiguration configuration)
    {
        var accounts = configuration.GetSection(AccountSettings.Section);
        return SettingCatalogue.All.Where(s => s is not DeadlineSetting).Select(s => (s.Key, Value: accounts[s.Key])).Where(s => s.Value is not null).ToDictionary(s => s.Key, s => s.Value!);
    }
}
