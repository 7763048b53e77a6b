using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.UnitGroups;

public class GroupFormationTests
{
    private static readonly DateOnly Since = new(2020, 1, 1);

    private readonly GroupTemplate _template = GroupTemplate.City(Given.City, Given.Registrar);

    [Fact]
    public void FromDirectory_SevenOffices_FormsSevenGroupsOfOneFourTwo()
    {
        var groups = Form(Directory(7), []);

        Assert.Equal(["第一监督单元组", "第二监督单元组", "第七监督单元组"], [groups[0].Name, groups[1].Name, groups[6].Name]);
        Assert.All(groups, g => Assert.Equal((7, null), (g.Organisations.Count, g.Deviation)));
    }

    [Fact]
    public void FromDirectory_OfficeShortOfMembers_FormsTheGroupAndSaysWhy()
    {
        var directory = Directory(1);
        directory.RemoveAll(o => o.Kind is OrganisationKind.ResidentGroup);

        Assert.Equal(GroupFormation.ByDirectory, Assert.Single(Form(directory, [])).Deviation);
    }

    [Fact]
    public void FromDirectory_InspectedUnitsAndEndedTies_StayOutside()
    {
        var directory = Directory(2);
        directory[3].Affiliate(AffiliationKind.ContactedBy, directory.Last(o => o.Kind is OrganisationKind.SupervisionOffice), Given.Today, Given.Registrar);
        var unit = Given.Organisation("U", "某局", OrganisationKind.InspectedUnit);
        unit.Affiliate(AffiliationKind.ContactedBy, directory[0], Since, Given.Registrar);

        var groups = Form([.. directory, unit], []);

        Assert.Equal([6, 8], groups.Select(g => g.Organisations.Count));
    }

    [Fact]
    public void FromDirectory_GroupAlreadyThere_FormsOnlyTheOthersAndCountsOn()
    {
        var directory = Directory(2);
        var first = Form([.. directory.Take(7)], []);

        var rest = Form(directory, first);

        Assert.Equal((2, "第二监督单元组"), (Assert.Single(rest).Number, rest[0].Name));
    }

    [Fact]
    public void FromDirectory_EveryOfficeHasItsGroup_IsRefused()
    {
        var directory = Directory(1);
        var groups = Form(directory, []);

        Refused.For(UnitGroupRules.NothingToForm, () => Form(directory, groups));
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void Numeral_OfANumber_IsChinese(int number, string numeral) => Assert.Equal(numeral, GroupFormation.Numeral(number));

    private IReadOnlyList<UnitGroup> Form(IReadOnlyList<Organisation> directory, IReadOnlyList<UnitGroup> existing) =>
        GroupFormation.FromDirectory(Given.City, directory, existing, _template, Given.Today, Given.Registrar);

    private static List<Organisation> Directory(int offices) => [.. Enumerable.Range(1, offices).SelectMany(Contacted)];

    private static IEnumerable<Organisation> Contacted(int number)
    {
        var office = Given.Organisation($"JD{number:00}", $"第{number}监督检查室", OrganisationKind.SupervisionOffice);
        yield return office;
        foreach (var i in Enumerable.Range(1, 6))
        {
            var member = Given.Organisation($"M{number}{i}", $"成员{number}{i}", i > 4 ? OrganisationKind.CountyCommission : OrganisationKind.ResidentGroup);
            member.Affiliate(AffiliationKind.ContactedBy, office, Since, Given.Registrar);
            yield return member;
        }
    }
}
