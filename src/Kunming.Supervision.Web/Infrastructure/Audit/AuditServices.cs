using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.History.Verification;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

public static class AuditServices
{
    public static void AddAudit(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section))
            .Validate(o => o.AnchorMinutes is >= 1 and <= 1440, "Audit: AnchorMinutes must be 1 to 1440.").ValidateOnStart();
        services.AddScoped<AuditTrail>();
        services.AddSingleton(provider => new AnchorFile(provider.GetRequiredService<IOptions<AuditOptions>>().Value.Folder));
        services.AddSingleton<AnchorKeeper>();
        services.AddSingleton<Ledgers.LedgerBooks>();
        services.AddSingleton<Archives.ArchiveStore>();
        services.AddScoped<Archives.ArchiveBuilder>();
        services.AddScoped<Archives.ArchiveMaker>();
        services.AddSingleton<Archives.ArchiveMakings>();
        services.AddHostedService<Archives.ArchiveClearUp>();
        services.AddSingleton(provider => new ChainVerifier(ConnectionOf(provider.GetRequiredService<IConfiguration>()), provider.GetRequiredService<AnchorFile>()));
        services.AddHostedService<AnchorService>();
    }

    /// <summary>After authorisation: who is turned away there has asked for no act.</summary>
    public static void UseAudit(this WebApplication app) => app.UseMiddleware<AuditMiddleware>();

    private static string ConnectionOf(IConfiguration configuration) => configuration.GetConnectionString(StorageServices.ConnectionName)
        ?? throw new InvalidOperationException($"ConnectionStrings:{StorageServices.ConnectionName} is missing.");
}
