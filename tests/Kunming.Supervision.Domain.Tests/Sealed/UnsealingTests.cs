using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.Tests.Sealed;

public class UnsealingTests
{
    private static readonly DateTimeOffset Later = SealedScene.OpensAt.AddMinutes(20);
    private readonly SealedScene _scene = new();

    [Fact]
    public void Open_BeforeItsTime_IsRefusedWithTheTime()
    {
        var unsealing = _scene.Approved().Dispatch();

        var refusal = Assert.Throws<RuleViolationException>(() => unsealing.Open(Leader, SealedScene.OpensAt.AddSeconds(-1)));

        Assert.Equal((SealedRules.TooEarly.Code, "未到可启封时间，2026-09-02 09:00以后才能启封"), (refusal.Rules[0].Code, refusal.Rules[0].Message));
    }

    [Fact]
    public void Open_AtItsTime_IsStampedAndPledgesForTheLeader()
    {
        var unsealing = _scene.Approved().Dispatch();

        unsealing.Open(Leader, SealedScene.OpensAt);

        Assert.Equal((_scene.Leader.Id, SealedScene.OpensAt), (unsealing.Opened!.OfficerId, unsealing.Opened.On));
        Assert.True(unsealing.Sees(_scene.Leader.Id));
        Assert.False(unsealing.Sees(_scene.Member.Id));
        Refused.For(SealedRules.Ended, () => unsealing.Open(Leader, Later));
    }

    [Fact]
    public void Open_ByAnybodyButTheLeader_IsRefused()
    {
        var unsealing = _scene.Approved().Dispatch();
        foreach (var viewer in (Viewer[])[Member, _scene.As(_scene.Spare), Given.OtherGroupLeader, Given.Office, Given.CityLeader])
        {
            Refused.For(SealedRules.NotYours, () => unsealing.Open(viewer, SealedScene.OpensAt));
        }
    }

    [Fact]
    public void Pledge_BeforeOpening_IsRefused()
    {
        var unsealing = _scene.Approved().Dispatch();
        Refused.For(SealedRules.NotOpened, () => unsealing.Pledge(Member, Given.Now));
    }

    [Fact]
    public void Pledge_AfterOpening_OpensTheTaskToThatMemberAlone()
    {
        var (unsealing, _) = _scene.Opened();

        unsealing.Pledge(Member, Later);

        Assert.True(unsealing.Sees(_scene.Member.Id));
        Assert.False(unsealing.Sees(_scene.Second.Id));
        Assert.Equal(Later, unsealing.Of(Member)!.SignedAt);
        Refused.For(SealedRules.AlreadyPledged, () => unsealing.Pledge(Member, Later));
        Refused.For(SealedRules.NotYours, () => unsealing.Pledge(_scene.As(_scene.Spare), Later));
    }

    [Fact]
    public void Declare_BeforeThePledge_IsRefused()
    {
        var (unsealing, _) = _scene.Opened();
        Refused.For(SealedRules.NotPledged, () => unsealing.Declare(null, Member, Later));
    }

    [Fact]
    public void Declare_NoGround_KeepsTheSight()
    {
        var (unsealing, _) = _scene.Opened();
        unsealing.Pledge(Member, Later);

        unsealing.Declare(null, Member, Later);

        Assert.Equal((PledgeStatus.Clear, true), (unsealing.Of(Member)!.Status, unsealing.Sees(_scene.Member.Id)));
        Refused.For(SealedRules.AlreadyDeclared, () => unsealing.Declare("有亲属", Member, Later));
    }

    [Fact]
    public void Declare_AGround_EndsTheSightAtOnce()
    {
        var (unsealing, _) = _scene.Opened();
        unsealing.Pledge(Member, Later);

        unsealing.Declare("近亲属任职", Member, Later.AddMinutes(1));

        Assert.False(unsealing.Sees(_scene.Member.Id));
        Assert.Equal(Later.AddMinutes(1), unsealing.Of(Member)!.BlindSince);
    }

    [Fact]
    public void Replace_AfterADeclaration_PutsAnotherInThePlaceWhoBeginsWithThePledge()
    {
        var (unsealing, task) = _scene.Opened();
        unsealing.Pledge(Member, Later);
        unsealing.Declare("近亲属任职", Member, Later);

        Replace(unsealing, task, _scene.Member, _scene.People[3], Leader);

        Assert.Equal([_scene.Leader.Id, _scene.Second.Id, _scene.Spare.Id], unsealing.MemberIds);
        Assert.Equal([_scene.Second.Id, _scene.Spare.Id], task.Crew.Where(c => c.Until is null).Select(c => c.OfficerId));
        Assert.False(unsealing.Sees(_scene.Spare.Id));
        unsealing.Pledge(_scene.As(_scene.Spare), Later);
        Assert.True(unsealing.Sees(_scene.Spare.Id));
        Assert.False(unsealing.Sees(_scene.Member.Id));
        Assert.Equal("组员丁接替组员乙：改派", unsealing.Events.OfType<SealedMemberReplaced>().Single().Summary);
    }

    [Fact]
    public void Replace_WhoMayAndWhoMayNot_ChangesWithTheOpening()
    {
        var unsealing = _scene.Approved().Dispatch();
        var otherOffice = Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice);

        Assert.All((Viewer[])[Given.Office, Given.SecondOffice], v => Assert.True(unsealing.MayReplace(v)));
        Assert.All((Viewer[])[Leader, Member, otherOffice, Given.CityLeader], v => Assert.False(unsealing.MayReplace(v)));
        unsealing.Open(Leader, SealedScene.OpensAt);
        Assert.All((Viewer[])[Leader, otherOffice], v => Assert.True(unsealing.MayReplace(v)));
        Assert.All((Viewer[])[Member, Given.CityLeader, Given.OtherGroupLeader], v => Assert.False(unsealing.MayReplace(v)));
        Refused.For(SealedRules.NotYours, () => Replace(unsealing, null, _scene.Member, _scene.People[3], Member));
    }

    [Fact]
    public void Replace_WrongPeople_NamesEveryObstacle()
    {
        var (unsealing, task) = _scene.Opened();
        var stranger = new SealedCandidate(Guid.NewGuid(), "外人", Given.ResidentGroup.Id, Given.City, []);

        Refused.For([SealedRules.NotMember, SealedRules.AlreadyMember], () => Replace(unsealing, task, _scene.Spare, _scene.People[1], Leader));
        Refused.For(SealedRules.SubstituteNotOfGroup, () => Replace(unsealing, task, _scene.Member, stranger, Leader));
        Refused.For(SealedRules.RecusalRequired, () => Replace(unsealing, task, _scene.Member, _scene.People[3] with { Recusals = [Given.Unit.Id] }, Leader));
        Refused.For(Text.Missing, () => Replace(unsealing, task, _scene.Member, _scene.People[3], Leader, " "));
    }

    [Fact]
    public void Visit_ByAMemberWhoHasNotPledged_IsRefused()
    {
        var (_, task) = _scene.Opened();
        var member = Member with { Tasks = [task.Id], Recusals = [task.Id] };

        Assert.Contains(TaskRules.NotYours, task.ObstaclesToVisit(member));
        Assert.Empty(task.ObstaclesToVisit(member with { Recusals = [] }));
    }

    private Viewer Leader => _scene.As(_scene.Leader);

    private Viewer Member => _scene.As(_scene.Member);

    private void Replace(Unsealing unsealing, SupervisionTask? task, Officer leaves, SealedCandidate comes, Viewer by, string reason = "改派") =>
        unsealing.Replace(leaves, comes, _scene.Group, _scene.Targets, task, reason, by, Later);
}
