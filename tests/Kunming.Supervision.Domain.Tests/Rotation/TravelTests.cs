using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Tests.Rotation;

/// <summary>Hours between areas: first estimated, then said by the office.</summary>
public sealed class TravelTests
{
    private static readonly Jurisdiction City = new("530100", "昆明市", JurisdictionKind.City);
    private static readonly Jurisdiction Dongchuan = new("530113", "东川区", JurisdictionKind.County);
    private static readonly Jurisdiction Chenggong = new("530114", "呈贡区", JurisdictionKind.County);
    private static readonly Jurisdiction Yangzong = new("KM-Z4", "阳宗海", JurisdictionKind.Zone);
    private static readonly Jurisdiction Nowhere = new("539999", "某区", JurisdictionKind.Zone);
    private static readonly Jurisdiction[] All = [City, Dongchuan, Chenggong, Yangzong, Nowhere];

    [Fact]
    public void Minutes_NobodyHasSaid_AreAnEstimateTheSameBothWays()
    {
        var book = new TravelBook(All, []);

        Assert.Equal([Dongchuan.Id, Chenggong.Id, Nowhere.Id, Yangzong.Id], book.Areas.Select(a => a.Id));
        foreach (var (one, other) in book.Areas.SelectMany(a => book.Areas.Select(b => (a.Id, b.Id))))
        {
            Assert.Equal(book.Minutes(one, other), book.Minutes(other, one));
            Assert.Equal(one == other ? 0 : book.Minutes(one, other), book.Minutes(one, other));
            Assert.Equal(one != other, book.IsEstimate(one, other));
        }

        Assert.InRange(book.Minutes(Dongchuan.Id, Chenggong.Id), 150, 240);
        Assert.InRange(book.Minutes(Chenggong.Id, Yangzong.Id), 30, 60);
        Assert.Equal(TravelEstimates.Unknown, book.Minutes(Nowhere.Id, Dongchuan.Id));
    }

    [Fact]
    public void SeatOf_TheCity_IsWhereItsBodiesSit()
    {
        var book = new TravelBook(All, []);

        Assert.Equal(Chenggong.Id, book.SeatOf(City.Id));
        Assert.Equal(0, book.Minutes(City.Id, Chenggong.Id));
        Assert.Equal(book.Minutes(Chenggong.Id, Dongchuan.Id), book.Minutes(City.Id, Dongchuan.Id));
        Assert.False(book.IsEstimate(City.Id, Chenggong.Id));
    }

    [Fact]
    public void Set_ByTheOffice_CountsBothWaysAndTheLastWordHolds()
    {
        var first = TravelTime.Set(Dongchuan, Chenggong, 2.5m, Given.Office, Given.Now);
        var again = TravelTime.Set(Chenggong, Dongchuan, 2.75m, Given.Office, Given.Now.AddDays(1));
        var book = new TravelBook(All, [again, first]);

        Assert.Equal((165, 165, false), (book.Minutes(Chenggong.Id, Dongchuan.Id), book.Minutes(Dongchuan.Id, Chenggong.Id), book.IsEstimate(Dongchuan.Id, Chenggong.Id)));
        Assert.Equal("东川区与呈贡区之间的路途时间定为2.75小时", again.Events.Single().Summary);
    }

    [Fact]
    public void SetAll_EstimatesAndChanges_AreSaidAndTheRestIsLeft()
    {
        var known = TravelTime.Set(Dongchuan, Chenggong, 2.5m, Given.Office, Given.Now);
        var book = new TravelBook(All, [known]);

        var said = TravelTime.SetAll(Dongchuan, [(Chenggong, 2.5m), (Yangzong, book.Minutes(Dongchuan.Id, Yangzong.Id) / 60m)], book, Given.Office, Given.Now);

        Assert.Equal(Yangzong.Id, Assert.Single(said).SecondId);
        Refused.For(TravelRules.NothingNew, () => TravelTime.SetAll(Dongchuan, [(Chenggong, 2.5m)], book, Given.Office, Given.Now));
        Assert.Equal(180, Assert.Single(TravelTime.SetAll(Chenggong, [(Dongchuan, 3)], book, Given.Office, Given.Now)).Minutes);
    }

    [Fact]
    public void Set_WhatIsNoWay_IsRefused()
    {
        Refused.For(TravelRules.NotYours, () => TravelTime.Set(Dongchuan, Chenggong, 2, Given.GroupLeader, Given.Now));
        Refused.For(TravelRules.SameArea, () => TravelTime.Set(Dongchuan, Dongchuan, 2, Given.Office, Given.Now));
        Refused.For(TravelRules.NoArea, () => TravelTime.Set(City, Dongchuan, 2, Given.Office, Given.Now));
        Refused.For(TravelRules.Range, () => TravelTime.Set(Dongchuan, Chenggong, 0.05m, Given.Office, Given.Now));
        Refused.For(TravelRules.Range, () => TravelTime.Set(Dongchuan, Chenggong, 12.1m, Given.Office, Given.Now));
    }

    [Fact]
    public void SetOutFrom_AnAreaByTheOffice_IsTheGroupsBase()
    {
        var group = Given.UnitGroup();
        group.SetOutFrom(Dongchuan, Given.Office, Given.Now);

        Assert.Equal(Dongchuan.Id, group.BaseId);
        Refused.For(TravelRules.BaseForeign, () => group.SetOutFrom(City, Given.Office, Given.Now));
        Refused.For(TravelRules.NotYours, () => group.SetOutFrom(Chenggong, Given.GroupLeader, Given.Now));
    }

    [Theory]
    [InlineData(0, 300, 0)]
    [InlineData(10, 0, 80)]
    [InlineData(10, 45, 95)]
    [InlineData(10, 90, 110)]
    [InlineData(10, 91, 240)]
    [InlineData(3, 25, 27)]
    public void Hours_OfAMandate_ShortWaysAreDrivenDailyAndLongOnesMeanToStay(int days, int minutes, int hours) => Assert.Equal(hours, HomeAway.Hours(days, minutes));

    [Fact]
    public void Certificate_WithoutWays_KeepsTheCheckValueOfItsDay()
    {
        var without = PlanChecker.Check(Pairing.Problem, Pairing.Plan).Certificates.Single();
        var with = PlanChecker.Check(Pairing.Problem with { Ways = [new(Pairing.Group.Id, Pairing.Area.Id, "呈贡区", 90, true)] }, Pairing.Plan).Certificates.Single();

        Assert.Null(without.Facts.Way);
        Assert.DoesNotContain("\"Way\"", System.Text.Json.JsonSerializer.Serialize(without.Facts), StringComparison.Ordinal);
        Assert.Equal(90, with.Facts.Way!.Minutes);
        Assert.NotEqual(without.Digest, with.Digest);
        Assert.Empty(with.Flaws());
    }
}
