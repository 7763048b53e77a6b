using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.Reports;

/// <summary>What is looked at before a report goes out, what is marked when it comes back, and what later quarters restate.</summary>
public class ReportSendingTests
{
    private static readonly Quarter Third = new(2026, 3);

    private readonly UnitGroup _group = Given.UnitGroup();
    private readonly Viewer _leader;

    public ReportSendingTests() => _leader = Given.Viewer(Seat.GroupOfficer, Given.SupervisionOffice, [_group.Id], [_group.Id]);

    [Fact]
    public void Send_BlankFigure_WantsAReason()
    {
        var report = Draft("正文", Of("V1", 0));
        Refused.For(ReportRules.BlankFigure, () => report.Send(report.Figures, _leader, Given.Now));
        report.Explain("V1", "本季度集中开展专项", _leader, Given.Now);
        report.Send(report.Figures, _leader, Given.Now);

        Assert.Equal((ReportStatus.Sent, "检查次数（V1）"), (report.Status, report.Explanations.Single().PlaceName));
    }

    [Theory]
    [InlineData("# 一\n# 二\n有内容", "一")]
    [InlineData("# 一\n## 小\n有内容\n# 二", "二")]
    [InlineData("# 一\n## 小\n## 大\n有内容", "小")]
    public void Send_HeadingWithNothingUnderIt_IsRefusedByName(string body, string heading)
    {
        var report = Draft(body);

        Assert.Equal([ReportRules.BlankSection.With(heading)], report.ObstaclesToSend(_leader));
        Refused.For(ReportRules.BlankSection, () => report.Send([], _leader, Given.Now));
    }

    [Theory]
    [InlineData("# 典型问题\n（写一至两个典型问题的事实、定性和整改情况。）", "（写一至两个典型问题的事实、定性和整改情况。）")]
    [InlineData("正文\n（请补充本组的做法）", "（请补充本组的做法）")]
    public void Send_InstructionOfTheTemplateLeft_IsRefusedByItsWords(string body, string instruction)
    {
        var report = Draft(body);

        Assert.Equal([ReportRules.InstructionLeft.With(instruction)], report.ObstaclesToSend(_leader));
        Refused.For(ReportRules.InstructionLeft, () => report.Send([], _leader, Given.Now));
    }

    [Theory]
    [InlineData("某局（写明了原因）已经整改。")]
    [InlineData("（三家单位正在整改。）")]
    [InlineData("（写在前面）两个问题已经整改（见附件）")]
    public void Send_WordsInBrackets_AreNoInstruction(string body) => Assert.Empty(Draft(body).ObstaclesToSend(_leader));

    [Fact]
    public void Send_HeadingFollowedByALowerOne_IsNotBlank() => Assert.Empty(Draft("# 一\n## 小\n有内容").ObstaclesToSend(_leader));

    [Fact]
    public void Send_FiguresThatDoNotFit_AreRefusedUntilExplained()
    {
        var report = Draft("正文", Of("V1", 1), Of("V2", 2), Of("P1", 1), Of("P2", 0), Of("P3", 0), Of("P4", 0), Of("P5", 2));

        Assert.Equal(["应当零问题结果不大于检查次数", "应当四种形态处理人数之和等于处理人数"], report.ObstaclesToSend(_leader).Select(r => r.Message.Split('：', '，')[1]));
        Refused.For([ReportRules.CheckFailed, ReportRules.CheckFailed], () => report.Send(report.Figures, _leader, Given.Now));
        report.Explain("K1", "上季度检查的结果本季度签署", _leader, Given.Now);
        report.Explain("K9", "一人先后受两种处理", _leader, Given.Now);
        report.Send(report.Figures, _leader, Given.Now);
    }

    [Fact]
    public void Checks_EachOfTheCatalogue_NamesFiguresThatExist()
    {
        Assert.All(CrossChecks.All, c => Assert.All(c.Codes, code => Assert.NotNull(Indicators.Find(code))));
        Assert.All(CrossChecks.All, c => Assert.True(c.Holds(_ => 0), c.Code));
        Assert.Equal(CrossChecks.All.Count, CrossChecks.All.Select(c => CrossChecks.Find(c.Code)).Distinct().Count());
    }

