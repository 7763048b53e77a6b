using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Import;

/// <summary>不能导入的行.xlsx: the rows that could not be taken in their own columns, with the reasons, to be mended and sent again.</summary>
public sealed class RejectedModel(SupervisionDbContext db) : ImportPage(db)
{
    public const string FileName = "不能导入的行.xlsx";
    private const string FilledInBy = "填报单位";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Batch.IsRunning || Batch.Counts.Rejected is 0 || Batch.Status is ImportStatus.Cancelled)
        {
            return NotFound();
        }

        var rows = Db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == Id && r.State == ImportRowState.Rejected).OrderBy(r => r.Row).AsStream();
        var file = new MemoryStream();
        await RejectedRowsWorkbook.WriteAsync(file, Batch.FileName, IssueListLook.TitlesOf(Batch.Columns), Rejected(rows), await DetailsAsync(), Aborted);
        file.Position = 0;
        return File(file, Workbook, FileName);
    }

    /// <summary>What was settled for the whole list, in the words in which the page of the columns reads it again.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> DetailsAsync()
    {
        if (Batch.Choice is not { } choice)
        {
            return [];
        }

        // 填报日期 comes first, for by it a line is known to be one of these.
        var details = new List<KeyValuePair<string, string>> { new("填报日期", choice.ReferenceDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) };
        if (choice.GroupId is { } group && Kind.Fields.FirstOrDefault(f => f.Key == IssueListField.Group) is { } field)
        {
            var name = await Db.UnitGroups.Where(g => g.Id == group).Select(g => g.Name).SingleAsync(Aborted);
            details.Add(new(field.Titles.Contains(FilledInBy) ? FilledInBy : field.Name, name));
        }

        if (choice.CategoryId is { } category)
        {
            var path = await Db.IssueCategories.Where(c => c.Id == category)
                .Select(c => new { c.Name, Parent = Db.IssueCategories.Where(p => p.Id == c.ParentId).Select(p => p.Name).FirstOrDefault() }).SingleAsync(Aborted);
            details.Add(new("问题类别", path.Parent is null ? path.Name : $"{path.Parent}—{path.Name}"));
        }

        return details;
    }

    private async IAsyncEnumerable<RejectedRow> Rejected(IAsyncEnumerable<ImportRow> rows)
    {
        // Whoever mends the rows is not the only one who may download them, and of clues nothing is imported anyway.
        var clue = Batch.List is ListKind.Issues && Batch.Choice?.Columns.TryGetValue(IssueListField.Clue, out var at) is true ? at : -1;
        await foreach (var row in rows)
        {
            yield return new(new(row.Row, [.. row.Cells.Select((text, column) => Cell.Of(column == clue ? "" : text))]), [.. row.Problems.Where(p => p.Blocks).Select(p => p.Message)]);
        }
    }
}
