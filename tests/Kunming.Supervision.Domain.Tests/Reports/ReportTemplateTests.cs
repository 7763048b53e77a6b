using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Templates;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class ReportTemplateTests
{
    private static readonly Quarter Third = new(2026, 3);

    [Theory]
    [InlineData("检查{{V1}}次", "检查{V1}次")]
    [InlineData("占{{ I7 / I2 }}", "占{I7/I2}")]
    [InlineData("{{季度}}，{{单元组}}，比{{上季度}}", "2026年第三季度，一组，比2026年第二季度")]
    [InlineData("{{如果 I9 > 0}}逾期{{I9}}个{{否则}}没有逾期{{结束}}。", "没有逾期。")]
    [InlineData("{{如果 I1 >= 5}}多{{结束}}", "多")]
    [InlineData("{{如果 I1 大于 5}}多{{结束}}少", "少")]
    [InlineData("{{如果 I1 = 5 且 V1 ≠ 0}}是{{结束}}", "是")]
    [InlineData("{{如果 I1 = 6 且 V1 = 1 或 I7/I2 ＜ 60%}}是{{结束}}", "是")]
    [InlineData("{{如果 I1 > V1}}{{如果 I2 > 3}}内{{结束}}外{{结束}}", "内外")]
    [InlineData("{{如果 I8/I10 < 1}}空{{否则}}没有可比{{结束}}", "没有可比")]
    [InlineData("首\n{{如果 I9 > 0}}\n# 逾期\n{{结束}}\n尾", "首\n尾")]
    [InlineData("没有花括号{一个}", "没有花括号{一个}")]
    public void Render_Template_WritesWordsAndKeepsFiguresAsQuotations(string template, string expected)
    {
        Figure[] figures = [Of("V1", 3), Of("I1", 5), Of("I2", 4), Of("I7", 2), Of("I9", 0), Of("I10", 0)];

        Assert.Equal(expected, ReportTemplates.Render(template, Third, "一组", figures));
    }

    [Theory]
    [InlineData("检查{{V9}}次", 1, 5, "没有指标“V9”")]
    [InlineData("首\n  占{{I7/I99}}", 2, 9, "没有指标“I99”")]
    [InlineData("首\n旧写法{Z1}", 2, 5, "没有指标“Z1”")]
    [InlineData("共{zz}个", 1, 3, "“zz”不是指标代码")]
    [InlineData("{季度}", 1, 2, "“季度”要写在两层括号里：{{季度}}")]
    [InlineData("占{I1 / I2}", 1, 3, "“I1 / I2”不是指标代码")]
    [InlineData("{{如果 Q7 > 0}}是{{结束}}", 1, 6, "没有指标“Q7”")]
    [InlineData("{{如果 I1 > 0 且 I2 > Q8}}是{{结束}}", 1, 20, "没有指标“Q8”")]
    [InlineData("{{本季度}}", 1, 3, "不认识“本季度”")]
    [InlineData("{{}}", 1, 3, "没有内容")]
    [InlineData("{{V1}", 1, 1, "没有在同一行用“}}”结束")]
    [InlineData("首\nV1}}次", 2, 3, "前面没有“{{”")]
    [InlineData("{{如果}}是{{结束}}", 1, 5, "后面没有条件")]
    [InlineData("{{如果 I1 很多}}是{{结束}}", 1, 6, "看不懂条件“I1 很多”")]
    [InlineData("{{如果 I1 > 0 且}}是{{结束}}", 1, 14, "看不懂条件")]
    [InlineData("首\n{{如果 I1 > 0}}是", 2, 1, "没有“结束”")]
    [InlineData("是{{结束}}", 1, 2, "“结束”前面没有“如果”")]
    [InlineData("{{否则}}", 1, 1, "“否则”前面没有“如果”")]
    [InlineData("{{如果 I1 > 0}}一{{否则}}二{{否则}}三{{结束}}", 1, 22, "只能有一个“否则”")]
    public void Issue_BrokenTemplate_IsRefusedWithLineAndColumn(string template, int line, int column, string says)
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Issue(template));

        var rule = Assert.Single(refusal.Rules);
        Assert.Equal(ReportTemplateRules.Broken.Code, rule.Code);
        Assert.StartsWith($"第{line}行第{column}列：", rule.Message, StringComparison.Ordinal);
        Assert.Contains(says, rule.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralProblems_TellsAllInTheirOrder()
    {
        var problems = TemplateText.Read("{{V9}}\n{{如果 I1}}\n{{结束}}{{结束}}").Problems;

        Assert.Equal([(1, 3), (2, 6), (3, 7)], problems.Select(p => (p.Line, p.Column)));
    }

    [Fact]
    public void Read_DeepNesting_IsRefusedAndAnyTextIsReadToItsEnd()
    {
        Assert.Contains(TemplateText.Read(string.Concat(Enumerable.Repeat("{{如果 I1 > 0}}", 6)) + string.Concat(Enumerable.Repeat("{{结束}}", 6))).Problems, p => p.Message.Contains("最多5层", StringComparison.Ordinal));
        string[] pieces = ["{{", "}}", "如果", "否则", "结束", "I1", " > ", "0", "\n", "字", "{", "}", "且", "/"];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var read = TemplateText.Read(text);
            Assert.All(read.Problems, p => Assert.True(p.Line >= 1 && p.Column >= 1 && p.Line <= text.Count(c => c is '\n') + 1, text));
            if (read.Problems.Count is 0)
            {
                read.Render(new(_ => 1, new Dictionary<string, string>()));
            }
        }
    }

    [Fact]
    public void Drafts_OfTheProgram_ReadWithoutAProblemAndStandAsReports()
    {
        foreach (var body in new[] { ReportDrafts.Group, ReportDrafts.City })
        {
            Assert.Empty(TemplateText.Read(body).Problems);
            foreach (var rows in new[] { 0, 2 })
            {
                var text = ReportTemplates.Render(body, Third, "一组", [.. Indicators.All.Select(i => Of(i.Code, rows))]);
                Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
                Assert.Empty(ReportText.BlankHeadings(text));
            }
        }
    }

    [Fact]
    public void Issue_VersionsFollowEachOther_EachHoldsFromItsQuarter()
    {
        var first = Issue("甲{{V1}}");
        var second = Issue("乙{{V1}}", first);
        var other = ReportTemplate.Issue(ReportTemplateKind.Synthesis, "丙", "首版", Third, [first, second], Given.Office, Given.Now);
        var next = ReportTemplate.Issue(ReportTemplateKind.Group, "丁", "改", Third.Next, [first, second, other], Given.Office, Given.Now);
        ReportTemplate[] all = [first, second, other, next];

        Assert.Equal((1, 2, 1, 3), (first.Version, second.Version, other.Version, next.Version));
        Assert.Equal((second, next, null), (ReportTemplates.For(all, ReportTemplateKind.Group, Third), ReportTemplates.For(all, ReportTemplateKind.Group, Third.Next), ReportTemplates.For(all, ReportTemplateKind.Group, Third.Previous)));
        Assert.Equal(ReportDrafts.Group, ReportTemplates.BodyFor(all, ReportTemplateKind.Group, Third.Previous));
    }

    [Fact]
    public void Issue_ByOthersPastOrUnchanged_IsRefused()
    {
        Refused.For(ReportTemplateRules.NotYours, () => ReportTemplate.Issue(ReportTemplateKind.Group, "甲", "改", Third, [], Given.GroupLeader, Given.Now));
        Refused.For(ReportTemplateRules.QuarterPast, () => ReportTemplate.Issue(ReportTemplateKind.Group, "甲", "改", new(2025, 2), [], Given.Office, Given.Now));
        Assert.Equal(20253, ReportTemplate.Issue(ReportTemplateKind.Group, "甲", "改", new(2025, 3), [], Given.Office, Given.Now).FromQuarter);
        Refused.For(ReportTemplateRules.Unchanged, () => Issue("甲{{V1}}", Issue("甲{{V1}}")));
    }

    private static ReportTemplate Issue(string body, params ReportTemplate[] earlier) => ReportTemplate.Issue(ReportTemplateKind.Group, body, "改", Third, earlier, Given.Office, Given.Now);

    private static Figure Of(string code, int rows) => new(code, null, [.. Enumerable.Range(0, rows).Select(_ => Guid.CreateVersion7())]);
}
