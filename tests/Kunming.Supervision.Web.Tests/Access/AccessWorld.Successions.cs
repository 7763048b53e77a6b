using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Work that goes from one officer of the county to another.</summary>
public sealed partial class AccessWorld
{
    /// <summary>Somebody of the county's commission with a draft of his own.</summary>
    private async Task<TestPerson> LeavingAsync()
    {
        var person = await App.AddPersonAsync(Seat.CountyOfficer, _city.Commission);
        await App.SaveAsync(NewTask(As(person), county: true));
        return person;
    }

    /// <summary>Offered by that person to the county's role.</summary>
    private async Task<Spot> SuccessionAsync()
    {
        var leaving = await LeavingAsync();
        var succession = Succession.Offer(
            PartyOf(leaving), PartyOf(Person(Role.County)), "轮岗", another: false, [new(SuccessionKind.Task, Guid.NewGuid(), "RW-A", "草稿")], As(leaving), Now);
        await App.SaveAsync(succession);
        return Spot.Of(succession.Id);
    }

    private static SuccessionParty PartyOf(TestPerson person) => new(
        person.Officer.Id, person.Officer.Name, person.Organisation.Id, person.Organisation.Name, person.Jurisdiction.Id, person.Account.Id, person.Account.Seat, true, []);
}
