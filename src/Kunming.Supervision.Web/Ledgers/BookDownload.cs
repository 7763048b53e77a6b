using System.Net.Mime;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Ledgers;

/// <summary>A book as an archive to keep. Like every export, a large one asks for a fresh second factor.</summary>
/// <param name="file">Without its ending.</param>
public sealed class BookDownload(LedgerBooks books, BookHead head, IQueryable<HistoryEntry> disclosed, string file) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var cancellation = http.RequestAborted;
        if (!await ExportGate.OpenAsync(http, await disclosed.Take(ExportGate.FreeRows(http) + 1).CountAsync(cancellation)))
        {
            return;
        }

        await using var book = await books.MakeAsync(head, disclosed, cancellation);
        http.Response.ContentType = MediaTypeNames.Application.Zip;
        http.Response.ContentLength = book.Length;
        ExportGate.NameFile(http, $"{file}.zip");
        await book.CopyToAsync(http.Response.Body, cancellation);
    }
}
