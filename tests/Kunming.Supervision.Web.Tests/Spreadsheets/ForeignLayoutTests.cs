using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

/// <summary>Lists as other offices keep them: the heading is found, every field is proposed for the column that a person would choose, no other is.</summary>
public class ForeignLayoutTests
{
    private static readonly object?[] Nothing = [];

    [Fact]
    public void Propose_HeadingInRowSixWithOtherWords_IsMapped()
    {
        object?[][] rows =
        [
            ["附件3"],
            ["全市干部作风集中整治督查发现问题整改台账"],
            ["（截至2026年9月20日）"],
            Nothing,
            ["填报单位（盖章）：第五监督单元组", null, null, null, "填报人：甲某", null, null, "单位：个"],
            ["序号", "存在的主要问题", "问题所属类别", "被督查单位", "发现问题时间", "整改完成期限", "整改责任单位", "整改责任人及电话", "是否完成整改"],
            [1, "账目不清", "财务管理", "甲街道", "2026/8/1", "9月底前", "甲街道党工委", "乙某 13800000000", "否"],
            [2, "擅自离岗", "履职尽责不力", "乙街道", "2026/8/2", "立行立改", "乙街道党工委", "丙某", "是"],
            ["合计", 2],
        ];

        Assert.Equal(6, AssertMapped(TestWorkbook.Of(rows, "A2:I2", "A3:I3"), rows: 2, new()
        {
            [IssueListField.Sequence] = "序号", [IssueListField.Description] = "存在的主要问题", [IssueListField.Category] = "问题所属类别", [IssueListField.Unit] = "被督查单位",
            [IssueListField.FoundOn] = "发现问题时间", [IssueListField.Deadline] = "整改完成期限", [IssueListField.Person] = "整改责任人及电话", [IssueListField.State] = "是否完成整改",
        }).HeadingLastRow);
    }

    [Fact]
    public void Propose_GroupedHeadingWithShortLeaves_IsMappedByTheGroup()
    {
        object?[][] rows =
        [
            ["单元制监督问题整改情况一览表"],
            ["基本情况", null, null, "监督检查", null, "问题", null, "整改", null, null, null, null],
            ["序号", "县区", "单位", "时间", "方式", "分类", "具体表现", "要求", "时限", "责任单位", "责任人", "进展"],
            [1, "五华区", "甲街道", "2026年8月1日", "暗访", "财务管理", "账目不清", "建账", "9月底前", "甲街道", "乙某", "整改中"],
            [2, null, "丙街道", "2026年8月2日", "暗访", "财务管理", "账目不清", "建账", "9月底前", "丙街道", "丁某", "整改中"],
        ];

        AssertMapped(TestWorkbook.Of(rows, "A1:L1", "A2:C2", "D2:E2", "F2:G2", "H2:L2", "B4:B5"), rows: 2, new()
        {
            [IssueListField.Sequence] = "基本情况/序号", [IssueListField.Area] = "基本情况/县区", [IssueListField.Unit] = "基本情况/单位", [IssueListField.FoundOn] = "监督检查/时间",
            [IssueListField.Method] = "监督检查/方式", [IssueListField.Category] = "问题/分类", [IssueListField.Description] = "问题/具体表现", [IssueListField.Measures] = "整改/要求",
            [IssueListField.Deadline] = "整改/时限", [IssueListField.Person] = "整改/责任人", [IssueListField.State] = "整改/进展",
        });
    }

    [Fact]
    public void Propose_OfficeOfInspectionWords_IsMapped()
    {
        object?[][] rows =
        [
            ["编号", "检查单元组", "检查对象", "检查发现时间", "问题简述", "违反规定", "整改建议", "整改时间要求", "目前进展", "牵头领导", "联系人"],
            ["A-1", "第三监督单元组", "甲街道", "20260801", "账目不清", "条例第十条", "建账", "15个工作日", "整改中", "乙某", "丙某"],
        ];

        AssertMapped(TestWorkbook.Of(rows), rows: 1, new()
        {
            [IssueListField.SourceNumber] = "编号", [IssueListField.Group] = "检查单元组", [IssueListField.Unit] = "检查对象", [IssueListField.FoundOn] = "检查发现时间",
            [IssueListField.Description] = "问题简述", [IssueListField.Measures] = "整改建议", [IssueListField.Deadline] = "整改时间要求", [IssueListField.State] = "目前进展",
            [IssueListField.Leader] = "牵头领导", [IssueListField.Person] = "联系人", [IssueListField.Clause] = "违反规定",
        });
    }

    [Fact]
    public void Propose_FeedbackList_TakesTheResponsibleUnitForTheUnit()
    {
        object?[][] rows =
        [
            ["反馈问题整改清单"],
            ["反馈时间", "反馈问题", "问题类型", "责任单位", "责任领导", "整改措施", "整改时限", "完成情况", "备注"],
            ["2026.8.1", "账目不清", "财务管理", "甲街道", "乙某", "建账", "9月底前", "已完成", null],
        ];

        AssertMapped(TestWorkbook.Of(rows, "A1:I1"), rows: 1, new()
        {
            [IssueListField.FoundOn] = "反馈时间", [IssueListField.Description] = "反馈问题", [IssueListField.Category] = "问题类型", [IssueListField.Unit] = "责任单位",
            [IssueListField.Leader] = "责任领导", [IssueListField.Measures] = "整改措施", [IssueListField.Deadline] = "整改时限", [IssueListField.State] = "完成情况", [IssueListField.Remarks] = "备注",
        });
    }

