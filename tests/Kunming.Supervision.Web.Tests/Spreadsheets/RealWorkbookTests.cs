using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

public class RealWorkbookTests
{
    [Theory]
    [InlineData("问题清单-规范样式.xlsx", 240)]
    [InlineData("问题清单-二万行.xlsx", 20_000)]
    public void Find_PlainList_TakesEveryRow(string file, int expected)
    {
        using var content = TestWorkbook.File(file);
        using var reader = WorkbookReader.Open(content);
        var table = TableRecogniser.Find(reader);

        var count = 0;
        foreach (var row in table.Rows())
        {
            count++;
            Assert.Equal(count.ToString(), row[0].Text);
            Assert.Equal(CellKind.Date, row[2].Kind);
            Assert.Equal(count + 1, row.Number);
        }

        Assert.Equal(expected, count);
        Assert.Empty(table.Skipped);
        Assert.Empty(table.Remarks);
        Assert.Equal(["序号", "问题编号", "发现日期", "监督单元组", "被监督单位", "所属区域", "问题类别", "问题子类", "发现方式", "问题描述", "整改措施", "责任领导", "责任人", "整改时限", "整改状态", "是否移交线索"], table.Columns.Select(c => c.Full));
        Assert.All(ColumnMapper.Propose(table.Columns, IssueListFields.All).Where(m => m.Field.Key is not (IssueListFields.Remarks or IssueListFields.Clause or IssueListFields.Amount)), m =>
        {
            Assert.Equal(m.Field.Name, m.Column?.Leaf);
            Assert.Equal(1, m.Score);
        });
    }

    [Fact]
    public void Find_GroupsList_SkipsWhatIsNoDataAndFillsMergedUnits()
    {
        using var content = TestWorkbook.File("问题清单-单元组报送样式.xlsx");
        using var reader = WorkbookReader.Open(content);
        var table = TableRecogniser.Find(reader);
        var rows = table.Rows().ToList();

        Assert.Equal(96, rows.Count);
        Assert.All(rows, row => Assert.False(row[2].IsEmpty));
        Assert.All(rows, row => Assert.False(row[5].IsEmpty));
        Assert.Equal(rows.Single(r => r.Number == 6)[2].Text, rows.Single(r => r.Number == 7)[2].Text);
        Assert.Equal("市民政局", rows.Single(r => r.Number == 73)[2].Text);
        Assert.Equal("“单元制”监督检查发现问题清单", table.Title);
        Assert.Equal(["填报单位", "填报人", "填报日期"], table.Details.Keys);
        Assert.Equal("第三监督单元组", table.Details["填报单位"]);
        Assert.Equal("2026年9月28日", table.Details["填报日期"]);
        Assert.Equal((3, 4), (table.HeadingFirstRow, table.HeadingLastRow));
        Assert.Equal(["序号", "监督检查情况/检查时间", "监督检查情况/被检查单位(部门)", "监督检查情况/检查方式", "发现问题/问题类型", "发现问题/具体问题", "整改落实情况/整改措施", "整改落实情况/责任领导", "整改落实情况/责任人及联系电话", "整改落实情况/整改时限", "整改落实情况/销号情况", "备注"], table.Columns.Select(c => c.Full));
        Assert.Equal(
            [(1, SkipReason.Title), (2, SkipReason.Signature), (29, SkipReason.Subtotal), (47, SkipReason.Subtotal), (51, SkipReason.Subtotal), (68, SkipReason.Subtotal), (79, SkipReason.Subtotal), (96, SkipReason.Subtotal), (107, SkipReason.Blank), (108, SkipReason.Note)],
            table.Skipped.Select(s => (s.FirstRow, s.Reason)));
        Assert.Equal([new("填表说明", "没有表格", false), new("Sheet3", "空工作表", false)], table.OtherSheets);
    }

    [Fact]
    public void Propose_GroupsList_MapsEveryColumnForCertain()
    {
        using var content = TestWorkbook.File("问题清单-单元组报送样式.xlsx");
        using var reader = WorkbookReader.Open(content);
        var table = TableRecogniser.Find(reader);
        var proposal = ColumnMapper.Propose(table.Columns, IssueListFields.All);
        var mapped = proposal.Where(m => m.Column is not null).ToDictionary(m => m.Field.Key, m => m.Column!.Leaf);

        Assert.Equal(12, mapped.Count);
        Assert.All(proposal.Where(m => m.Column is not null), m => Assert.True(m.IsCertain, m.ToString()));
        Assert.Equal("检查时间", mapped[IssueListFields.FoundOn]);
        Assert.Equal("被检查单位(部门)", mapped[IssueListFields.Unit]);
        Assert.Equal("检查方式", mapped[IssueListFields.Method]);
        Assert.Equal("问题类型", mapped[IssueListFields.Category]);
        Assert.Equal("具体问题", mapped[IssueListFields.Description]);
        Assert.Equal("责任人及联系电话", mapped[IssueListFields.Person]);
        Assert.Equal("销号情况", mapped[IssueListFields.State]);
        Assert.Empty(ColumnMapping.From(proposal).Obstacles(table.Columns, IssueListFields.All));
    }

    [Fact]
    public void All_Directory_GivesATableForEachSheet()
    {
        using var content = TestWorkbook.File("机构名录.xlsx");
        using var reader = WorkbookReader.Open(content);

        Assert.Equal(
            [("市级", 5, 12), ("派驻机构", 6, 28), ("县市区", 5, 14), ("开发度假区", 3, 4), ("职能部门", 3, 8), ("被监督单位", 5, 186)],
            TableRecogniser.All(reader).Select(t => (t.SheetName, t.Columns.Count, t.Rows().Count())));
    }

    [Fact]
    public void Find_Handovers_TakesEveryRow()
    {
        using var content = TestWorkbook.File("交办清单.xlsx");
        using var reader = WorkbookReader.Open(content);
        var table = TableRecogniser.Find(reader);

        Assert.Equal(58, table.Rows().Count());
        Assert.Equal("“单元制”监督检查交办清单", table.Title);
        Assert.Equal("督办次数", table.Columns[13].Full);
    }
}