    [Fact]
    public void Send_FigureMovedSinceFrozen_IsRefusedUntilRefrozenOrExplained()
    {
        var (report, now) = (Draft("正文", Of("H1", 1)), Of("H1", 2));
        Refused.For(ReportRules.FiguresMoved, () => report.Send([now], _leader, Given.Now));

        var refrozen = Draft("正文", Of("H1", 1));
        refrozen.Refreeze([now], _leader, Given.Now);
        refrozen.Send([now], _leader, Given.Now);

        report.Explain("H1", "报送当天新签发，下季度补报", _leader, Given.Now);
        report.Send([now], _leader, Given.Now);
        Assert.Equal((1, 2), (report.ValueOf("H1"), refrozen.ValueOf("H1")));
    }

    [Fact]
    public void Send_OtherRowsOfTheSameNumber_HaveMovedAsWell() =>
        Refused.For(ReportRules.FiguresMoved, () => Draft("正文", Of("H1", 1)).Send([Of("H1", 1)], _leader, Given.Now));

    [Fact]
    public void Send_ExplainedAsZeroAndZeroNoLonger_IsRefused()
    {
        var report = Draft("正文", Of("V1", 0));
        report.Explain("V1", "没有检查", _leader, Given.Now);

        Refused.For(ReportRules.FiguresMoved, () => report.Send([Of("V1", 1)], _leader, Given.Now));
    }

    [Fact]
    public void Refreeze_AnotherValue_ForgetsWhatWasSaidOfTheOldOne()
    {
        var (report, same) = (Draft("正文", Of("V1", 0), Of("I1", 0)), Of("I1", 0));
        report.Explain("V1", "没有检查", _leader, Given.Now);
        report.Explain("I1", "没有发现", _leader, Given.Now);
        report.Refreeze([Of("V1", 3), same], _leader, Given.Now);

        Assert.Equal(["I1"], report.Explanations.Select(e => e.Place));
    }

    [Fact]
    public void ExplainAndMark_UnknownPlace_AreRefused()
    {
        var report = Draft("# 一\n内容", Of("H1", 1));
        Refused.For(ReportRules.UnknownPlace, () => report.Explain("I1", "说明", _leader, Given.Now));
        report.Send(report.Figures, _leader, Given.Now);
        Refused.For(ReportRules.UnknownPlace, () => report.Mark("二", "改", Given.Office, Given.Now));
        Refused.For([ReportRules.NotYours, ReportRules.UnknownPlace], () => report.Mark("K1", "改", _leader, Given.Now));
    }

    [Fact]
    public void Mark_BeforeReturning_StaysOnTheVersionThatWasReturned()
    {
        var report = Draft("# 一\n内容", Of("H1", 1));
        report.Send(report.Figures, _leader, Given.Now);
        report.Mark("一", "太短", Given.Office, Given.Now);
        report.Mark("H1", "请核对", Given.Office, Given.Now);
        report.Return("见标注", Given.Office, Given.Now);

        Assert.Equal(["“一”", "交办件（H1）"], report.Remarks.Select(r => r.PlaceName));
        report.Send(report.Figures, _leader, Given.Now);
        Assert.Empty(report.Remarks);
        Assert.Equal(2, report.Notes.Count);
    }

    [Fact]
    public void Earlier_ReturnedAndSentAgain_IsTheVersionBefore()
    {
        var report = Draft("# 一\n内容\n不变\n交办{H1}件", Of("H1", 1));
        Assert.Null(report.Earlier);
        report.Send(report.Figures, _leader, Given.Now);
        Assert.Null(report.Earlier);
        report.Return("改", Given.Office, Given.Now);
        report.Write("# 一\n新内容\n不变\n交办{H1}件", _leader, Given.Now);
        report.Refreeze([Of("H1", 3), Of("D1", 1)], _leader, Given.Now);

        void Compare()
        {
            var changes = ReportChanges.Between(report.Earlier!, report.Body, report.Figures);
            Assert.Equal(["Same:一", "Removed:内容", "Added:新内容", "Same:不变", "Removed:交办1件", "Added:交办3件"], changes.Lines.Select(l => $"{l.Change}:{l.Text}"));
            Assert.Equal([("H1", 1m, 3m), ("D1", (decimal?)null, 1m)], changes.Figures.Select(f => (f.Code, f.Before, f.Now)));
        }

        Compare();
        report.Send(report.Figures, _leader, Given.Now);
        Compare();
    }

