using Kunming.Supervision.Data;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Put on a page that asks, shows, and does nothing slow in between: who the viewer is and what its handler asks go over one connection. One that is
/// taken from the pool is reset first, which the database does not do for nothing (docs/performance.md).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneConnectionAttribute : Attribute
{
    private const string Held = "one-connection";

    /// <summary>Before the first question of a request; a form's body may come slowly, so it gets none.</summary>
    public static async Task OpenAsync(HttpContext http, SupervisionDbContext db)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<OneConnectionAttribute>() is not null)
        {
            await db.Database.OpenConnectionAsync(http.RequestAborted);
            http.Items[Held] = true;
        }
    }

    /// <summary>After the handler. A request that does not come so far gives it back with its context.</summary>
    public static Task CloseAsync(HttpContext http, SupervisionDbContext db) => http.Items.Remove(Held) ? db.Database.CloseConnectionAsync() : Task.CompletedTask;
}
