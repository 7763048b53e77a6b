using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Web.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Import;

/// <summary>不能导入的行.xlsx: the rows that could not be taken in their own columns, with the reasons, to be mended and sent again.</summary>
public sealed class RejectedModel(SupervisionDbContext db) : ImportPage(db)
{
    public const string FileName = "不能导入的行.xlsx";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Batch.IsRunning || Batch.Counts.Rejected is 0 || Batch.Status is ImportStatus.Cancelled)
        {
            return NotFound();
        }

        var rows = Db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == Id && r.State == ImportRowState.Rejected).OrderBy(r => r.Row).AsStream();
        var file = new MemoryStream();
        await RejectedRowsWorkbook.WriteAsync(file, Batch.FileName, IssueListLook.TitlesOf(Batch.Columns), Rejected(rows), Aborted);
        file.Position = 0;
        return File(file, Workbook, FileName);
    }

    private static async IAsyncEnumerable<RejectedRow> Rejected(IAsyncEnumerable<ImportRow> rows)
    {
        await foreach (var row in rows)
        {
            yield return new(new(row.Row, [.. row.Cells.Select(Cell.Of)]), [.. row.Problems.Where(p => p.Blocks).Select(p => p.Message)]);
        }
    }
}
