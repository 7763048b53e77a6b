using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The site with <c>--demonstration</c>: the demonstration's clock, its data at the first start, its accounts on the console.</summary>
public static class DemonstrationStart
{
    public const string Switch = "--demonstration";

    /// <summary>Sets the clock; call it after the site's services, whose clock it replaces.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<TimeProvider>(services =>
            DemonstrationClock.In(DemonstrationFolder.From(services.GetRequiredService<IConfiguration>()), TimeProvider.System));

    /// <summary>Makes the data if the database is empty, and prints the accounts that exist with their password.</summary>
    public static async Task StartDemonstrationAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        await DemonstrationSeed.SeedAsync(app.Services, app.Services.GetRequiredService<TimeProvider>(), cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var existing = await scope.ServiceProvider.GetRequiredService<SupervisionDbContext>().Users.Select(u => u.UserName).ToListAsync(cancellationToken);
        var password = DemonstrationFolder.From(app.Configuration).Password(app.Configuration);
        await Console.Out.WriteLineAsync(
            $"""

            演示账号（密码均为 {password} ）
            {string.Join('\n', DemonstrationAccounts.All.Where(a => existing.Contains(a.UserName)).Select(a => $"  {a.UserName,-10} {a.Purpose}"))}
            演示时间：{ChinaTime.ToLocal(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()):yyyy-MM-dd HH:mm}

            """);
    }
}
