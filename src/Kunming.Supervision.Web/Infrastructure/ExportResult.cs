using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;

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
        var first = await ReadAsync(reader, ExportGate.FreeRows(http) + 1);
        if (!await ExportGate.OpenAsync(http, first.Count))
        {
            return;
        }

        var response = http.Response;
        response.ContentType = MediaType;
        ExportGate.NameFile(http, (file ?? name) + ".xlsx");
        await WorkbookWriter.WriteAsync(response.Body, name, about, columns, AllAsync(first, reader), http.RequestAborted);
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
