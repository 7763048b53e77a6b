using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Planning;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Ties of people, and plans of who goes where.</summary>
public sealed partial class AccessWorld
{
    /// <summary>Read from the county's nomination; or an objection to the group's member, which somebody may let pass.</summary>
    private async Task<Spot> TieAsync(bool proposed)
    {
        Tie tie;
        if (proposed)
        {
            var officer = Domain.Officers.Officer.Enrol($"人才{Next()}", _city.Commission.Id, null, TestPeople.Setup);
            var member = PoolMember.Nominate(
                $"RC-A-{Next():000}", new(officer.Id, officer.Name, _city.Commission.Id, _city.County.Id), PoolSource.Internal, new(Gender.Male, new(1980, 1, 1), null, null, null, null, null, null, null),
                As(Role.County), Now);
            tie = Tie.Propose(member, new(TieKind.Relative, _city.County.Id, _city.County.Name, "教育局", null, null, "配偶：教育局"), As(Drafter), Now);
            await App.SaveAsync(officer, member, tie);
        }
        else
        {
            var member = As(Role.Member);
            tie = Tie.Record(new(member.OfficerId, member.Name), TieKind.Objection, new(null, _city.County.Id, _city.County.Name), null, null, "曾有争议", As(Drafter), Now);
            await App.SaveAsync(tie);
        }

        return Spot.Of(tie.Id);
    }

    /// <summary>By the liaison's unit against the other group's leader.</summary>
    private async Task<Spot> UnitObjectionAsync()
    {
        var (by, who) = (As(Role.Liaison), Person(Role.OtherGroup).Officer);
        var tie = Tie.RaiseObjection(new(who.Id, who.Name), "曾有诉讼", new(by.OrganisationId, _city.County.Id, by.Organisation), by, Now);
        await App.SaveAsync(tie);
        return Spot.Of(tie.Id);
    }

    /// <summary>Somebody of that name serves in a group, once and for all.</summary>
    private async Task<Spot> ObjectedAsync()
    {
        const string name = "被异议人员";
        await App.InDb(async db =>
        {
            if (!await db.Officers.AnyAsync(o => o.Name == name))
            {
                var officer = Domain.Officers.Officer.Enrol(name, _city.Office1.Id, null, TestPeople.Setup);
                db.Add(officer);
                (await db.UnitGroups.SingleAsync(g => g.Id == _city.OtherGroup.Id)).Join(officer, Today, TestPeople.Setup);
                await db.SaveChangesAsync();
            }

            return true;
        });
        return new("");
    }

    /// <summary>Somebody of the pool whose entry names a place.</summary>
    private async Task<Spot> ReadableAsync()
    {
        var officer = Domain.Officers.Officer.Enrol($"人才{Next()}", _city.Commission.Id, null, TestPeople.Setup);
        await App.SaveAsync(officer, PoolMember.TakeFromList(
            $"RC-A-{Next():000}", new(officer.Id, officer.Name, _city.Commission.Id, _city.County.Id), PoolSource.Internal,
            new(Gender.Male, new(1980, 1, 1), _city.County.Name, null, null, null, null, null, null), PoolMemberStatus.InPool, 1, As(Drafter), Now));
        return new("");
    }

    /// <summary>One pairing: a new group goes to the county in a round to come.</summary>
    /// <param name="ofRole">Drafted by the office's role, approved by the head; otherwise the other way round.</param>
    private async Task<Spot> SchemeAsync(RotationSchemeStatus to, bool ofRole = true) => Spot.Of((await NewSchemeAsync(to, ofRole)).Id);

    /// <summary>A long search of the office's that has found its plan.</summary>
    private async Task<Spot> SearchAsync()
    {
        var problem = (await NewSchemeAsync(RotationSchemeStatus.Draft, ofRole: true)).Problem();
        var run = await App.Services.GetRequiredService<PlanSearches>().StartAsync(As(Role.Office).AccountId, new($"方案{Next()}", problem, null, 6, null));
        await run.Work;
        await run.Kept;
        return Spot.Of(run.Id);
    }