    [Fact]
    public void Restatement_LateEntryAndVoidedRow_NamesBothAndTheDifference()
    {
        Guid[] rows = [Id(), Id(), Id()];
        var restated = Restatement.Between(20262, [rows[0], rows[1]], 2, new("V1", null, [rows[1], rows[2]]))!;

        Assert.Equal((2m, 2m, 0m), (restated.Before, restated.Now, restated.Difference));
        Assert.Equal((rows[2], rows[0]), (restated.Added.Single(), restated.Removed.Single()));
        Assert.Null(Restatement.Between(20262, rows, 3, new("V1", null, [.. rows.Reverse()])));
    }

    [Fact]
    public void Restatement_OfWhatMovesAsMattersProceed_IsNone() => Assert.Null(Restatement.Between(20262, [], 0, Of("I7", 5)));

    [Fact]
    public void Restatement_SumCorrected_IsStatedWithoutNewRows()
    {
        var row = Id();

        Assert.Equal(-3m, Restatement.Between(20262, [row], 10, new("P6", null, [row], [7]))!.Difference);
    }

    [Fact]
    public void Restatements_OverTwoQuarters_StateOnlyWhatIsNewAndNeverTouchTheSentReport()
    {
        Guid[] rows = [Id(), Id(), Id()];
        var first = Sent(new(2026, 1), new Figure("V1", null, [rows[0]]));
        var second = Sent(new(2026, 2), Of("V1", 4), Restatement.Of([first], Now([rows[0], rows[1]])));
        var third = Restatement.Of([first, second], Now([rows[0], rows[1], rows[2]]));

        Assert.Equal((1m, 2m), (second.Restatements.Single().Before, second.Restatements.Single().Now));
        Assert.Equal((2m, 3m, rows[2]), (third.Single().Before, third.Single().Now, third.Single().Added.Single()));
        Assert.Equal(1, first.ValueOf("V1"));
        Assert.Empty(Restatement.Of([first, second], Now([rows[0], rows[1]])));

        static Dictionary<int, IReadOnlyList<Figure>> Now(Guid[] rows) => new() { [20261] = [new("V1", null, rows)] };
    }

    [Fact]
    public void Copy_OfSomebodyRecused_LeavesTheUnitOutAndSaysNothing()
    {
        Guid[] rows = [Id(), Id()];
        var report = Draft("# 一\n发现问题{I1}个。\n某局问题突出。", new Figure("I1", null, rows), new Figure("P6", null, rows, [5, 7]));
        report.Explain("I1", "含某局补登", _leader, Given.Now);

        var copy = new ReportCopy(report, new HashSet<Guid> { rows[1] }, ["某局"]);

        Assert.Equal((1m, 5m), (copy.ValueOf("I1"), copy.ValueOf("P6")));
        Assert.DoesNotContain(copy.Lines, l => l.Pieces.Any(p => p.Text.Contains("某局", StringComparison.Ordinal)));
        Assert.Empty(copy.Notes);
        Assert.False(copy.IsWhole);
        Assert.False(new ReportCopy(report, new HashSet<Guid>(), [], recused: true).IsWhole);
        Assert.True(ReportCopy.Whole(report).IsWhole);
        Assert.Equal((2m, 3, 1), (new ReportCopy(report, new HashSet<Guid>(), []).ValueOf("I1"), new ReportCopy(report, new HashSet<Guid>(), []).Lines.Count, report.Notes.Count));
    }

    private static Guid Id() => Guid.CreateVersion7();

    private static Figure Of(string code, int rows) => new(code, null, [.. Enumerable.Range(0, rows).Select(_ => Id())]);

    private GroupReport Draft(string body, params Figure[] figures) => GroupReport.Draft(_group, Third, figures, body, _leader, Given.Now);

    private GroupReport Sent(Quarter quarter, Figure figure, IReadOnlyList<Restatement>? restatements = null)
    {
        var report = GroupReport.Draft(_group, quarter, [figure], "正文", _leader, Given.Now, restatements);
        report.Send(report.Figures, _leader, Given.Now);
        return report;
    }
}
