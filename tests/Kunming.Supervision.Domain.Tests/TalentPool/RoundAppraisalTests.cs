using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Tests.TalentPool;

public class RoundAppraisalTests
{
    private static readonly DateOnly Until = Given.Today.AddDays(40);
    private static readonly DateTimeOffset After = Given.Now.AddDays(41);

    [Fact]
    public void Appraise_RoundOver_AsksLeaderAndPeersAboutEachThatHadAMandate()
    {
        var (draw, _) = Confirmed();

        var appraisals = draw.Appraise(Given.GroupLeader.OfficerId, [Given.GroupLeader.OfficerId, Given.GroupMember.OfficerId], Given.Office, After);

        Assert.Equal(draw.Places.Select(p => p.Name), appraisals.Select(a => a.Name));
        Assert.All(appraisals, a => Assert.Equal((Given.GroupLeader.OfficerId, 2), (a.LeaderId, a.PeerIds.Count)));
        Assert.All(appraisals, a => Assert.DoesNotContain(a.OfficerId, a.PeerIds));
        Refused.For(RoundAppraisalRules.OpenedBefore, () => draw.Appraise(null, [], Given.Office, After));
    }

    [Fact]
    public void Appraise_RunningOrUnconfirmed_IsRefused()
    {
        var (draw, _) = Confirmed();
        Refused.For(RoundAppraisalRules.RoundRunning.With(draw.Round, Until), () => draw.Appraise(null, [], Given.Office, Given.Now));
        Refused.For(PoolDrawRules.NotYours, () => draw.Appraise(null, [], Given.GroupLeader, After));
        Refused.For(RoundAppraisalRules.NotConfirmed, () => Announce().Appraise(null, [], Given.Office, After));
    }

    [Fact]
    public void Grade_LeaderAndPeers_AreCountedApart()
    {
        var (appraisal, peers) = Opened(3);

        appraisal.Grade(PoolGrade.Excellent, "带头查账", Given.GroupLeader, After);
        appraisal.Grade(PoolGrade.Excellent, null, peers[0], After);
        appraisal.Grade(PoolGrade.Competent, "认真", peers[1], After);
        appraisal.Grade(PoolGrade.Competent, null, peers[2], After);

        Assert.Equal((PoolGrade.Excellent, "带头查账"), (appraisal.LeaderGrade, appraisal.LeaderRemark));
        Assert.Equal((1, 2, 0, 0, 3.3m), (appraisal.Excellent, appraisal.Competent, appraisal.Barely, appraisal.Incompetent, appraisal.Average));
        Assert.DoesNotContain("称职", appraisal.Events[^1].Summary);
    }

    [Fact]
    public void Grade_TwiceOwnOrNotAsked_IsRefused()
    {
        var (appraisal, peers) = Opened(1);
        appraisal.Grade(PoolGrade.Barely, null, peers[0], After);
        appraisal.Grade(PoolGrade.Competent, "认真", Given.GroupLeader, After);

        Refused.For(RoundAppraisalRules.Twice, () => appraisal.Grade(PoolGrade.Excellent, null, peers[0], After));
        Refused.For(RoundAppraisalRules.Twice, () => appraisal.Grade(PoolGrade.Excellent, "好", Given.GroupLeader, After));
        Refused.For(RoundAppraisalRules.Own, () => appraisal.Grade(PoolGrade.Excellent, null, Person(appraisal.OfficerId), After));
        Refused.For(RoundAppraisalRules.NotAsked, () => appraisal.Grade(PoolGrade.Excellent, null, Given.OtherGroupLeader, After));
        Assert.Equal(1, appraisal.Peers);
    }

    [Fact]
    public void ShowsPeers_ToThePerson_OnlyWithEnoughOfThem()
    {
        var (appraisal, peers) = Opened(3);
        var own = Person(appraisal.OfficerId);
        appraisal.Grade(PoolGrade.Excellent, null, peers[0], After);
        appraisal.Grade(PoolGrade.Excellent, null, peers[1], After);

        Assert.Equal([false, true, true, false], ((Viewer[])[own, Given.Office, Given.GroupLeader, peers[0]]).Select(appraisal.ShowsPeers));
        appraisal.Grade(PoolGrade.Barely, null, peers[2], After);
        Assert.True(appraisal.ShowsPeers(own));
        Assert.Equal([false, true, false], ((Viewer[])[own, Given.Office, Given.GroupLeader]).Select(appraisal.ShowsRemarks));
    }

    private static (RoundAppraisal Appraisal, IReadOnlyList<Viewer> Peers) Opened(int peers)
    {
        var (draw, _) = Confirmed(1);
        var people = Enumerable.Range(0, peers).Select(_ => Person(Guid.CreateVersion7())).ToList();
        return (draw.Appraise(Given.GroupLeader.OfficerId, [.. people.Select(p => p.OfficerId)], Given.Office, After)[0], people);
    }

    private static Viewer Person(Guid officer) => Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, officer: officer);

    private static PoolDraw Announce(int wanted = 2) => PoolDraw.Announce(
        new(Guid.CreateVersion7(), "四季度轮次", Given.Today.AddDays(10), Until, Given.Group, "第一监督单元组"),
        new(PoolDrawWay.Draw, wanted, [], 0, [new(Given.County, "某县", Given.County)]), OpenDraw.NewSeed(), Given.Office, Given.Now);

    private static (PoolDraw Draw, IReadOnlyList<PoolMember> Pool) Confirmed(int wanted = 2)
    {
        List<PoolMember> pool = [.. Enumerable.Range(1, 4).Select(i => PoolMember.TakeFromList(
            $"RC-2026-{i:000}", new(Guid.CreateVersion7(), $"人员{i}", Guid.NewGuid(), Given.City), PoolSource.Internal,
            new(Gender.Male, new(1983, 2, 1), null, null, null, null, null, null, null), PoolMemberStatus.InPool, 1, Given.SecondOffice, Given.Now))];
        var draw = Announce(wanted);
        draw.Draw(PoolScreening.Screen(draw.Terms(), draw.RoundFrom, pool.Select(m => new PoolEntrant(m, "某局", 0, [], [])), RuleInForce.Defaults, Given.Office.OfficerId, Given.Today), Given.Office, Given.Now);
        draw.Confirm(pool, Given.SecondOffice, Given.Now);
        return (draw, pool);
    }
}