    /// <summary>As a program that ended long ago left it. The search that the one before may have begun again has come to rest: each account has one at a time.</summary>
    private async Task<Spot> BrokenOffSearchAsync()
    {
        var office = As(Role.Office).AccountId;
        if (App.Services.GetRequiredService<PlanSearches>().RunningOf(office) is { } running)
        {
            await running.Work;
        }

        var problem = (await NewSchemeAsync(RotationSchemeStatus.Draft, ofRole: true)).Problem();
        var state = new PlanSearchState(Guid.CreateVersion7(), $"方案{Next()}", problem, null, 6, OpenDraw.NewSeed(), Now, PlanSearchEnding.Running, null, false, 0, null);
        await App.InDb(db => db.PlanSearches.Add(state.ToRecord(office, Now - (2 * PlanSearchRecord.Silence))).Context.SaveChangesAsync());
        return Spot.Of(state.Id);
    }

    /// <summary>The city's first group sets out from the last area, so that the first choice is another.</summary>
    private async Task<Spot> BasedElsewhereAsync()
    {
        await App.InDb(async db =>
        {
            var group = await db.UnitGroups.Where(g => g.JurisdictionId == _city.City.Id).OrderBy(g => g.Number).FirstAsync();
            var area = await db.Jurisdictions.Where(j => j.Kind != JurisdictionKind.City).OrderByDescending(j => j.Code).FirstAsync();
            group.SetOutFrom(area, As(Role.Office), Now);
            return await db.SaveChangesAsync();
        });
        return new("");
    }

    private async Task<Spot> PairingAsync()
    {
        var scheme = await NewSchemeAsync(RotationSchemeStatus.Draft, ofRole: true);
        var pairing = scheme.Plan().Pairings[0];
        return new("", ("id", scheme.Id.ToString()), ("round", pairing.RoundId.ToString()), ("area", pairing.AreaId.ToString()));
    }

    private async Task<RotationScheme> NewSchemeAsync(RotationSchemeStatus to, bool ofRole)
    {
        var groupId = Guid.Parse((await GroupAsync()).Route[0].Value);
        var members = await App.InDb(db => db.UnitGroups.AsNoTracking().Where(g => g.Id == groupId).SelectMany(g => g.Officers).ToListAsync());
        await TemplateAsync(Role.Office);
        var round = Round.Plan($"轮次{Next()}", _city.City.Id, Today.AddDays(10), Today.AddDays(40), TestPeople.Setup);
        await App.SaveAsync(round);
        var problem = new RotationProblem(
            Today, [new(round.Id, round.Name, round.From, round.To)], [new(_city.County.Id, _city.County.Name, _city.County.Id)],
            [new(groupId, "某组", members.Single(m => m.Leads).OfficerId, [.. members.Select((m, i) => new RotationOfficer(m.OfficerId, $"干部{i}", 2))])], [], RuleInForce.Defaults);
        var plan = new RotationPlan([new(round.Id, _city.County.Id, groupId, [.. members.Select(m => m.OfficerId)])]);
        var (drafts, approves) = ofRole ? (As(Role.Office), As(Drafter)) : (As(Drafter), As(Role.Office));
        var seed = OpenDraw.NewSeed();
        var scheme = RotationScheme.Draft($"方案{Next()}", problem, new(plan, true, 0, 0), seed, OpenDraw.Commit(seed), null, drafts, Now);
        if (to >= RotationSchemeStatus.Submitted)
        {
            scheme.Submit(new(approves.OfficerId, approves.Name, approves.Organisation, approves.JurisdictionId, approves.Seat), drafts, Now);
        }

        if (to >= RotationSchemeStatus.Approved)
        {
            scheme.Approve(approves, Now);
        }

        await App.SaveAsync(scheme);
        return scheme;
    }
}
