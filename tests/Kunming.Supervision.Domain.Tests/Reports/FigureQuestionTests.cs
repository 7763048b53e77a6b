using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class FigureQuestionTests
{
    private static readonly Quarter Third = new(2026, 3);

    private static readonly SynthesisReport Synthesis = SynthesisReport.Compile(Third, [new("I1", null, [])], "发现问题{I1}个", Given.Office, Given.Now);

    private static DateTimeOffset Later => Given.Now.AddHours(2);

    [Fact]
    public void Ask_WholeFigureOfTheSynthesis_GoesToTheOffice()
    {
        var question = Ask(Given.CityLeader, Whole());

        Assert.Equal((QuestionStatus.Asked, Synthesis.Id, (Guid?)null, (Guid?)null), (question.Status, question.ReportId!.Value, question.OwnerGroupId, question.OwnerCountyId));
        Assert.Equal("对2026年第三季度发现问题提出质疑：比上月例会通报的多", question.Events[^1].Summary);
        Assert.True(question.MayAnswer(Given.SecondOffice));
        Assert.False(question.MayAnswer(Given.GroupLeader));
    }

    [Fact]
    public void Ask_FigureOfAGroup_GoesToTheGroup()
    {
        var question = Ask(Given.CityLeader, Whole(Given.Group, "第一监督单元组"));

        Assert.Equal((Given.Group, "2026年第三季度“第一监督单元组”发现问题数据质疑"), (question.OwnerGroupId!.Value, question.Label));
        Assert.Equal(new(Given.Group, null), question.Place);
        Assert.True(question.MayAnswer(Given.GroupMember));
    }

    [Fact]
    public void Ask_RowsOfSeveralOwners_IsOneQuestionForEach()
    {
        var (first, second, third, own) = (Row("甲", Given.Group), Row("乙", Given.OtherGroup), Row("丙", Given.Group), Row("丁", null, Given.County));

        var questions = FigureQuestion.Ask(Whole(), [first, second, third, own], "重复", [], Given.CityLeader, Given.Now);

        Assert.Equal([["甲", "丙"], ["乙"], ["丁"]], questions.Select(q => q.RowNumbers));
        Assert.Equal([Given.Group, Given.OtherGroup, null], questions.Select(q => q.OwnerGroupId));
        Assert.Equal([null, null, Given.County], questions.Select(q => q.OwnerCountyId));
        Assert.True(questions[2].MayAnswer(Given.CountyOfficer));
        Assert.Equal(first.Concerns.Union(third.Concerns), questions[0].Concerns);
    }

    [Fact]
    public void Ask_OfOnesOwn_IsRefused()
    {
        Refused.For(QuestionRules.OwnFigure, () => Ask(Given.Office, Whole()));
        Refused.For(QuestionRules.OwnFigure, () => FigureQuestion.Ask(Whole(), [Row("甲", null, Given.County)], "重复", [], Given.CountyOfficer, Given.Now));
        Refused.For(QuestionRules.OwnFigure, () => Ask(Given.GroupMember, Whole(Given.Group)));
    }

    [Fact]
    public void Ask_ByALiaisonOrOfNothing_IsRefused()
    {
        Refused.For(QuestionRules.NotYours, () => Ask(Given.Liaison, Whole()));
        Refused.For(QuestionRules.NoSuchFigure, () => Ask(Given.CityLeader, Whole() with { Code = "Z9" }));
        Refused.For(QuestionRules.TooManyRows, () => FigureQuestion.Ask(Whole(), [.. Enumerable.Range(0, FigureQuestion.MostRows + 1).Select(i => Row($"{i}", Given.Group))], "重复", [], Given.CityLeader, Given.Now));
    }

    [Fact]
    public void Choose_WhatIsNotBehindTheFigure_IsRefused()
    {
        var row = Row("甲", Given.Group);

        Assert.Empty(FigureQuestion.ObstaclesToChoose([row.Id, row.Id], [row]));
        Assert.Equal([QuestionRules.ForeignRows], FigureQuestion.ObstaclesToChoose([row.Id, Guid.NewGuid()], [row]));
    }

    [Fact]
    public void Texts_ThatNameAMatterOfRecusal_AreRefused()
    {
        var (leader, member) = (Given.CityLeader with { Recusals = [Given.Unit.Id] }, Given.GroupMember with { Recusals = [Given.Unit.Id] });
        Refused.For(QuestionRules.NamesRecused, () => FigureQuestion.Ask(Whole(), [], "某县农业农村局的不对", [Given.Unit.Id], leader, Given.Now));
        Refused.For(QuestionRules.NamesRecused, () => Ask(Given.CityLeader, Whole(Given.Group)).Reply(QuestionVerdict.NotUpheld, "某县农业农村局的不计", [Given.Unit.Id], member, Later));
    }

    [Fact]
    public void Reply_ByTheOwner_StaysBesideTheFigure()
    {
        var question = Ask(Given.CityLeader, Whole(Given.Group));

        question.Reply(QuestionVerdict.ToBeRestated, "漏登两个，第四季度补报", [Given.Unit.Id], Given.GroupMember, Later);

        Assert.Equal((QuestionStatus.Answered, QuestionVerdict.ToBeRestated, "漏登两个，第四季度补报"), (question.Status, question.Verdict!.Value, question.Answer!));
        Assert.Equal("答复：属实，下季度补报。漏登两个，第四季度补报", question.Events[^1].Summary);
        Assert.Equal([Given.Unit.Id], question.Concerns);
        Refused.For(QuestionRules.NotWaiting, () => question.Reply(QuestionVerdict.NotUpheld, "再答", [], Given.GroupMember, Later));
    }

    [Fact]
    public void Reply_ByOthers_IsRefused()
    {
        var question = Ask(Given.CityLeader, Whole(Given.Group));

        foreach (var viewer in (Viewer[])[Given.Office, Given.OtherGroupLeader, Given.CountyOfficer, Given.CityLeader])
        {
            Refused.For(QuestionRules.NotYours, () => question.Reply(QuestionVerdict.NotUpheld, "无误", [], viewer, Later));
        }
    }

    [Fact]
    public void Settle_AfterASecondAnswer_EndsIt()
    {
        var question = Ask(Given.CountyOfficer, Whole(Given.Group));
        Refused.For(QuestionRules.NotAnswered, () => question.Settle(Given.CountyOfficer, Later));
        question.Reply(QuestionVerdict.NotUpheld, "无误", [], Given.GroupMember, Later);

        question.AskAgain("请附清单", [], Given.SecondCountyOfficer, Later);
        Assert.Equal((QuestionStatus.Asked, 2, "请附清单"), (question.Status, question.Times, question.Doubt));
        question.Reply(QuestionVerdict.Corrected, "已更正发现日期", [], Given.GroupLeader, Later);
        Refused.For(QuestionRules.NotYours, () => question.Settle(Given.GroupLeader, Later));
        question.Settle(Given.CountyOfficer, Later);

        Assert.Equal((QuestionStatus.Settled, QuestionVerdict.Corrected), (question.Status, question.Verdict!.Value));
        Refused.For(QuestionRules.NotAnswered, () => question.AskAgain("还有", [], Given.CountyOfficer, Later));
    }

    [Fact]
    public void Withdraw_WhileItWaits_EndsIt()
    {
        var question = Ask(Given.CountyOfficer, Whole(Given.Group));

        Refused.For(QuestionRules.NotYours, () => question.Withdraw("看错了", [], Given.CityLeader, Later));
        question.Withdraw("看错了", [], Given.CountyOfficer, Later);

        Assert.Equal((QuestionStatus.Withdrawn, "撤回质疑：看错了"), (question.Status, question.Events[^1].Summary));
        Refused.For(QuestionRules.NotWaiting, () => question.Withdraw("再撤", [], Given.CountyOfficer, Later));
    }

    private static QuestionedFigure Whole(Guid? group = null, string? part = null) => new(Synthesis, Third, "I1", part, group);

    private static QuestionedRow Row(string number, Guid? group, Guid? county = null) => new(Guid.CreateVersion7(), number, group, county, [Guid.CreateVersion7(), Given.Unit.Id]);

    private static FigureQuestion Ask(Viewer by, QuestionedFigure figure) => FigureQuestion.Ask(figure, [], "比上月例会通报的多", [], by, Given.Now)[0];
}
