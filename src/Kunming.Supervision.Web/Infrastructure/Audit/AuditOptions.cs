using Kunming.Supervision.Data.PrivateServer;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>Where anchors lie and how often they are made; configuration section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>Better on another machine, or under another account, than the database.</summary>
    public string Folder { get; init; } = Path.Combine(ProductFolder.Data(), "audit");

    public int AnchorMinutes { get; init; } = 30;

    public static AuditOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<AuditOptions>() ?? new();
}
