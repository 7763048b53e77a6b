using System.IO.Compression;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

public class WorkbookWriterTests
{
    [Fact]
    public async Task WriteAsync_TypedRows_AreReadBackAsWritten()
    {
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "问题清单", "问题清单　筛选：全部　导出时间：2026-09-30 10:00",
            [new("编号", 20), new("日期", 12, WorkbookWriter.DayFormat), new("金额"), new("长期")],
            Rows(["WT-1", new DateOnly(2026, 9, 30), 1234.5m, true], ["WT-2", null, 3, false]));

        var (table, rows) = TableRecogniserTests.Read(file);

        Assert.Equal("问题清单", table.SheetName);
        Assert.StartsWith("问题清单　筛选：全部", table.Title, StringComparison.Ordinal);
        Assert.Equal(["编号", "日期", "金额", "长期"], table.Columns.Select(c => c.Full));
        Assert.Equal(["WT-1|2026-09-30|1234.5|是", "WT-2||3|否"], rows.Select(r => string.Join('|', Enumerable.Range(0, 4).Select(i => r[i].Text))));
        Assert.Equal(CellKind.Date, rows[0][1].Kind);
        Assert.Equal(CellKind.Number, rows[0][2].Kind);
    }

    [Fact]
    public async Task WriteAsync_TextsThatLookLikeFormulas_StayText()
    {
        using var file = new MemoryStream();
        string[] texts = ["=HYPERLINK(\"x\")", "+86", "-1", "@SUM(A1)", "\t=1"];
        await WorkbookWriter.WriteAsync(file, "清单", "说明", [new("序号"), new("内容")], Rows([.. texts.Select((t, i) => new object?[] { i, t })]));

        var xml = Sheet(file);

        Assert.DoesNotContain("<x:f", xml, StringComparison.Ordinal);
        Assert.Equal(texts, TestWorkbook.Rows(file).Skip(2).Select(r => r[1].Text));
        Assert.All(TestWorkbook.Rows(file).Skip(2), r => Assert.Equal(CellKind.Text, r[1].Kind));
    }

    [Fact]
    public async Task WriteAsync_ManyRows_GoOutBeforeTheLastIsRead()
    {
        using var file = new MemoryStream();
        var (rows, early) = (30_000, 0L);
        await WorkbookWriter.WriteAsync(file, "清单", "说明", [new("内容")], Many());

        Assert.True(early > 0, "Nothing had gone out when the last row was asked for.");
        Assert.Equal(rows + 2, TestWorkbook.Rows(file).Count);

        // Texts that do not compress: more than the writer may be ahead.
        async IAsyncEnumerable<IReadOnlyList<object?>> Many()
        {
            for (var row = 0; row < rows; row++)
            {
                early = file.Length;
                yield return [string.Concat(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid())];
            }

            await Task.Yield();
        }
    }

    [Fact]
    public async Task WriteAsync_RowsThatFail_FailTheWriting()
    {
        using var file = new MemoryStream();

        await Assert.ThrowsAsync<InvalidOperationException>(() => WorkbookWriter.WriteAsync(file, "清单", "说明", [new("内容")], Failing()));

        static async IAsyncEnumerable<IReadOnlyList<object?>> Failing()
        {
            await Task.Yield();
            yield return ["一"];
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task WriteAsync_Sheet_HoldsNothingButRowsInItsRows()
    {
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "一/二[三]", "说明", [new("序号")], Rows([1]));

        var xml = Sheet(file);

        Assert.EndsWith("</x:row></x:sheetData>", xml[..(xml.IndexOf("</x:sheetData>", StringComparison.Ordinal) + 14)], StringComparison.Ordinal);
        Assert.Contains("ySplit=\"2\"", xml, StringComparison.Ordinal);
        using var reader = WorkbookReader.Open(file);
        Assert.Equal("一二三", reader.Sheets().First().Name);
    }

    [Fact]
    public async Task RejectedRows_ReadAgain_KeepLayoutAndMapOnTheSameColumns()
    {
        using var content = TestWorkbook.File("问题清单-单元组报送样式.xlsx");
        using var reader = WorkbookReader.Open(content);
        var table = TableRecogniser.Find(reader);
        var rejected = table.Rows().Take(5).ToList();
        using var file = new MemoryStream();
        await RejectedRowsWorkbook.WriteAsync(file, "问题清单", table.Columns, Rejected(rejected));

        var (again, rows) = TableRecogniserTests.Read(file);

        Assert.Equal(table.Fingerprint, again.Fingerprint);
        Assert.Equal(RejectedRowsWorkbook.ReasonTitle, again.Columns[^1].Full);
        Assert.Equal(
            ColumnMapping.From(ColumnMapper.Propose(table.Columns, IssueListFields.All)).Columns,
            ColumnMapping.From(ColumnMapper.Propose(again.Columns, IssueListFields.All)).Columns);
        Assert.Equal(rejected.Select(r => r[5].Text), rows.Select(r => r[5].Text));
        Assert.Equal(rejected.Select(r => r[1].Text), rows.Select(r => r[1].Text));
        Assert.All(rows, r => Assert.Equal("没有这个单位；日期读不懂", r[12].Text));
    }

    private static string Sheet(MemoryStream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return reader.ReadToEnd();
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(params object?[][] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }

    private static async IAsyncEnumerable<RejectedRow> Rejected(List<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return new(row, ["没有这个单位", "日期读不懂"]);
        }
    }
}
