using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Tests.TalentPool;

public class PoolDrawTests
{
    private static readonly DateOnly Until = Given.Today.AddDays(40);
    private static readonly RotationArea Area = new(Given.County, "某县", Given.County);
    private static readonly PoolDrawFor For = new(Guid.CreateVersion7(), "四季度轮次", Given.Today.AddDays(10), Until, Given.Group, "第一监督单元组");
    private readonly List<PoolMember> _pool = [.. Enumerable.Range(1, 8).Select(i => Member(i))];
    private readonly Dictionary<Guid, TieFact[]> _ties = [];

    [Fact]
    public void Announce_InOrder_PublishesTheCommitmentAndNotTheSeed()
    {
        var draw = Announce();

        Assert.Equal(PoolDrawStatus.Announced, draw.Status);
        Assert.True(OpenDraw.Opens(draw.Seed, draw.Commitment));
        Assert.Contains(draw.Commitment, draw.Events[^1].Summary);
        Assert.DoesNotContain(draw.Seed, draw.Events[^1].Summary);
    }

    [Fact]
    public void Announce_BadInput_IsRefused()
    {
        Refused.For(PoolDrawRules.NotYours, () => Announce(by: Given.GroupLeader));
        Refused.For(PoolDrawRules.RoundOver.With(For.Round, Given.Today.AddDays(-1)), () => Announce(of: For with { To = Given.Today.AddDays(-1) }));
        Refused.For(PoolDrawRules.GroupAbsent.With(For.Group, For.Round), () => Announce(of: For with { TakesPart = false }));
        Refused.For(PoolDrawRules.WantedRange.With(PoolDrawTerms.MostWanted), () => Announce(Terms(0)));
        Refused.For(PoolDrawRules.RoundsRange.With(PoolDrawTerms.MostRounds), () => Announce(Terms(1) with { LeastRounds = -1 }));
        Refused.For(PoolDrawRules.NoAreas, () => Announce(Terms(1) with { Areas = [] }));
    }

