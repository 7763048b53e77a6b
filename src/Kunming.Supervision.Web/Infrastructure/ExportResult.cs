using System.Net.Mime;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>The rows that a list shows, all pages of them, as a workbook that is written while they are read.</summary>
public sealed class ExportResult(string name, string about, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows) : ActionResult
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = MediaType;
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(name + ".xlsx");
        response.Headers.ContentDisposition = disposition.ToString();
        await WorkbookWriter.WriteAsync(response.Body, name, about, columns, rows, context.HttpContext.RequestAborted);
    }
}
