using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Benchmarks.Filling;

/// <summary>An issue list of so many rows, every one of which can be taken, and none of which has been before.</summary>
internal static class ListWorkbook
{
    private static readonly string[] Deadlines = ["立行立改", "2026-12-31", "12月底前", "15个工作日", "1个月", "12月底前,并长期坚持", "2026.11.30"];

    public static async Task<byte[]> WriteAsync(SupervisionDbContext db, int count)
    {
        var units = await db.Organisations.Where(o => o.Kind == OrganisationKind.InspectedUnit).Select(o => o.Name).ToListAsync();
        var groups = await db.UnitGroups.Select(g => g.Name).ToListAsync();
        var categories = await db.IssueCategories.Where(c => c.ParentId != null)
            .Join(db.IssueCategories, c => c.ParentId, p => p.Id, (c, p) => new { Parent = p.Name, c.Name }).ToListAsync();
        var batch = Guid.NewGuid().ToString("N")[..8];
        var dice = new Dice(count);
        string[] titles = ["序号", "问题编号", "发现日期", "监督单元组", "被监督单位", "问题类别", "问题子类", "发现方式", "问题描述", "整改措施", "责任领导", "责任人", "整改时限", "整改状态", "是否移交线索"];
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "清单", "问题清单", [.. titles.Select(t => new ExportColumn(t, 16))], Rows(), CancellationToken.None);
        return file.ToArray();

        async IAsyncEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (var row = 1; row <= count; row++)
            {
                await ValueTask.CompletedTask;
                var (unit, category, day) = (units[row % units.Count], categories[row % categories.Count], Story.Last.AddDays(-(row % 90)));
                yield return
                [
                    row, $"{batch}-{row.ToString(CultureInfo.InvariantCulture)}", day, groups[row % groups.Count], unit, category.Parent, category.Name, "查阅资料",
                    $"{Phrases.Facts(dice, unit, day)}（{batch}-{row.ToString(CultureInfo.InvariantCulture)}）", Phrases.Measure(dice), "甲某某", "乙某某 13800000000",
                    Deadlines[row % Deadlines.Length], "整改中", "否",
                ];
            }
        }
    }
}
