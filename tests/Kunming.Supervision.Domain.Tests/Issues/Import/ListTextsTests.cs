using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.Tests.Issues.Import;

public class ListTextsTests
{
    [Theory]
    [InlineData("普俊杰 0871-63130576", "普俊杰=0871-63130576")]
    [InlineData("普俊杰0871-63130576", "普俊杰=0871-63130576")]
    [InlineData("普俊杰13888888888", "普俊杰=13888888888")]
    [InlineData("普俊杰　１３８８８８８８８８８", "普俊杰=13888888888")]
    [InlineData("尹䶮", "尹䶮=")]
    [InlineData("尹䶮（０８７１－６３１３０５７６）", "尹䶮=0871-63130576")]
    [InlineData("普俊杰：138 8888 8888", "普俊杰=13888888888")]
    [InlineData("普俊杰 联系电话：63130576", "普俊杰=63130576")]
    [InlineData("普俊杰、李翀", "普俊杰=;李翀=")]
    [InlineData("普俊杰 13888888888\n李翀 0871-63130576", "普俊杰=13888888888;李翀=0871-63130576")]
    [InlineData("普俊杰13888888888李翀13999999999", "普俊杰=13888888888;李翀=13999999999")]
    [InlineData("普俊杰 0871-63130576 13888888888", "普俊杰=0871-63130576、13888888888")]
    [InlineData("普 翀", "普翀=")]
    [InlineData("普俊杰 副局长 13888888888", "普俊杰 副局长=13888888888")]
    [InlineData("13888888888", "=13888888888")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void PersonText_NamesAndNumbersInOneCell_AreTakenApart(string? text, string expected) =>
        Assert.Equal(expected, string.Join(';', PersonText.Split(text).Select(p => $"{p.Name}={p.Phone}")));

    [Theory]
    [InlineData(" 组织生活 ", null, "组织生活")]
    [InlineData("群众身边腐败和作风问题—惠民惠农资金", "群众身边腐败和作风问题", "惠民惠农资金")]
    [InlineData("群众身边腐败和作风问题—农村集体“三资”管理", "群众身边腐败和作风问题", "农村集体“三资”管理")]
    [InlineData("享乐主义奢靡之风—违规公务接待", "享乐主义奢靡之风", "违规公务接待")]
    [InlineData("重大决策部署落实—生态环境保护", "重大决策部署落实", "生态环境保护")]
    [InlineData("重大决策部署落实—优化营商环境", "重大决策部署落实", "优化营商环境")]
    [InlineData("工程项目与资金管理—财务管理", "工程项目与资金管理", "财务管理")]
    [InlineData("工程项目与资金管理—招标投标", "工程项目与资金管理", "招标投标")]
    [InlineData("基层党组织建设—组织生活", "基层党组织建设", "组织生活")]
    [InlineData("形式主义官僚主义—履职尽责不力", "形式主义官僚主义", "履职尽责不力")]
    [InlineData(" 违规发放津补贴 ", null, "违规发放津补贴")]
    [InlineData("甲－乙", "甲", "乙")]
    [InlineData("甲 -- 乙", "甲", "乙")]
    [InlineData("甲——乙", "甲", "乙")]
    [InlineData("甲／乙", "甲", "乙")]
    [InlineData("甲 → 乙", "甲", "乙")]
    [InlineData("甲：乙", "甲", "乙")]
    [InlineData("甲—乙—丙", "甲—乙", "丙")]
    [InlineData("—乙", null, "乙")]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void CategoryText_FamilyAndLeaf_AreTakenApart(string? text, string? parent, string? leaf) =>
        Assert.Equal(new(parent, leaf), CategoryText.Split(text));

    [Theory]
    [InlineData("已销号", ReportedState.ClosedOut)]
    [InlineData("√", ReportedState.ClosedOut)]
    [InlineData("已完成", ReportedState.ClosedOut)]
    [InlineData("整改完毕", ReportedState.ClosedOut)]
    [InlineData("已整改", ReportedState.ClosedOut)]
    [InlineData("已整改到位", ReportedState.ClosedOut)]
    [InlineData("销号", ReportedState.ClosedOut)]
    [InlineData("整改中", ReportedState.Rectifying)]
    [InlineData("正在整改", ReportedState.Rectifying)]
    [InlineData("进行中", ReportedState.Rectifying)]
    [InlineData("未完成", ReportedState.Rectifying)]
    [InlineData("未销号", ReportedState.Rectifying)]
    [InlineData("未整改", ReportedState.NotStarted)]
    [InlineData("×", ReportedState.NotStarted)]
    [InlineData("申请销号", ReportedState.CloseOutApplied)]
    [InlineData("已报请销号", ReportedState.CloseOutApplied)]
    [InlineData("部分完成", ReportedState.PartlyDone)]
    [InlineData("长期坚持", ReportedState.Sustained)]
    [InlineData("退回整改", ReportedState.SentBack)]
    [InlineData(" 整 改 中 ", ReportedState.Rectifying)]
    [InlineData("", ReportedState.Unstated)]
    [InlineData("—", ReportedState.Unstated)]
    [InlineData(null, ReportedState.Unstated)]
    [InlineData("领导已阅", null)]
    [InlineData("不予销号", null)]
    [InlineData("不是", null)]
    public void ReportedStates_FreeWords_AreKnownOrUnknown(string? words, ReportedState? state) =>
        Assert.Equal(state, ReportedStates.Read(words, new(2026, 11, 1)).State);

    [Theory]
    [InlineData("销号(10.20)", "2026-10-20")]
    [InlineData("销号(9.20)", "2026-09-20")]
    [InlineData("销号（12.20）", "2025-12-20")]
    [InlineData("2026年10月20日已销号", "2026-10-20")]
    public void ReportedStates_DayBesideTheState_IsKept(string words, string day)
    {
        var read = ReportedStates.Read(words, new(2026, 11, 1));

        Assert.Equal(ReportedState.ClosedOut, read.State);
        Assert.Equal(day, read.On?.ToString("yyyy-MM-dd"));
        Assert.Equal(words, read.Original);
    }

    [Theory]
    [InlineData("(1)2024年党组织“三会一课”记录缺失11次 ", "2024年党组织“三会一课”记录缺失11次")]
    [InlineData("1.评标专家抽取记录缺失9份\n", "评标专家抽取记录缺失9份。")]
    [InlineData("1.31个项目肢解发包规避招标，合同金额合计787,209元。", "31个项目肢解发包规避招标,合同金额合计787,209元")]
    [InlineData("１、现金支付超限额3笔，涉及748,495元", "现金支付超限额3笔,涉及748，495元；")]
    [InlineData("（二）往来款长期挂账", "往来款 长期挂账")]
    [InlineData("①往来款长期挂账", "往来款长期挂账")]
    public void FactsDigest_OtherWidthNumberOrStop_IsTheSame(string one, string other)
    {
        var day = new DateOnly(2026, 7, 22);

        Assert.Equal(FactsDigest.Of("B001", day, one), FactsDigest.Of(" B001", day, other));
        Assert.Matches("^[0-9a-f]{64}$", FactsDigest.Of("B001", day, one));
    }

    [Fact]
    public void FactsDigest_OtherFacts_Differ()
    {
        var day = new DateOnly(2026, 7, 22);
        string[] digests =
        [
            FactsDigest.Of("B001", day, "1.5亿元未入账"),
            FactsDigest.Of("B001", day, "2.5亿元未入账"),
            FactsDigest.Of("B001", day, "2024年记录缺失"),
            FactsDigest.Of("B001", day, "2025年记录缺失"),
            FactsDigest.Of("B002", day, "2025年记录缺失"),
            FactsDigest.Of("B001", day.AddDays(1), "2025年记录缺失"),
        ];

        Assert.Equal(digests.Length, digests.Distinct().Count());
    }

    [Fact]
    public void Narrow_WideTexts_FoldsWithoutIcu()
    {
        Assert.Equal("(123)AB,:;! ~", Folding.Narrow("（１２３）ＡＢ，：；！　～"));
        Assert.Equal("、。“”《》—", Folding.Narrow("、。“”《》—"));
        Assert.Same("已经是半角abc", Folding.Narrow("已经是半角abc"));
    }
}
