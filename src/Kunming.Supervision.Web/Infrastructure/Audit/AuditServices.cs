namespace Kunming.Supervision.Web.Infrastructure.Audit;

public static class AuditServices
{
    public static void AddAudit(this IServiceCollection services) => services.AddScoped<AuditTrail>();

    /// <summary>After authorisation: who is turned away there has asked for no act.</summary>
    public static void UseAudit(this WebApplication app) => app.UseMiddleware<AuditMiddleware>();
}
