using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

public class WorkbookCellTests
{
    [Fact]
    public void Rows_CellOfFortyThousandCharacters_IsUnusableAndPlaced()
    {
        using var reader = WorkbookReader.Open(TestWorkbook.Of([["序号", "描述"], ["1", new string('长', 40_000)]]));
        var sheet = reader.Sheets().First();
        var rows = sheet.Rows().ToList();

        Assert.Equal(CellKind.Unusable, rows[1][1].Kind);
        Assert.Equal("cell.too-long", rows[1][1].Problem?.Code);
        var remark = Assert.Single(sheet.Remarks);
        Assert.Equal((2, 1), (remark.Row, remark.Column));
        Assert.Contains("第2行B列有40000个字", remark.Rule.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_ControlCharacters_AreTakenOutAndReported()
    {
        using var reader = WorkbookReader.Open(TestWorkbook.Of([["甲_x0007_乙\u200B丙", "行一\r\n行二", "尹䶮𠮷"]]));
        var sheet = reader.Sheets().First();
        var row = sheet.Rows().Single();

        Assert.Equal(["甲乙丙", "行一\n行二", "尹䶮𠮷"], row.Cells.Select(c => c.Text));
        Assert.Equal("cell.control-characters", Assert.Single(sheet.Remarks).Rule.Code);
    }

    [Fact]
    public void Rows_HiddenRowsAndColumns_AreReadAndHiddenRowsSaySo()
    {
        const string Sheet = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="2" width="0" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row><row r="3"/>
            <row r="4" ht="30" customHeight="1"><c r="A4"><v>5</v></c></row></sheetData></worksheet>
            """;

        var rows = TestWorkbook.Rows(TestWorkbook.Raw(("清单", Sheet)));

        Assert.Equal([false, true, false, false], rows.Select(r => r.IsHidden));
        Assert.Equal(["1|2", "3|4", "", "5"], rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))));
    }

    [Fact]
    public void Clean_HalvesOfCharacters_AreTakenOut()
    {
        Assert.Equal("甲乙", TextCleaner.Clean("甲\uD83D乙\u0000", out var mended));
        Assert.True(mended);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x:")]
    public void Rows_Formulas_UseTheSavedValueAndReportWhereNoneIs(string prefix)
    {
        var p = prefix;
        var xmlns = p.Length is 0 ? "xmlns" : "xmlns:x";
        var sheet = $"""
            <{p}worksheet {xmlns}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><{p}sheetData><{p}row r="1">
            <{p}c r="A1"><{p}f>1+1</{p}f><{p}v>2</{p}v></{p}c><{p}c r="B1"><{p}f>SUM(Z1:Z9)</{p}f></{p}c><{p}c r="C1"><{p}f>X1</{p}f><{p}v></{p}v></{p}c>
            <{p}c r="D1" t="e"><{p}f>A9</{p}f><{p}v>#REF!</{p}v></{p}c><{p}c r="E1" t="str"><{p}f>""</{p}f><{p}v></{p}v></{p}c><{p}c r="F1" t="str"><{p}f>"甲"</{p}f><{p}v>甲</{p}v></{p}c>
            </{p}row></{p}sheetData></{p}worksheet>
            """;

        var row = TestWorkbook.Rows(TestWorkbook.Raw(("清单", sheet))).Single();

        Assert.Equal(2, row[0].Number);
        Assert.Equal("cell.formula-without-value", row[1].Problem?.Code);
        Assert.Equal("cell.formula-without-value", row[2].Problem?.Code);
        Assert.Equal("cell.error-value", row[3].Problem?.Code);
        Assert.Contains("第1行D列的值是错误#REF!", row[3].Problem!.Message, StringComparison.Ordinal);
        Assert.True(row[4].IsEmpty);
        Assert.Equal("甲", row[5].Text);
    }

    [Fact]
    public void Rows_TypedCells_KeepTheirTypes()
    {
        var row = TestWorkbook.Rows(TestWorkbook.Of([["文字", 12.5, 13888888888, true, " "]])).Single();

        Assert.Equal([CellKind.Text, CellKind.Number, CellKind.Number, CellKind.Boolean], row.Cells.Select(c => c.Kind));
        Assert.Equal(["文字", "12.5", "13888888888", "是"], row.Cells.Select(c => c.Text));
    }

    [Fact]
    public void Rows_GapsInTheFile_KeepExcelsRowNumbers()
    {
        var rows = TestWorkbook.Rows(TestWorkbook.Raw(("清单", TestWorkbook.SheetXml("""<row r="3"><c r="B3"><v>1</v></c></row><row r="7"><c r="A7"><v>2</v></c></row>"""))));

        Assert.Equal([3, 7], rows.Where(r => !r.IsEmpty).Select(r => r.Number));
    }
}
