using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>People of the talent pool.</summary>
public sealed partial class AccessWorld
{
    /// <summary>Nominated by the county's role, or of a register that the office's drafter entered.</summary>
    private async Task<Spot> PoolMemberAsync(PoolMemberStatus status)
    {
        var officer = Domain.Officers.Officer.Enrol($"人才{Next()}", _city.Commission.Id, null, TestPeople.Setup);
        var (person, profile) = (
            new PoolPerson(officer.Id, officer.Name, _city.Commission.Id, _city.County.Id), new PoolProfile(Gender.Male, new(1980, 1, 1), "富民县", null, null, null, "财务审计", null, "配偶：某局"));
        var member = status is PoolMemberStatus.Nominated
            ? PoolMember.Nominate($"RC-A-{Next():000}", person, PoolSource.Internal, profile, As(Role.County), Now)
            : PoolMember.TakeFromList($"RC-A-{Next():000}", person, PoolSource.Internal, profile, status, 1, As(Drafter), Now);
        await App.SaveAsync(officer, member);
        return Spot.Of(member.Id);
    }

    private async Task<Spot> RoundToComeAsync()
    {
        await App.SaveAsync(NewRound());
        return new("");
    }

    private Round NewRound() => Round.Plan($"轮次{Next()}", _city.City.Id, Today.AddDays(10), Today.AddDays(40), TestPeople.Setup);

    /// <summary>Two people of a speciality that nobody else has, one place.</summary>
    /// <param name="place">The address names the place, too.</param>
    /// <param name="over">The round ended yesterday.</param>
    private async Task<Spot> PoolDrawAsync(PoolDrawStatus to, bool place = false, bool over = false)
    {
        var draw = await NewPoolDrawAsync(to, over);
        return place ? new($"place={draw.Places[0].Id}", ("id", draw.Id.ToString())) : Spot.Of(draw.Id);
    }

    /// <summary>Of the group's leader and member about somebody else.</summary>
    private async Task<Spot> RoundAppraisalAsync()
    {
        var draw = await NewPoolDrawAsync(PoolDrawStatus.Confirmed, over: true);
        var appraisal = draw.Appraise(Person(Role.GroupLeader).Officer.Id, [Person(Role.Member).Officer.Id], As(Drafter), Now)[0];
        await App.SaveAsync(appraisal);
        return Spot.Of(appraisal.Id);
    }

    private async Task<Spot> LetterAsync()
    {
        var officer = Domain.Officers.Officer.Enrol($"人才{Next()}", _city.Commission.Id, null, TestPeople.Setup);
        var member = PoolMember.TakeFromList(
            $"RC-A-{Next():000}", new(officer.Id, officer.Name, _city.Commission.Id, _city.County.Id), PoolSource.Internal, new(Gender.Male, new(1980, 1, 1), null, null, null, null, null, null, null),
            PoolMemberStatus.InPool, 1, As(Drafter), Now);
        var letter = member.Recommend(1, new("市委组织部", "后备人选", "业务扎实", member.Facts("五华区纪委监委干部", [])), As(Drafter), Now);
        await App.SaveAsync(officer, member);
        return new("", ("id", member.Id.ToString()), ("letter", letter.Id.ToString()));
    }

    private async Task<PoolDraw> NewPoolDrawAsync(PoolDrawStatus to, bool over)
    {
        var (round, speciality, home) = (over ? Round.Plan($"轮次{Next()}", _city.City.Id, Today.AddDays(-30), Today.AddDays(-1), TestPeople.Setup) : NewRound(), $"特长{Next()}", _city.Commission);
        var then = over ? Now.AddDays(-30) : Now;
        var officers = Enumerable.Range(0, 2).Select(_ => Domain.Officers.Officer.Enrol($"人才{Next()}", home.Id, null, TestPeople.Setup)).ToList();
        var members = officers.Select(o => PoolMember.TakeFromList(
            $"RC-A-{Next():000}", new(o.Id, o.Name, home.Id, _city.County.Id), PoolSource.Internal, new(Gender.Male, new(1980, 1, 1), null, null, null, null, speciality, null, null),
            PoolMemberStatus.InPool, 1, As(Drafter), then)).ToList();
        var terms = new PoolDrawTerms(PoolDrawWay.Draw, 1, [speciality], 0, [new(Elsewhere.JurisdictionId, "盘龙区", Elsewhere.JurisdictionId)]);
        var draw = PoolDraw.Announce(
            new(round.Id, round.Name, round.From, round.To, _city.Group.Id, _city.Group.Name), terms, OpenDraw.NewSeed(), As(Drafter), then);
        if (to >= PoolDrawStatus.Proposed)
        {
            draw.Draw(PoolScreening.Screen(terms, round.From, members.Select(m => new PoolEntrant(m, home.Name, 0, [], [])), RuleInForce.Defaults, Drafter.Officer.Id, DateOnly.FromDateTime(then.Date)), As(Drafter), then);
        }

        if (to >= PoolDrawStatus.Confirmed)
        {
            draw.Confirm(members, As(Drafter), then);
        }

        await App.SaveAsync([round, .. officers, .. members, draw]);
        return draw;
    }
}
