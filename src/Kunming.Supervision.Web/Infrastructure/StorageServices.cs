using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Calendar;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Data.Work;
using Kunming.Supervision.Web.Pages.Issues.List;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kunming.Supervision.Web.Infrastructure;

public static class StorageServices
{
    public const string ConnectionName = "Supervision";

    /// <summary>Of the application's role.</summary>
    /// <exception cref="InvalidOperationException">None is configured.</exception>
    public static string ConnectionString(IConfiguration configuration) => configuration.GetConnectionString(ConnectionName)
        ?? throw new InvalidOperationException($"ConnectionStrings:{ConnectionName} is missing.");

    public static void AddStorage(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SupervisionDbContext>((provider, options) => options.UseSupervision(
            ConnectionString(provider.GetRequiredService<IConfiguration>())).AddInterceptors(
                provider.GetRequiredService<KeptAnswersForgetter>(),
                new TouchedForgetter(IssueBasis.Parts, provider.GetRequiredService<IssueBasisStore>().Forget),
                new TouchedForgetter(Lookups.Parts, provider.GetRequiredService<Lookups>().Forget))
            // That no context is used twice at once is looked for in every test; at the users' it would cost each question a little.
            .EnableThreadSafetyChecks(!provider.GetRequiredService<IHostEnvironment>().IsProduction()));

        // A context comes from the pool as its last user left it: nobody's rows, until somebody is known.
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<SupervisionDbContext>>().CreateDbContext();
            db.Scope = RowScope.None;
            db.Touched.Clear();
            return db;
        });
        services.AddSingleton<DatabaseTurns>();
        services.AddScoped<ViewerQuery>();
        services.AddScoped<SubmissionRegister>();
        services.AddScoped<FigureCounter>();
        services.AddScoped<WorkQueries>();
        services.AddScoped<SuccessionDesk>();
        services.AddScoped<SealedDesk>();
        services.AddScoped<DirectoryImport>();
        services.AddSingleton<CalendarStore>();
        services.AddSingleton<IssueBasisStore>();
        services.AddSingleton<IssueDesk>();
        services.AddTransient(provider => provider.GetRequiredService<CalendarStore>().Current);
        // One pass over each cookie, where AES-CBC needs a digest beside it; what older keys have written stays readable.
        services.AddDataProtection().SetApplicationName("Kunming.Supervision")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new KeyRepository(scopes));
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
    }

    /// <summary><c>/health</c>: the process answers. <c>/health/ready</c>: so does the database.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

public sealed class DatabaseHealthCheck(SupervisionDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
