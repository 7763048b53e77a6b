using System.Net.Mime;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// The rows that a list shows, all pages of them, as a workbook that is written while they are read. Above a number of rows a fresh second
/// factor is asked for before the first byte leaves.
/// </summary>
/// <param name="name">Of the sheet, and of the file where that has no name of its own.</param>
public sealed class ExportResult(string name, string about, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, string? file = null) : ActionResult
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        await using var reader = rows.GetAsyncEnumerator(http.RequestAborted);
        var free = http.RequestServices.GetRequiredService<IOptions<AccountSettings>>().Value.ExportRowsWithoutFactor;
        var first = await ReadAsync(reader, free + 1);
        if (first.Count > free && await ConfirmAddressAsync(http) is { } confirm)
        {
            http.RequestServices.GetRequiredService<AuditTrail>().Deny(SessionGate.NotFresh);
            http.Response.Redirect(confirm);
            return;
        }

        var response = http.Response;
        response.ContentType = MediaType;
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName((file ?? name) + ".xlsx");
        response.Headers.ContentDisposition = disposition.ToString();
        await WorkbookWriter.WriteAsync(response.Body, name, about, columns, AllAsync(first, reader), http.RequestAborted);
    }

    /// <summary>Where the second factor is asked for; null when a fresh one is there.</summary>
    private static async Task<string?> ConfirmAddressAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var presence = await services.GetRequiredService<CurrentViewer>().FindPresenceAsync(http.User, http.RequestAborted)
            ?? throw new InvalidOperationException("An export needs somebody who is signed in.");
        return SessionGate.IsFresh(presence, services.GetRequiredService<IOptions<AccountSettings>>().Value, services.GetRequiredService<TimeProvider>().GetUtcNow())
            ? null
            : SessionGate.ConfirmAddress(http.Request, presence);
    }

    private static async Task<List<IReadOnlyList<object?>>> ReadAsync(IAsyncEnumerator<IReadOnlyList<object?>> reader, int most)
    {
        var read = new List<IReadOnlyList<object?>>();
        while (read.Count < most && await reader.MoveNextAsync())
        {
            read.Add(reader.Current);
        }

        return read;
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> AllAsync(IReadOnlyList<IReadOnlyList<object?>> first, IAsyncEnumerator<IReadOnlyList<object?>> rest)
    {
        foreach (var row in first)
        {
            yield return row;
        }

        while (await rest.MoveNextAsync())
        {
            yield return rest.Current;
        }
    }
}
