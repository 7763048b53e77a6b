using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The site with <c>--demonstration</c>: the demonstration's clock, its data at the first start, its accounts on the console.</summary>
public static class DemonstrationStart
{
    public const string Switch = "--demonstration";
    private const string SeatsSetting = $"{AccountSettings.Section}:{nameof(AccountSettings.SecondFactorSeats)}";

    /// <summary>Sets the clock, but not that of the phones; call it after the site's services, whose clock it replaces.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder)
    {
        // Whoever tries the demonstration has no authenticator yet. Asked for explicitly, the requirement stands here as anywhere.
        if (builder.Configuration[SeatsSetting] is null)
        {
            builder.Configuration[SeatsSetting] = AccountSettings.Nobody;
        }

        builder.Services.AddSingleton<TimeProvider>(services =>
            DemonstrationClock.In(DemonstrationFolder.From(services.GetRequiredService<IConfiguration>()), TimeProvider.System));
        builder.Services.AddSingleton(new PhoneTime(TimeProvider.System));
    }

    /// <summary>Makes the data if the database is empty, and prints the accounts that exist with their password.</summary>
    public static async Task StartDemonstrationAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        if (await DemonstrationSeed.SeedAsync(app.Services, app.Services.GetRequiredService<TimeProvider>(), cancellationToken))
        {
            await DemonstrationPapers.BeginAsync(app.Services, cancellationToken);
        }

        await using var scope = app.Services.CreateAsyncScope();
        var existing = await scope.ServiceProvider.GetRequiredService<SupervisionDbContext>().Users.Select(u => u.UserName).ToListAsync(cancellationToken);
        var password = DemonstrationFolder.From(app.Configuration).Password(app.Configuration);
        await Console.Out.WriteLineAsync(
            $"""

            演示账号（密码均为 {password} ）
            {string.Join('\n', DemonstrationAccounts.All.Where(a => existing.Contains(a.UserName)).Select(a => $"  {a.UserName,-10} {a.Purpose}"))}
            {SecondFactorSentence(app.Configuration)}
            演示时间：{ChinaTime.ToLocal(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()):yyyy-MM-dd HH:mm}

            """);
    }

    private static string SecondFactorSentence(IConfiguration configuration) => configuration[SeatsSetting] is AccountSettings.Nobody
        ? "演示环境登录时不强制二次验证；授予席位、大量导出等事项仍须二次验证，第一次办理时登记验证器。"
        : "按设置，部分席位首次登录须登记二次验证。";
}
