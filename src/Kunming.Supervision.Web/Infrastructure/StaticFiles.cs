namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Styles and scripts: kept by the browser for a year when their address carries a version, else checked every time.</summary>
public static class StaticFiles
{
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    };
}
