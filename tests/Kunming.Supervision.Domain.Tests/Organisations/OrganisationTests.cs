using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Organisations;

public class OrganisationTests
{
    private static readonly DateOnly Founded = new(2019, 1, 1);
    private static readonly DateOnly Renamed = new(2021, 3, 1);

    private readonly Organisation _organisation = Given.Organisation("KM-JD7", "第七纪检监察监督室", OrganisationKind.SupervisionOffice);

    [Fact]
    public void Rename_Twice_KeepsEveryNameWithItsDays()
    {
        _organisation.Rename("第七监督检查室", Renamed, Given.Registrar);
        _organisation.Rename("第七监督室", Renamed.AddYears(1), Given.Registrar);

        Assert.Equal(
            [("第七纪检监察监督室", Founded, Renamed), ("第七监督检查室", Renamed, Renamed.AddYears(1)), ("第七监督室", Renamed.AddYears(1), (DateOnly?)null)],
            _organisation.Names.Select(n => (n.Name, n.From, n.Until)));
        Assert.Equal(("KM-JD7", "第七监督室"), (_organisation.Code, _organisation.Name));
    }

    [Theory]
    [InlineData("2019-01-01", "第七纪检监察监督室")]
    [InlineData("2021-02-28", "第七纪检监察监督室")]
    [InlineData("2021-03-01", "第七监督检查室")]
    [InlineData("2026-01-01", "第七监督检查室")]
    [InlineData("2018-12-31", "第七监督检查室")]
    public void NameOn_ADay_IsTheNameOfThatDay(string day, string name)
    {
        _organisation.Rename("第七监督检查室", Renamed, Given.Registrar);

        Assert.Equal(name, _organisation.NameOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Rename_SameName_IsRefused() =>
        Refused.For(OrganisationRules.NameUnchanged, () => _organisation.Rename(" 第七纪检监察监督室 ", Renamed, Given.Registrar));

    [Fact]
    public void Rename_BeforeTheCurrentName_IsRefusedAndKeepsTheHistory()
    {
        Refused.For(OrganisationRules.BeforeCurrentName, () => _organisation.Rename("新名", Founded.AddDays(-1), Given.Registrar));

        Assert.Null(Assert.Single(_organisation.Names).Until);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    public void Rename_ADayAhead_IsAnObstacle(int days, bool refused) => Assert.Equal(
        refused ? [OrganisationRules.RenamedAhead.With(Renamed)] : [], _organisation.ObstaclesToRename(Renamed.AddDays(days), Renamed));

    [Fact]
    public void Close_WhileMemberOfAGroup_OrOnADayThatCannotBe_IsAnObstacle()
    {
        Assert.Equal([OrganisationRules.StillMember.With("第一监督单元组")], _organisation.ObstaclesToClose(["第一监督单元组"]));
        Assert.Equal([OrganisationRules.ClosedAhead.With(Renamed)], _organisation.ObstaclesToClose(Renamed.AddDays(1), Renamed));
        Assert.Equal([OrganisationRules.ClosedBeforeName.With(Founded)], _organisation.ObstaclesToClose(Founded.AddDays(-1), Renamed));
        Assert.Empty(_organisation.ObstaclesToClose(Renamed, Renamed));
    }

    [Fact]
    public void Restore_OfAClosingByMistake_KeepsBothInTheHistory()
    {
        Refused.For(OrganisationRules.NotClosed, () => _organisation.Restore("登记有误", Given.Registrar));
        _organisation.Close(Renamed, Given.Registrar, "机构改革方案");
        _organisation.Restore("登记有误", Given.Registrar);

        Assert.Null(_organisation.Until);
        Assert.Equal(["撤销机构“第七纪检监察监督室”，自2021-03-01起，依据：机构改革方案", "恢复机构“第七纪检监察监督室”：登记有误"], _organisation.Events.TakeLast(2).Select(e => e.Summary));
    }

    [Fact]
    public void Rename_Closed_IsRefused()
    {
        _organisation.Close(Renamed, Given.Registrar);

        Refused.For(OrganisationRules.AlreadyClosed, () => _organisation.Rename("新名", Renamed, Given.Registrar));
        Refused.For(OrganisationRules.AlreadyClosed, () => _organisation.Close(Renamed, Given.Registrar));
        Refused.For(OrganisationRules.AlreadyClosed, () => _organisation.Affiliate(AffiliationKind.ManagedBy, Given.Commission, Renamed, Given.Registrar));
    }

    [Fact]
    public void Affiliate_Itself_IsRefused() =>
        Refused.For(OrganisationRules.OwnParent, () => _organisation.Affiliate(AffiliationKind.ManagedBy, _organisation, Renamed, Given.Registrar));

    [Fact]
    public void Affiliate_AnotherTarget_EndsTheEarlierTieThatDay()
    {
        var other = Given.Organisation("KM-JD8", "第八监督检查室", OrganisationKind.SupervisionOffice);
        var unit = Given.Organisation("XQ-77", "某局", OrganisationKind.InspectedUnit);

        Assert.True(unit.Affiliate(AffiliationKind.ContactedBy, _organisation, Founded, Given.Registrar));
        Assert.True(unit.Affiliate(AffiliationKind.ContactedBy, other, Renamed, Given.Registrar));

        Assert.Equal(_organisation.Id, unit.ContactedBy(Renamed.AddDays(-1)));
        Assert.Equal(other.Id, unit.ContactedBy(Renamed));
        Assert.Null(unit.ContactedBy(Founded.AddDays(-1)));
        Assert.Equal(2, unit.Affiliations.Count);
    }

    [Fact]
    public void Affiliate_TieThatHolds_ChangesNothing()
    {
        _organisation.Affiliate(AffiliationKind.ManagedBy, Given.Commission, Founded, Given.Registrar);
        var revision = _organisation.Revision;

        Assert.False(_organisation.Affiliate(AffiliationKind.ManagedBy, Given.Commission, Renamed, Given.Registrar));
        Assert.Equal((revision, Founded), (_organisation.Revision, Assert.Single(_organisation.Affiliations).From));
    }

    [Fact]
    public void Affiliate_OneKind_LeavesTheOtherTreeAlone()
    {
        _organisation.Affiliate(AffiliationKind.ManagedBy, Given.Commission, Founded, Given.Registrar);
        _organisation.Affiliate(AffiliationKind.Supervises, [Given.Unit, Given.OtherUnit], Renamed, Given.Registrar);
        _organisation.Affiliate(AffiliationKind.Supervises, [Given.OtherUnit], Renamed.AddDays(9), Given.Registrar);

        Assert.Equal(2, _organisation.Affiliations.Count(a => a.HoldsOn(Renamed.AddDays(9))));
        Assert.Equal(3, _organisation.Affiliations.Count(a => a.HoldsOn(Renamed.AddDays(8))));
    }

    [Fact]
    public void Describe_SameContent_SaysUnchanged()
    {
        Assert.False(_organisation.Describe(OrganisationKind.SupervisionOffice, Given.City, " ", Given.Registrar));
        Assert.True(_organisation.Describe(OrganisationKind.SupervisionOffice, Given.City, "联系三个县", Given.Registrar));
    }
}
