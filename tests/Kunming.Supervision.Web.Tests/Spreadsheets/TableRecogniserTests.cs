using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

/// <summary>Layouts that are in no sample.</summary>
public class TableRecogniserTests
{
    [Fact]
    public void Find_HeadingOnRowFiveWithExtraColumnsInOtherOrder_IsFoundAndMapped()
    {
        var (table, rows) = Read(TestWorkbook.Of(
        [
            ["附件2"],
            ["全市作风建设专项检查情况统计表"],
            ["填报单位（盖章）：第二监督单元组", null, null, "联系人：甲", null, "联系电话：0871-60000000"],
            [],
            ["整改期限", "受检单位", "天气", "存在问题", "检查日期", "车牌号"],
            ["1个月", "甲街道", "晴", "账目不清", "2026年8月1日", "无"],
            ["30日", "乙街道", "雨", "擅自离岗", "8月2日", null],
        ]));

        Assert.Equal([6, 7], rows.Select(r => r.Number));
        Assert.Equal("附件2", table.Title);
        Assert.Equal("第二监督单元组", table.Details["填报单位"]);
        Assert.Equal("0871-60000000", table.Details["联系电话"]);
        var mapping = ColumnMapping.From(ColumnMapper.Propose(table.Columns, IssueListFields.All));
        Assert.Equal((0, 1, 3, 4), (mapping["deadline"], mapping["unit"], mapping["description"], mapping["found-on"]));
        Assert.DoesNotContain(2, mapping.Columns.Values);
        Assert.DoesNotContain(5, mapping.Columns.Values);
    }

    [Fact]
    public void Find_ThreeRowMergedHeading_IsFlattened()
    {
        var (table, rows) = Read(TestWorkbook.Of(
            [
                ["检查台账", null, null, null, null],
                ["序\n号", "检查", null, null, "备 注"],
                [null, "时间", "对象", null, null],
                [null, null, "单位", "部门", null],
                [1, "2026-08-01", "甲街道", "党政办", null],
            ],
            "A1:E1", "A2:A4", "B2:D2", "B3:B4", "C3:D3", "E2:E4"));

        Assert.Equal(["序号", "检查/时间", "检查/对象/单位", "检查/对象/部门", "备注"], table.Columns.Select(c => c.Full));
        Assert.Equal((2, 4), (table.HeadingFirstRow, table.HeadingLastRow));
        Assert.Equal(5, Assert.Single(rows).Number);
    }

