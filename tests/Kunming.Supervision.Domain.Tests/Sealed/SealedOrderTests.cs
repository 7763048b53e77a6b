using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.Tests.Sealed;

public class SealedOrderTests
{
    private readonly SealedScene _scene = new();

    [Fact]
    public void Draft_ByOffice_IsKnownToTheDrafterAlone()
    {
        Assert.True(_scene.Order.IsKnownBeforeOpeningTo(Given.Office));
        Assert.False(_scene.Order.IsKnownBeforeOpeningTo(Given.SecondOffice));
        Assert.Equal([KnowledgeRole.Drafter], _scene.Order.Knowers.Select(k => k.Role));
    }

    [Fact]
    public void Draft_ByOthers_IsRefused()
    {
        foreach (var viewer in (Viewer[])[Given.GroupLeader, Given.GroupMember, Given.CityLeader, Given.Liaison])
        {
            Assert.Contains(SealedRules.NotYours, Assert.Throws<RuleViolationException>(() => SealedOrder.Draft("MF-1", _scene.Plan([]), viewer, Given.Now)).Rules);
        }
    }

    [Fact]
    public void Draft_OpensInThePast_IsRefused() => Refused.For(SealedRules.OpensInPast, () => Draft(opens: Given.Now));

    [Fact]
    public void Draft_OpensAfterTheEnd_IsRefused() => Refused.For(SealedRules.OpensAfterEnd, () => Draft(opens: Given.Now.AddDays(11)));

    [Fact]
    public void Draft_ApproverIsTheDrafter_IsRefused() =>
        Refused.For(SealedRules.ApproverDrafted, () => Draft(approver: SealedScene.Approver with { OfficerId = Given.Office.OfficerId }));

    [Fact]
    public void Draft_ApproverOfAnotherSeat_IsRefused() =>
        Refused.For(SealedRules.ApproverForeign, () => Draft(approver: SealedScene.Approver with { Seat = Seat.CountyOfficer }));

    [Fact]
    public void Submit_ByTheDrafter_LetsTheNamedApproverKnow()
    {
        _scene.Order.Submit(Given.Office, Given.Now.AddHours(1));

        Assert.True(_scene.Order.IsKnownBeforeOpeningTo(Given.SecondOffice));
        Assert.Equal((KnowledgeRole.Approver, "审批人", Given.Now.AddHours(1)), (_scene.Order.Knowers[^1].Role, _scene.Order.Knowers[^1].Officer, _scene.Order.Knowers[^1].Since));
    }

    [Fact]
    public void Submit_AfterTheOpeningTime_IsRefused() => Refused.For(SealedRules.OpensInPast, () => _scene.Order.Submit(Given.Office, SealedScene.OpensAt));

    [Fact]
    public void Revise_AfterSubmission_IsRefused()
    {
        _scene.Order.Submit(Given.Office, Given.Now);
        Refused.For(SealedRules.NotDraft, () => _scene.Order.Revise(_scene.Plan([]), Given.Office, Given.Now));
    }

    [Fact]
    public void Revise_AnotherApproverAfterSendBack_TheFirstLosesSightAndStaysOnRecord()
    {
        _scene.Order.Submit(Given.Office, Given.Now);
        _scene.Order.SendBack("主题再明确", Given.SecondOffice, Given.Now);
        _scene.Order.Revise(_scene.Plan([], approver: SealedScene.Approver with { OfficerId = Guid.NewGuid(), Name = "另一人" }), Given.Office, Given.Now);

        Assert.False(_scene.Order.IsKnownBeforeOpeningTo(Given.SecondOffice));
        _scene.Order.Submit(Given.Office, Given.Now);
        Assert.Equal(["干部", "审批人", "另一人"], _scene.Order.Knowers.Select(k => k.Officer));
    }

