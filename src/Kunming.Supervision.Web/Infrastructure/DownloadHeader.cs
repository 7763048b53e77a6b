using Microsoft.Net.Http.Headers;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>How a file is announced to a browser.</summary>
public static class DownloadHeader
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>An attachment whose Chinese name survives (RFC 5987).</summary>
    public static string Disposition(string name) => Disposition("attachment", name);

    public static string Disposition(string kind, string name)
    {
        var header = new ContentDispositionHeaderValue(kind);
        header.SetHttpFileName(name);
        return header.ToString();
    }
}
