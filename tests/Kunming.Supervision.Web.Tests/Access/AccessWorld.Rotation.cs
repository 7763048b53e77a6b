using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Ties of people.</summary>
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

    /// <summary>Somebody of the pool whose entry names a place.</summary>
    private async Task<Spot> ReadableAsync()
    {
        var officer = Domain.Officers.Officer.Enrol($"人才{Next()}", _city.Commission.Id, null, TestPeople.Setup);
        await App.SaveAsync(officer, PoolMember.TakeFromList(
            $"RC-A-{Next():000}", new(officer.Id, officer.Name, _city.Commission.Id, _city.County.Id), PoolSource.Internal,
            new(Gender.Male, new(1980, 1, 1), _city.County.Name, null, null, null, null, null, null), PoolMemberStatus.InPool, 1, As(Drafter), Now));
        return new("");
    }
}