    [Fact]
    public void Approve_ByAnotherOfTheOffice_IsRefused()
    {
        _scene.Order.Submit(Given.Office, Given.Now);
        Refused.For(SealedRules.NotYours, () => _scene.Order.Approve(Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice), Given.Now));
        Refused.For(SealedRules.NotYours, () => _scene.Order.Approve(Given.Office, Given.Now));
        _scene.Order.Approve(Given.SecondOffice, Given.Now);
        Refused.For(SealedRules.NotAwaitingApproval, () => _scene.Order.Approve(Given.SecondOffice, Given.Now));
    }

    [Fact]
    public void Dispatch_BeforeApproval_IsRefused() => Refused.For(SealedRules.NotApproved, () => _scene.Dispatch());

    [Fact]
    public void Dispatch_NamedCrew_GoesToThemAndTheLeader()
    {
        var unsealing = _scene.Approved().Dispatch(Given.SecondOffice);

        Assert.Equal([_scene.Leader.Id, _scene.Member.Id, _scene.Second.Id], unsealing.MemberIds);
        Assert.Equal(_scene.Order.Id, unsealing.Id);
        Assert.Equal(SealedOrderStatus.Sealed, _scene.Order.Status);
    }

    [Fact]
    public void Dispatch_WithoutALeader_IsRefused()
    {
        _scene.Approved().People = [.. _scene.People.Skip(1)];
        Refused.For(SealedRules.NoLeader, () => _scene.Dispatch());
    }

    [Fact]
    public void Dispatch_SomebodyLeftTheGroup_IsRefused()
    {
        _scene.Approved().People = [_scene.People[0], _scene.People[1]];
        Refused.For(SealedRules.CrewNotOfGroup, () => _scene.Dispatch());
    }

    [Theory]
    [InlineData("recusal", "回避决定")]
    [InlineData("own body", "现工作单位")]
    [InlineData("own county", "现工作单位所在地")]
    public void Dispatch_SomebodyMustKeepOut_IsRefusedByNameAndGroundAlone(string ground, string word)
    {
        var member = _scene.Approved().People[1];
        var tied = ground switch
        {
            "recusal" => member with { Recusals = [Given.Unit.Id] },
            "own body" => member with { OrganisationId = Given.Unit.Id },
            _ => member with { JurisdictionId = Given.County },
        };
        _scene.People = [_scene.People[0], tied, .. _scene.People.Skip(2)];

        var refusal = Assert.Throws<RuleViolationException>(() => _scene.Dispatch());

        Assert.Equal(SealedRules.RecusalRequired.Code, Assert.Single(refusal.Rules).Code);
        Assert.Contains($"{_scene.Member.Name}（{word}）", refusal.Rules[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Given.Unit.Name, refusal.Rules[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_scene.Second.Name, refusal.Rules[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithinTheOwnJurisdiction_LeavesTerritoryOut() => Assert.Empty(SealedRecusalCheck.MustStepAside(
        [new(Guid.NewGuid(), "县干部", Given.CountyCommission.Id, Given.County, [])], [new(Given.Unit.Id, Given.County)], Given.County));

    [Fact]
    public void Void_AfterDispatch_TakesItFromTheGroup()
    {
        var unsealing = _scene.Approved().Dispatch();

        Refused.For(SealedRules.NotYours, () => _scene.Order.Void("变更", unsealing, Given.CityLeader, Given.Now));
        _scene.Order.Void("情况变化", unsealing, Given.SecondOffice, Given.Now);

        Assert.Equal((SealedOrderStatus.Voided, UnsealingStatus.Withdrawn), (_scene.Order.Status, unsealing.Status));
        Refused.For(SealedRules.Ended, () => unsealing.Open(_scene.As(_scene.Leader), SealedScene.OpensAt));
        Refused.For(SealedRules.Ended, () => _scene.Order.Void("再次", null, Given.Office, Given.Now));
    }

    [Fact]
    public void Void_AfterOpening_IsRefused()
    {
        var (unsealing, _) = _scene.Opened();
        Refused.For([SealedRules.Ended, SealedRules.Ended], () => _scene.Order.Void("晚了", unsealing, Given.Office, Given.Now));
    }

    [Fact]
    public void Open_BeforeTheLeaderOpened_IsRefused()
    {
        var unsealing = _scene.Approved().Dispatch();
        Refused.For(SealedRules.NotOpened, () => _scene.Order.Open("RW-2026-077", unsealing));
    }

    [Fact]
    public void Open_AfterTheLeaderOpened_MakesATaskWithItsNumber()
    {
        var (unsealing, task) = _scene.Opened();

        Assert.Equal(("RW-2026-077", SupervisionTaskStatus.Issued, SealedScene.Topic), (task.Number, task.Status, task.Subject));
        Assert.Equal((_scene.Order.Id, task.Id, task.Id), (task.SealedOrderId, _scene.Order.TaskId, unsealing.TaskId));
        Assert.Equal([_scene.Member.Id, _scene.Second.Id], task.Crew.Select(c => c.OfficerId));
        Assert.Equal(LedgerKind.TaskIssued, Assert.Single(task.Events).Ledger);
        Refused.For([SealedRules.NotOpened, SealedRules.Ended], () => _scene.Order.Open("RW-2026-078", unsealing));
    }

    [Fact]
    public void Assign_OnATaskThatWasSealed_IsRefused()
    {
        var (_, task) = _scene.Opened();
        Refused.For(TaskRules.CrewSealed, () => task.Assign(_scene.Spare, _scene.Group, ChinaTime.DayOf(SealedScene.OpensAt), _scene.As(_scene.Leader), SealedScene.OpensAt));
    }

    [Fact]
    public void Code_FromChance_TellsNoOrder()
    {
        var codes = Enumerable.Range(0, 50).Select(_ => SealedCode.From(System.Security.Cryptography.RandomNumberGenerator.GetBytes(SealedCode.Letters))).ToList();

        Assert.Equal(50, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Matches("^MF-[2-9A-HJ-NP-Z]{8}$", c));
    }

    private void Draft(DateTimeOffset? opens = null, SealedApprover? approver = null) => SealedOrder.Draft("MF-1", _scene.Plan([], opens, approver), Given.Office, Given.Now);
}
