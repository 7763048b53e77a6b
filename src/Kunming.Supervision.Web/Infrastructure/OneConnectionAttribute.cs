using Kunming.Supervision.Data;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Put on a page that asks, shows, and does nothing slow in between: who the viewer is and what its handler asks go over one connection, which is had in
/// turn (<see cref="DatabaseTurns"/>). One that is taken from the pool is reset first, which the database does not do for nothing (docs/performance.md).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneConnectionAttribute : Attribute
{
    private const string Held = "one-connection";

    /// <summary>A form up to this length is read before its turn comes; for a longer one nobody waits.</summary>
    private const int ShortForm = 64 * 1024;

    /// <summary>The page's short forms, too: a handler that waits for others gives its connection back before (<see cref="CloseAsync"/>).</summary>
    public bool ForForms { get; set; }

    /// <summary>Before the first question of a request. The turn ends with the request at the latest.</summary>
    /// <returns>Whether this request has one connection for all that it asks.</returns>
    public static async Task<bool> OpenAsync(HttpContext http, SupervisionDbContext db)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OneConnectionAttribute>() is { } one && await one.IsReadyAsync(http.Request))
        {
            var turn = await http.RequestServices.GetRequiredService<DatabaseTurns>().TakeAsync(http.RequestAborted);
            http.Response.RegisterForDispose(turn);
            await db.Database.OpenConnectionAsync(http.RequestAborted);
            http.Items[Held] = turn;
            return true;
        }

        return false;
    }

    /// <summary>After the handler, or before it waits. A request that does not come so far gives the connection back with its context.</summary>
    public static async Task CloseAsync(HttpContext http, SupervisionDbContext db)
    {
        if (http.Items.Remove(Held, out var turn))
        {
            await db.Database.CloseConnectionAsync();
            ((IDisposable)turn!).Dispose();
        }
    }

    /// <summary>A form may come slowly, or not at all, and must not hold a connection meanwhile.</summary>
    private async Task<bool> IsReadyAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return true;
        }

        if (!ForForms || !request.HasFormContentType || request.ContentLength is null or > ShortForm)
        {
            return false;
        }

        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return true;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // Whoever reads the form next meets the same fault, and answers it.
            return false;
        }
    }
}
