using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class EvidenceWarningTests
{
    [Theory]
    [InlineData("逐户核对补贴名册并在村务公开栏公示七天", "逐户核对补贴名册，并在村务公开栏公示七天。", true)]
    [InlineData("逐户核对补贴名册并在村务公开栏公示七天", "修订公务接待制度，明确审批人和陪餐人数上限", false)]
    [InlineData("补公示", "补公示", false)]
    public void Likeness_OfWording_LooksPastPunctuationAndAtLongTextsOnly(string one, string other, bool same) =>
        Assert.Equal(same, TextLikeness.Of(TextLikeness.RunsOf(one), TextLikeness.RunsOf(other)) >= TextLikeness.Same);

    [Fact]
    public void WarningsOfDates_ProofFromBeforeReceipt_IsNamedWithBothDays()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;
        var measure = issue.AddMeasure("补公示", "责任人", null, null, Given.Liaison, Given.Now);
        issue.Prove(measure.Id, Given.File("旧照片.jpg"), Given.Today.AddDays(-1), Given.Liaison, Given.Now);
        issue.Prove(measure.Id, Given.File("新照片.jpg"), Given.Today, Given.Liaison, Given.Now);

        Assert.Equal([EvidenceWarning.BeforeOrder("旧照片.jpg", Given.Today.AddDays(-1), Given.Today)], issue.WarningsOfDates());
    }

    [Fact]
    public void PassWarnings_WithoutAReason_IsRefusedAndWithOneIsKept()
    {
        var issue = Given.IssueAt(IssueStatus.CloseOutApplied).Issue;
        EvidenceWarning[] warnings = [EvidenceWarning.SameFile("名册.pdf", 2), EvidenceWarning.SameWording("建立台账", 3)];

        Refused.For(Text.Missing, () => issue.PassWarnings(warnings, " ", Given.GroupMember, Given.Now));
        Refused.For(IssueRules.OnlyFindingGroupVerifiesFirst, () => issue.PassWarnings(warnings, "已核实", Given.Office, Given.Now));
        issue.PassWarnings(warnings, "到场核对了原件", Given.GroupMember, Given.Now);

        Assert.Equal("核实佐证预警2条（佐证“名册.pdf”与另外2个问题的佐证是同一文件；措施“建立台账”与另外3个单位的措施写法基本相同）：到场核对了原件", issue.Events[^1].Summary);
        var events = issue.Events.Count;
        issue.PassWarnings([], null, Given.GroupMember, Given.Now);
        Assert.Equal(events, issue.Events.Count);
    }
}
