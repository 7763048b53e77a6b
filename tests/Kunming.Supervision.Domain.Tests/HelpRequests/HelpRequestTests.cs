using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.HelpRequests;

public class HelpRequestTests
{
    private static DateTimeOffset Later => Given.Now.AddDays(1);

    [Fact]
    public void Ask_ByWhoServesInTheGroup_WaitsForTheOffice()
    {
        var request = Ask();

        Assert.Equal((HelpRequestStatus.Asked, 1, "XT-2026-007"), (request.Status, request.Times, request.Label));
        Assert.Equal(("提请协调：请派审计人员", LedgerKind.HelpRequest), (request.Events[^1].Summary, request.Events[^1].Ledger!.Value));
        Assert.Equal(new(Given.Group, Given.County), request.Place);
    }

    [Fact]
    public void Ask_ByOthers_IsRefused()
    {
        foreach (var viewer in (Viewer[])[Given.Office, Given.OtherGroupLeader, Given.CountyOfficer, Given.Liaison, Given.CityLeader])
        {
            Refused.For(HelpRequestRules.NotYours, () => Ask(viewer));
        }
    }

    [Fact]
    public void Answer_ByTheOffice_NamesMeasureUndertakerAndDay()
    {
        var request = Ask();

        request.Answer("已商市审计局派员", "市审计局", Given.Today.AddDays(9), Given.Office, Later);

        Assert.Equal((HelpRequestStatus.Answered, Given.Today.AddDays(9)), (request.Status, request.DueOn!.Value));
        Assert.Equal($"答复“请派审计人员”：已商市审计局派员。由市审计局于{Given.Today.AddDays(9):yyyy-MM-dd}前落实", request.Events[^1].Summary);
    }

    [Fact]
    public void Answer_WrongPersonDayOrState_IsRefused()
    {
        var request = Ask();

        Refused.For(HelpRequestRules.NotYours, () => Answer(request, Given.GroupLeader));
        Refused.For(HelpRequestRules.DueInPast, () => request.Answer("措施", "某局", Given.Today, Given.Office, Later));
        Answer(request, Given.Office);
        Refused.For(HelpRequestRules.NotAsked, () => Answer(request, Given.SecondOffice));
    }

    [Fact]
    public void AskAgain_AfterAnAnswer_CountsAndKeepsTheFirstDay()
    {
        var request = Ask();
        Answer(request, Given.Office);

        request.AskAgain("只来了一人", Given.GroupMember, Later);
        Assert.Equal((HelpRequestStatus.Asked, 2, Given.Now), (request.Status, request.Times, request.Asked.On));
        Assert.Equal("第2次提请协调“请派审计人员”：只来了一人", request.Events[^1].Summary);
        Answer(request, Given.SecondOffice);
        request.Settle("人员到位", Given.GroupLeader, Later);

        Assert.Equal((HelpRequestStatus.Settled, "人员到位"), (request.Status, request.Outcome));
        Refused.For(HelpRequestRules.NotAnswered, () => request.AskAgain("又不够", Given.GroupMember, Later));
    }

    [Fact]
    public void Settle_BeforeAnAnswerOrByTheOffice_IsRefused()
    {
        var request = Ask();

        Refused.For(HelpRequestRules.NotAnswered, () => request.Settle("好了", Given.GroupLeader, Later));
        Answer(request, Given.Office);
        Refused.For(HelpRequestRules.NotYours, () => request.Settle("好了", Given.Office, Later));
    }

    [Fact]
    public void Withdraw_OnlyWhileNobodyAnswered()
    {
        var request = Ask();
        Refused.For(HelpRequestRules.NotYours, () => request.Withdraw("不需要了", Given.OtherGroupLeader, Later));
        request.Withdraw("不需要了", Given.GroupMember, Later);

        Assert.Equal((HelpRequestStatus.Withdrawn, "撤回：不需要了"), (request.Status, request.Events[^1].Summary));
        Refused.For(HelpRequestRules.NotAsked, () => request.Withdraw("再撤", Given.GroupMember, Later));
        Refused.For(HelpRequestRules.NotAsked, () => Answer(request, Given.Office));
    }

    private static HelpRequest Ask(Viewer? by = null) => HelpRequest.Ask(
        "XT-2026-007", new("请派审计人员", "账目跨三个年度", "请商市审计局派员", Given.Unit.Id), Given.Group, Given.County, by ?? Given.GroupMember, Given.Now);

    private static void Answer(HelpRequest request, Viewer by) => request.Answer("已商市审计局派员", "市审计局", Given.Today.AddDays(9), by, Later);
}