    [Fact]
    public void Draw_EnoughPeople_TakesTheLowestTicketsAsAnybodyCanReckon()
    {
        var draw = Announce(Terms(3));

        draw.Draw(Screen(draw), Given.Office, Given.Now);

        var byHand = _pool.OrderBy(m => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{draw.Seed}|{draw.Id:D}|{m.Id:D}"))), StringComparer.Ordinal).Take(3).Select(m => m.Id);
        Assert.Equal(byHand, draw.Places.Select(p => p.MemberId));
        Assert.Equal(byHand, draw.Order().Take(3).Select(c => c.MemberId));
        Assert.Contains(draw.Seed, draw.Events[^1].Summary);
        Refused.For(PoolDrawRules.NotAnnounced, () => draw.Draw(Screen(draw), Given.Office, Given.Now));
    }

    [Fact]
    public void Screen_EachThatIsLeftOut_SaysEveryReason()
    {
        _pool[0] = Member(1, PoolMemberStatus.Paused);
        _pool[1] = Member(2, PoolMemberStatus.Returned);
        _pool[2] = Member(3, PoolMemberStatus.Nominated);
        _pool[3] = Member(4, rounds: 0, speciality: "工程项目");
        _pool[4].Second("三季度轮次", Given.Today.AddDays(5), Given.Office, Given.Now);
        _pool[5] = Member(6, officer: Given.Office.OfficerId);
        _ties[_pool[6].Id] = [new(Guid.NewGuid(), _pool[6].OfficerId, TieKind.NativePlace, null, Given.County)];
        var waiting = PoolMember.Nominate("RC-2026-900", new(Guid.NewGuid(), "某人", Guid.NewGuid(), Guid.NewGuid()), PoolSource.Internal, Profile(null), Given.SecondOffice, Given.Now);
        waiting.Decline("有处分记录", Given.Office, Given.Now);
        _pool.Add(waiting);

        var screened = PoolScreening.Screen(Terms(1) with { Specialities = ["财务审计"], LeastRounds = 1 }, For.From, Entrants(), RuleInForce.Defaults, Given.Office.OfficerId, Given.Today);

        Assert.Equal([PoolDrawRules.Paused.Message], screened[0].LeftOut);
        Assert.Equal([PoolDrawRules.Returned.Message], screened[1].LeftOut);
        Assert.Equal([PoolDrawRules.Waiting.Message], screened[2].LeftOut);
        Assert.Equal([PoolDrawRules.Speciality.With("工程项目").Message, PoolDrawRules.Experience.With(0, 1).Message], screened[3].LeftOut);
        Assert.Equal([PoolDrawRules.Running.With("三季度轮次").Message], screened[4].LeftOut);
        Assert.Equal([PoolDrawRules.Own.Message], screened[5].LeftOut);
        Assert.Equal([PoolDrawRules.Tied.With("某县", RotationRules.NativePlace.Message, "籍贯").Message], screened[6].LeftOut);
        Assert.True(screened[7].IsEligible);
        Assert.Contains(PoolDrawRules.Declined.Message, screened[8].LeftOut);
    }

    [Fact]
    public void Screen_InTheGroupOnAnotherListOrUnconfirmed_IsLeftOut()
    {
        var pending = new TieFact(Guid.Empty, _pool[2].OfficerId, TieKind.Relative, null, Given.County);
        PoolEntrant[] entrants = [new(_pool[0], "某局", 0, [], [], InGroup: true), new(_pool[1], "某局", 0, [], [], Elsewhere: "二组抽签"), new(_pool[2], "某局", 0, [], [pending])];

        var screened = PoolScreening.Screen(Terms(1), For.From, entrants, RuleInForce.Defaults, Given.Office.OfficerId, Given.Today);

        Assert.Equal(
            [PoolDrawRules.InGroup.Message, PoolDrawRules.Elsewhere.With("二组抽签").Message, PoolDrawRules.Unconfirmed.With("某县", "亲属任职").Message],
            screened.SelectMany(s => s.LeftOut));
    }

    [Fact]
    public void Screen_RuleThatWarnsOrWasWaived_LeavesNobodyOut()
    {
        _ties[_pool[0].Id] = [new(Guid.NewGuid(), _pool[0].OfficerId, TieKind.Studied, null, Given.County)];
        _ties[_pool[1].Id] = [new(Guid.NewGuid(), _pool[1].OfficerId, TieKind.Objection, null, Given.County)];
        _ties[_pool[2].Id] = [new(Guid.NewGuid(), _pool[2].OfficerId, TieKind.Objection, null, Given.County, Waiver: new("某人", "已核实", Given.Today))];

        var screened = Screen(Announce());

        Assert.Equal([true, false, true], screened.Take(3).Select(s => s.IsEligible));
        Assert.True(screened[0].Index < StrangerIndex.Full);
    }

    [Fact]
    public void Draw_NobodyOrTooFewEligible_IsRefusedWithNumbers()
    {
        var draw = Announce(Terms(9));
        Refused.For(PoolDrawRules.TooFew.With(9, 8), () => draw.Draw(Screen(draw), Given.Office, Given.Now));

        Refused.For(PoolDrawRules.RoundOver.With(For.Round, Until), () => Announce().Draw(Screen(draw), Given.Office, Given.Now.AddDays(60)));

        _pool.ForEach(m => m.Pause("休假", Given.Office, Given.Now));

        Refused.For(PoolDrawRules.NobodyEligible.With(8), () => draw.Draw(Screen(draw), Given.Office, Given.Now));
        Assert.Equal(PoolDrawStatus.Announced, draw.Status);
    }

    [Fact]
    public void Draw_Match_StrangerFirstThenSpecialityThenFewerRoundsThenFewerDaysAwayThenLongestUnused()
    {
        List<PoolMember> pool = [Member(1, rounds: 5), Member(2, rounds: 1), Member(3, rounds: 1), Member(4, rounds: 1), Member(5, rounds: 0, speciality: "工程项目"), Member(6, rounds: 0)];
        pool[2].Second("一轮", Given.Today, Given.Office, Given.Now);
        pool[2].Release(Given.Office, Given.Now);
        TieFact studied = new(Guid.NewGuid(), pool[5].OfficerId, TieKind.Studied, null, Given.County);
        var terms = Terms(6) with { Way = PoolDrawWay.Match, Specialities = ["财务审计", "工程项目"] };
        PoolEntrant[] entrants = [.. pool.Select((m, i) => new PoolEntrant(m, "某局", i is 3 ? 30 : 0, i is 5 ? [studied] : [], []))];
        var draw = Announce(terms);

        draw.Draw(PoolScreening.Screen(terms, For.From, entrants, RuleInForce.Defaults, Given.Office.OfficerId, Given.Today), Given.Office, Given.Now);

        Assert.Equal([2, 4, 3, 1, 5, 6], draw.Places.Select(p => int.Parse(p.Name[2..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Confirm_Proposed_GivesMandatesThatEndWithTheRound()
    {
        var draw = Drawn(2);

        draw.Confirm(_pool, Given.SecondOffice, Given.Now);

        Assert.Equal(PoolDrawStatus.Confirmed, draw.Status);
        Assert.All(draw.Places, p => Assert.Equal((PoolPlaceStatus.Mandated, For.From, Until), (p.Status, p.From, p.Until)));
        Assert.Equal(2, _pool.Count(m => m.StatusOn(Until) is PoolMemberStatus.Seconded && m.SecondedTo == For.Round));
        Assert.DoesNotContain(_pool, m => m.StatusOn(Until.AddDays(1)) is PoolMemberStatus.Seconded);
        Refused.For(PoolDrawRules.NotProposed, () => draw.Confirm(_pool, Given.SecondOffice, Given.Now));
    }

    [Fact]
    public void Confirm_SomebodyPausedSince_IsRefusedAndChangesNothing()
    {
        var draw = Drawn(2);
        var paused = _pool.Single(m => m.Id == draw.Places[0].MemberId);
        paused.Pause("休假", Given.Office, Given.Now);

        Refused.For(PoolDrawRules.StandingChanged.With(paused.Name, PoolRules.NotInPool.Message), () => draw.Confirm(_pool, Given.SecondOffice, Given.Now));

        Assert.DoesNotContain(_pool, m => m.Status is PoolMemberStatus.Seconded);
        Refused.For(PoolDrawRules.NotProposed, () => Announce().Confirm(_pool, Given.Office, Given.Now));
    }

    [Fact]
    public void Replace_AfterMandates_MovesOnePlaceToTheNextInOrder()
    {
        var draw = Drawn(2);
        draw.Confirm(_pool, Given.SecondOffice, Given.Now);
        var (gone, stays, next) = (draw.Places[0], draw.Places[1], draw.Order()[2]);

        var instead = draw.Replace(gone.Id, "生病住院", Screen(draw), _pool, Given.Office, Given.Now.AddDays(1));

        Assert.Equal((next.MemberId, gone.Name, PoolPlaceStatus.Mandated), (instead!.MemberId, instead.InsteadOf, instead.Status));
        Assert.Equal([stays.MemberId, next.MemberId], draw.Going.Select(p => p.MemberId));
        Assert.Equal((PoolMemberStatus.InPool, 1), (_pool.Single(m => m.Id == gone.MemberId).Status, _pool.Single(m => m.Id == gone.MemberId).Rounds));
        Assert.Equal(0, draw.DaysAway(gone.OfficerId, Given.City, Until));
        Assert.False(gone.Served);
        Assert.Equal(PoolMemberStatus.Seconded, _pool.Single(m => m.Id == next.MemberId).Status);
        Refused.For(PoolDrawRules.NoPlace, () => draw.Replace(gone.Id, "再次", Screen(draw), _pool, Given.Office, Given.Now));
    }

    [Fact]
    public void Replace_NobodyLeft_LeavesThePlaceEmptyAndAnEmptyListIsNotConfirmed()
    {
        _pool.RemoveRange(1, 7);
        var draw = Drawn(1);

        Assert.Null(draw.Replace(draw.Places[0].Id, "调离", Screen(draw), _pool, Given.Office, Given.Now));

        Assert.Contains("没有可以递补的人员", draw.Events[^1].Summary);
        Refused.For(PoolDrawRules.Vacant, () => draw.Confirm(_pool, Given.SecondOffice, Given.Now));
    }

    [Fact]
    public void Void_Announced_EndsItAndConfirmedIsNotVoided()
    {
        var draw = Announce();
        draw.Void("轮次推迟", Given.Office, Given.Now);
        Assert.Equal(PoolDrawStatus.Voided, draw.Status);

        var confirmed = Drawn(1);
        confirmed.Confirm(_pool, Given.SecondOffice, Given.Now);
        Refused.For(PoolDrawRules.NotOpen, () => confirmed.Void("不要", Given.Office, Given.Now));
        Refused.For(PoolDrawRules.NotYours, () => Announce().Void("不要", Given.GroupLeader, Given.Now));
    }

    [Fact]
    public void DaysAway_HomeAmongTheAreasOrNot_CountsOnlyDaysElsewhere()
    {
        var draw = Drawn(1);
        draw.Confirm(_pool, Given.SecondOffice, Given.Now);
        var who = draw.Places[0].OfficerId;

        Assert.Equal(1, draw.DaysAway(who, Given.City, Given.Today.AddDays(10)));
        Assert.Equal(0, draw.DaysAway(who, Given.County, Given.Today.AddDays(10)));
        Assert.Equal(31, draw.DaysAway(who, Given.City, Given.Today.AddYears(1)));
    }

    [Fact]
    public void HoursAway_OfTheSameDays_AreMoreWhereTheWayIsLong()
    {
        var draw = Drawn(1);
        draw.Confirm(_pool, Given.SecondOffice, Given.Now);
        var (who, day) = (draw.Places[0].OfficerId, Given.Today.AddYears(1));
        var unknown = new TravelBook([], []);

        Assert.Equal(31 * (8 + 2), draw.HoursAway(who, Given.City, unknown, day));
        Assert.Equal(0, draw.HoursAway(who, Given.County, unknown, day));
    }

    [Fact]
    public void InOrder_HoursAwayKnown_ComeBeforeDays()
    {
        var draw = Announce(Terms(1) with { Way = PoolDrawWay.Match });
        PoolEntrant[] entrants = [new(_pool[0], "某局", 10, [], []) { HoursAway = 240 }, new(_pool[1], "某局", 20, [], []) { HoursAway = 200 }];
        var screened = PoolScreening.Screen(draw.Terms(), draw.RoundFrom, entrants, RuleInForce.Defaults, Given.Office.OfficerId, Given.Today);

        Assert.Equal([200, 240], PoolScreening.InOrder(draw.Terms(), "s", "p", screened).Select(c => c.Away));
        Assert.Equal(720, (screened[0] with { HoursAway = null, DaysAway = 30 }).Away);
    }

    private static PoolDrawTerms Terms(int wanted) => new(PoolDrawWay.Draw, wanted, [], 0, [Area]);

    private static PoolDraw Announce(PoolDrawTerms? terms = null, PoolDrawFor? of = null, Viewer? by = null) =>
        PoolDraw.Announce(of ?? For, terms ?? Terms(2), OpenDraw.NewSeed(), by ?? Given.Office, Given.Now);

    private PoolDraw Drawn(int wanted)
    {
        var draw = Announce(Terms(wanted));
        draw.Draw(Screen(draw), Given.Office, Given.Now);
        return draw;
    }

    private IReadOnlyList<PoolCandidate> Screen(PoolDraw draw) =>
        PoolScreening.Screen(draw.Terms(), draw.RoundFrom, Entrants(), RuleInForce.Defaults, Given.Office.OfficerId, Given.Today);

    private IEnumerable<PoolEntrant> Entrants() => _pool.Select(m => new PoolEntrant(m, "某局", 0, _ties.GetValueOrDefault(m.Id, []), []));

    private static PoolProfile Profile(string? speciality) => new(Gender.Male, new(1983, 2, 1), null, null, null, null, speciality, null, null);

    private static PoolMember Member(int number, PoolMemberStatus status = PoolMemberStatus.InPool, int rounds = 1, string speciality = "财务审计", Guid? officer = null) => PoolMember.TakeFromList(
        $"RC-2026-{number:000}", new(officer ?? Guid.CreateVersion7(), $"人员{number}", Guid.NewGuid(), Given.City), PoolSource.Internal, Profile(speciality), status, rounds, Given.SecondOffice, Given.Now);
}
