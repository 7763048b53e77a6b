using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Domain.Tests.Accounts;

public class ViewerTests
{
    public static TheoryData<Seat, bool> Serving => new()
    {
        { Seat.GroupOfficer, true },
        { Seat.CountyOfficer, true },
        { Seat.PartyConductOffice, true },
        { Seat.Liaison, false },
        { Seat.Leader, false },
        { Seat.CaseOffice, false },
        { Seat.IntakeDesk, false },
        { Seat.SystemAdministrator, false },
        { Seat.SecurityAdministrator, false },
        { Seat.AuditAdministrator, false },
    };

    [Theory]
    [MemberData(nameof(Serving))]
    public void Groups_OfASeat_CountOnlyWhereTheSeatIsForGroupWork(Seat seat, bool serves)
    {
        var viewer = Given.Viewer(seat, Given.ResidentGroup, [Given.Group], [Given.Group]);

        Assert.Equal((serves, serves), (viewer.IsIn(Given.Group), viewer.Leads(Given.Group)));
        Assert.Equal(serves ? 2 : 0, viewer.Groups.Count + viewer.LedGroups.Count);
    }

    [Fact]
    public void Groups_NoGroup_IsNobodys()
    {
        Assert.False(Given.GroupLeader.IsIn(null));
        Assert.False(Given.GroupLeader.Leads(null));
    }

    [Fact]
    public void Seats_EachOne_HasItsName() => Assert.Equal(Enum.GetValues<Seat>().Length, Enum.GetValues<Seat>().Select(Seats.NameOf).Distinct().Count());
}