    [Fact]
    public void Find_TwoRowHeadingWithoutMerges_IsFlattenedAsAGroupOverBlanks()
    {
        var (table, rows) = Read(TestWorkbook.Csv("""
            序号,监督检查情况,,,发现问题,,备注
            ,检查时间,被检查单位,检查方式,问题类型,具体问题,
            1,2026.8.1,甲街道,暗访,组织生活,记录缺失,
            2,2026.8.2,乙街道,暗访,组织生活,记录缺失,无
            """));

        Assert.Equal(["序号", "监督检查情况/检查时间", "监督检查情况/被检查单位", "监督检查情况/检查方式", "发现问题/问题类型", "发现问题/具体问题", "备注"], table.Columns.Select(c => c.Full));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Find_TextsOnlyLikeTitles_TakesOneHeadingRowOnly()
    {
        var (table, rows) = Read(TestWorkbook.Of([["代码", "名称", "类别", "上级"], ["KM", "市纪委监委", "市级", null], ["KM-DF", "党风政风监督室", "内设机构", "KM"]]));

        Assert.Equal(["代码", "名称", "类别", "上级"], table.Columns.Select(c => c.Full));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Find_TitlesWithAsidesAndOneOverTwoColumns_AreTitlesAndDataStaysData()
    {
        var (table, rows) = Read(TestWorkbook.Of(
            [
                ["填报单位：甲区（盖章）", null, "填报日期：", "2026年9月28日", null],
                ["*单位", "金额（单位：元）", "责任人", null, "是否整改（是/否，未整改的请在备注中说明原因：人手、资金、权限或者其他方面的具体困难）"],
                ["甲镇", "壹佰", "甲某", "乙某", "是"],
                ["乙镇", "贰佰", "丙某", "丁某", "否"],
            ],
            "C2:D2"));

        Assert.Equal("2026年9月28日", table.Details["填报日期"]);
        Assert.Equal(2, table.HeadingLastRow);
        Assert.Equal(["*单位", "金额(单位:元)", "责任人", "责任人"], table.Columns.Take(4).Select(c => c.Full));
        Assert.Equal(["甲镇", "乙镇"], rows.Select(r => r[0].Text));
    }

    [Fact]
    public void Find_MergedCells_FillDownWithinTheirRangeOnly()
    {
        var (_, rows) = Read(TestWorkbook.Of(
            [
                ["单位", "时间", "问题"],
                ["甲街道", "2026-08-01", "一"],
                [null, "2026-08-02", "二"],
                [null, null, "三"],
                [null, "2026-08-04", "四"],
            ],
            "A2:A3"));

        Assert.Equal(["甲街道", "甲街道", "", ""], rows.Select(r => r[0].Text));
        Assert.Equal(["2026-08-01", "2026-08-02", "", "2026-08-04"], rows.Select(r => r[1].Text));
    }

    [Fact]
    public void Find_RowsThatAreNoData_AreRecordedWithTheirReason()
    {
        var (table, rows) = Read(TestWorkbook.Of(
            [
                ["序号", "单位", "问题", "金额"],
                ["（1）", "（2）", "（3）", "（4）"],
                ["一、市级部门", null, null, null],
                [1, "甲局", "账目不清", 100],
                [null, "小计", null, 100],
                ["二、县区", null, null, null],
                [2, "乙局", "注意力不集中导致合计数错误", 200],
                ["序号", "单位", "问题", "金额"],
                [3, "丙局", "小计栏未填", 300],
                [4, null, null, null],
                [],
                [],
                ["合计：3个", null, null, 600],
                ["填表说明：1.本表按季报送", null, null, null],
                ["2.金额以元为单位", null, null, null],
                ["审核人：甲", null, "填表人：乙", null],
            ],
            "A3:D3", "A6:D6"));

        Assert.Equal(["甲局", "乙局", "丙局"], rows.Select(r => r[1].Text));
        Assert.Equal(
            [(2, SkipReason.ColumnNumbers), (3, SkipReason.Caption), (5, SkipReason.Subtotal), (6, SkipReason.Caption), (8, SkipReason.RepeatedHeading), (10, SkipReason.OnlySequence), (11, SkipReason.Blank), (13, SkipReason.Subtotal), (14, SkipReason.Note), (15, SkipReason.Note), (16, SkipReason.Signature)],
            table.Skipped.Select(s => (s.FirstRow, s.Reason)));
        Assert.Equal(12, table.Skipped.Single(s => s.Reason is SkipReason.Blank).LastRow);
        Assert.Equal("乙", table.Details["填表人"]);
    }

    [Fact]
    public void Find_SeveralSheets_TakesTheOneWithTheData()
    {
        using var reader = WorkbookReader.Open(TestWorkbook.OfSheets(
            ("说明", [["请勿修改表头"]], []),
            ("空", [], []),
            ("参数", [["代码", "名称"], ["1", "是"]], []),
            ("八月", [["序号", "单位", "问题"], [1, "甲", "一"], [2, "乙", "二"]], [])));

        var table = TableRecogniser.Find(reader);

        Assert.Equal("八月", table.SheetName);
        Assert.Equal(2, table.Rows().Count());
        Assert.Equal([new("说明", "没有表格", false), new("空", "空工作表", false), new("参数", "不是数据最多的工作表", true)], table.OtherSheets);
    }

    [Fact]
    public void Find_SheetThatSomebodyChose_IsReadAndTheLargerOneIsNamed()
    {
        using var reader = WorkbookReader.Open(Months);

        var table = TableRecogniser.Find(reader, name => name is "2月");

        Assert.Equal(("2月", false), (table.SheetName, table.IsHidden));
        Assert.Equal(["二月"], table.Rows().Select(r => r[1].Text));
        Assert.Equal([new("1月", "没有选用", true), new("旧数据", OtherSheet.Hidden, false)], table.OtherSheets);
        Assert.Equal("workbook.no-table", Assert.Throws<RuleViolationException>(() => TableRecogniser.Find(reader, name => name is "3月")).Rules[0].Code);
    }

    [Fact]
    public void Find_HiddenSheetWithMoreRows_IsNotTakenForThatItIsHidden()
    {
        using var reader = WorkbookReader.Open(Months);

        var table = TableRecogniser.Find(reader);

        Assert.Equal("1月", table.SheetName);
        Assert.Equal([new("2月", "不是数据最多的工作表", true), new("旧数据", OtherSheet.Hidden, false)], table.OtherSheets);
    }

    [Fact]
    public void Find_TableOnAHiddenSheetOnly_IsReadAndSaysSo()
    {
        using var reader = WorkbookReader.Open(TestWorkbook.Hiding("旧数据", ("说明", [["请看隐藏表"]], []), ("旧数据", [["序号", "问题"], [1, "一"]], [])));

        var table = TableRecogniser.Find(reader);

        Assert.Equal(("旧数据", true), (table.SheetName, table.IsHidden));
        Assert.Equal([new("说明", "没有表格", false)], table.OtherSheets);
    }

    private static MemoryStream Months => TestWorkbook.Hiding(
        "旧数据",
        ("1月", [["序号", "问题"], [1, "一月"], [2, "一月又"]], []),
        ("2月", [["序号", "问题"], [1, "二月"]], []),
        ("旧数据", [["序号", "问题"], [1, "甲"], [2, "乙"], [3, "丙"], [4, "丁"]], []));

    [Theory]
    [InlineData("只有一句话")]
    [InlineData("序号,单位,问题")]
    public void Find_NoTable_IsRefused(string text)
    {
        using var reader = WorkbookReader.Open(TestWorkbook.Csv(text));

        Assert.Equal("workbook.no-table", Assert.Throws<RuleViolationException>(() => TableRecogniser.Find(reader)).Rules[0].Code);
    }

    [Fact]
    public void Fingerprint_SameTitlesInOtherWidth_IsTheSameAndOtherOrderIsNot()
    {
        var one = Read(TestWorkbook.Of([["序号", "单位（部门）", "问题"], [1, "甲", "一"]])).Table.Fingerprint;
        var same = Read(TestWorkbook.Of([["八月份清单"], [" 序 号", "单位\n(部门)", "问题："], [1, "乙", "二"]])).Table.Fingerprint;
        var other = Read(TestWorkbook.Of([["序号", "问题", "单位（部门）"], [1, "一", "甲"]])).Table.Fingerprint;

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
        Assert.Matches("^[0-9a-f]{32}$", one);
    }

    internal static (RecognisedTable Table, List<SheetRow> Rows) Read(Stream content)
    {
        using var reader = WorkbookReader.Open(content);
        var table = TableRecogniser.Find(reader);
        return (table, table.Rows().ToList());
    }
}