    [Fact]
    public void Propose_OldFormatWithDatesAsText_IsMapped()
    {
        var table = AssertMapped(
            TestXls.Of(
                ["市级部门作风问题登记表"], ["登记日期：2026年9月1日"],
                ["顺序号", "部门名称", "检查日期（年/月/日）", "问题内容（简要）", "问题大类", "问题小类", "整改期限（前）", "备注说明"],
                [1.0, "甲局", "2026/8/1", "账目不清", "工程项目与资金管理", "财务管理", "2026/9/1", ""],
                [2.0, "乙局", "8月2日", "擅自离岗", "形式主义官僚主义", "履职尽责不力", "9月底", ""]),
            rows: 2,
            new()
            {
                [IssueListField.Sequence] = "顺序号", [IssueListField.Unit] = "部门名称", [IssueListField.FoundOn] = "检查日期(年/月/日)", [IssueListField.Description] = "问题内容(简要)",
                [IssueListField.Category] = "问题大类", [IssueListField.Subcategory] = "问题小类", [IssueListField.Deadline] = "整改期限(前)", [IssueListField.Remarks] = "备注说明",
            });
        Assert.Equal("2026年9月1日", table.Details["登记日期"]);
    }

    [Fact]
    public void Propose_TwoDaysAndTwoUnits_TakesThoseOfTheInspection()
    {
        object?[][] rows =
        [
            ["填报时间", "牵头单位", "被检查单位名称", "检查时间", "发现的主要问题", "整改单位", "整改完成时间", "销号时间", "是否移交问题线索"],
            ["2026-09-01", "第三监督检查室", "甲街道", "2026-08-01", "账目不清", "甲街道", "2026-09-30", "2026-10-08", "否"],
        ];

        AssertMapped(TestWorkbook.Of(rows), rows: 1, new()
        {
            [IssueListField.Unit] = "被检查单位名称", [IssueListField.FoundOn] = "检查时间", [IssueListField.Description] = "发现的主要问题",
            [IssueListField.Deadline] = "整改完成时间", [IssueListField.Clue] = "是否移交问题线索",
        });
    }

    [Fact]
    public void Propose_UnitsOverSeveralRowsWithTotals_FillsDownAndSkipsTotals()
    {
        object?[][] rows =
        [
            ["第二季度监督检查发现问题汇总"],
            ["监督单位", "受检查单位", "检查时间", "问题", "类别", "整改时限"],
            ["第二监督单元组", "甲街道", "2026-08-01", "账目不清", "财务管理", "9月底前"],
            [null, null, "2026-08-02", "擅自离岗", "履职尽责不力", "立行立改"],
            [null, "小计", null, 2, null, null],
            [null, "乙街道", "2026-08-03", "超标接待", "违规公务接待", "9月底前"],
            [null, "小计", null, 1, null, null],
            ["总计", null, null, 3, null, null],
            ["备注：以上均已反馈"],
        ];

        var (table, read) = TableRecogniserTests.Read(TestWorkbook.Of(rows, "A1:F1", "A3:A7", "B3:B4"));

        Assert.Equal(["甲街道", "甲街道", "乙街道"], read.Select(r => r[1].Text));
        Assert.Equal(Enumerable.Repeat("第二监督单元组", 3), read.Select(r => r[0].Text));
        Assert.Equal(3, table.Skipped.Count(s => s.Reason is SkipReason.Subtotal));
        AssertProposal(table, new()
        {
            [IssueListField.Group] = "监督单位", [IssueListField.Unit] = "受检查单位", [IssueListField.FoundOn] = "检查时间", [IssueListField.Description] = "问题",
            [IssueListField.Category] = "类别", [IssueListField.Deadline] = "整改时限",
        });
    }

    [Fact]
    public void Propose_TabSeparatedTextInTheOldEncoding_IsMapped()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

        AssertMapped(
            TestWorkbook.Csv("单位名称\t日期\t问题描述\t类型\r\n甲街道\t2026-08-01\t账目不清，金额1,000元\t财务管理\r\n乙街道\t2026-08-02\t擅自离岗\t履职尽责不力\r\n", System.Text.Encoding.GetEncoding("GB18030")),
            rows: 2,
            new() { [IssueListField.Unit] = "单位名称", [IssueListField.FoundOn] = "日期", [IssueListField.Description] = "问题描述", [IssueListField.Category] = "类型" });
    }

    private static RecognisedTable AssertMapped(Stream content, int rows, Dictionary<string, string> expected)
    {
        var (table, read) = TableRecogniserTests.Read(content);
        Assert.Equal(rows, read.Count);
        AssertProposal(table, expected);
        return table;
    }

    private static void AssertProposal(RecognisedTable table, Dictionary<string, string> expected)
    {
        var proposed = ColumnMapper.Propose(table.Columns, IssueListFields.All).Where(m => m.Column is not null);
        Assert.Equal(
            expected.Select(e => $"{e.Key} = {e.Value}").Order(StringComparer.Ordinal),
            proposed.Select(m => $"{m.Field.Key} = {m.Column!.Full}").Order(StringComparer.Ordinal));
    }
}
