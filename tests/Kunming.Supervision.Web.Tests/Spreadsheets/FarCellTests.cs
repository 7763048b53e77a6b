using System.Diagnostics;
using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Organisations;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

/// <summary>A value by itself somewhere far from the table costs no time and spoils nothing; a table that is too wide stays one.</summary>
public class FarCellTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(1_048_576)]
    [InlineData(20_000)]
    [InlineData(3)]
    public void Find_StrayCellInTheLastColumn_IsSetAsideAtOnce(int row)
    {
        var watch = Stopwatch.StartNew();

        var (table, rows) = TableRecogniserTests.Read(TestWorkbook.Raw(("清单", TestWorkbook.SheetXml(List + Cell(row, "XFD")))));

        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        Assert.Equal(["甲街道"], rows.Select(r => r[1].Text));
        var far = Assert.Single(table.Skipped, s => s.Reason is SkipReason.FarAway);
        Assert.Equal((row, row, "远在表格以外的单元格"), (far.FirstRow, far.LastRow, far.ReasonName));
        Assert.StartsWith("XFD列", far.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_StrayCellBesideARow_IsSetAsideWithItsText()
    {
        var (table, rows) = TableRecogniserTests.Read(TestWorkbook.Raw(("清单", TestWorkbook.SheetXml(List[..^"</row>".Length] + Text("GR2", "落笔") + "</row>"))));

        Assert.Equal("甲街道", Assert.Single(rows)[1].Text);
        Assert.Equal("GR列  落笔", Assert.Single(table.Skipped, s => s.Reason is SkipReason.FarAway).Text);
    }

    [Fact]
    public void Read_DirectoryWithAStrayCell_TakesNoTimeAndNamesIt()
    {
        var watch = Stopwatch.StartNew();
        using var book = TestWorkbook.Raw(("被监督单位", TestWorkbook.SheetXml(List + Cell(1_048_576, "XFD"))));

        var content = DirectoryWorkbook.Read(book);

        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        var sheet = Assert.Single(content.Sheets);
        Assert.Single(sheet.Rows);
        Assert.Equal([(1_048_576, 16_383)], sheet.FarCells);
        Assert.Empty(sheet.Faults);
    }

    [Fact]
    public void Rows_MoreFarCellsThanStrays_AreATableThatIsTooWide()
    {
        var strays = string.Concat(Enumerable.Range(3, 6).Select(r => Cell(r, "GR")));

        Assert.Contains("第8行用到了第200列", Refused("workbook.too-many-columns", List + strays), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_ColumnJustBehindTheLimit_IsATableThatIsTooWide()
    {
        var wide = string.Concat(Enumerable.Range(0, 151).Select(c => $"<c r=\"{CellRemark.Letters(c)}3\"><v>1</v></c>"));

        Assert.Contains("第3行用到了第151列", Refused("workbook.too-many-columns", List + $"<row r=\"3\">{wide}</row>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_WideAndLongBeyondReading_AreRefusedAtOnce()
    {
        var watch = Stopwatch.StartNew();

        Assert.Contains("一直用到第1048576行、第16384列", Refused("workbook.too-spread", List + Cell(3, "XFD") + Cell(1_048_576, "A")), StringComparison.Ordinal);

        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Rows_CsvWithOneVeryLongLine_IsRefusedAtOnce()
    {
        var watch = Stopwatch.StartNew();
        var text = new StringBuilder("序号,单位\n").Append(',', 16_000).Append("落笔\n");
        Enumerable.Range(1, 100_000).ToList().ForEach(n => text.Append(n).Append(",甲\n"));

        var refused = Assert.Throws<RuleViolationException>(() => TestWorkbook.Rows(TestWorkbook.Csv(text.ToString())));

        Assert.Equal("workbook.too-spread", Assert.Single(refused.Rules).Code);
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Rows_FormatsWithoutValuesFarAway_AreNothing()
    {
        var (table, rows) = TableRecogniserTests.Read(TestWorkbook.Raw(("清单", TestWorkbook.SheetXml(List + "<row r=\"900000\"><c r=\"XFD900000\" s=\"1\"/></row>"))));

        Assert.Single(rows);
        Assert.DoesNotContain(table.Skipped, s => s.Reason is SkipReason.FarAway);
    }

    private static string List => "<row r=\"1\">" + Text("A1", "序号") + Text("B1", "单位") + Text("C1", "问题") + "</row><row r=\"2\">" + Text("A2", "1") + Text("B2", "甲街道") + Text("C2", "账目不清") + "</row>";

    private static string Text(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Cell(int row, string column) => $"<row r=\"{row}\">{Text($"{column}{row}", "落笔")}</row>";

    private static string Refused(string code, string rows)
    {
        var rule = Assert.Single(Assert.Throws<RuleViolationException>(() => TestWorkbook.Rows(TestWorkbook.Raw(("清单", TestWorkbook.SheetXml(rows))))).Rules);
        Assert.Equal(code, rule.Code);
        return rule.Message;
    }
}
