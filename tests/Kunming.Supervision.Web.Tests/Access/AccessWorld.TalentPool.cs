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
}
