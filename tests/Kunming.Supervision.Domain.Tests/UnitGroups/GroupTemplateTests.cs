using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.UnitGroups;

public class GroupTemplateTests
{
    private static readonly IReadOnlyList<OrganisationKind> OneFourTwo =
    [
        OrganisationKind.SupervisionOffice,
        .. Enumerable.Repeat(OrganisationKind.ResidentGroup, 4),
        .. Enumerable.Repeat(OrganisationKind.CountyCommission, 2),
    ];

    private readonly GroupTemplate _city = GroupTemplate.City(Given.City, Given.Registrar);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void DeviationsOf_OneFourTwoAndAnyX_AreNone(int functionalDepartments) =>
        Assert.Empty(_city.DeviationsOf([.. OneFourTwo, .. Enumerable.Repeat(OrganisationKind.FunctionalDepartment, functionalDepartments)]));

    [Fact]
    public void DeviationsOf_FewManyAndForeign_NamesEachInWords() => Assert.Equal(
        [
            UnitGroupRules.TooFew.With("派驻机构", 4, 1),
            UnitGroupRules.TooMany.With("县区纪委监委", 2, 3),
            UnitGroupRules.KindNotForeseen.With("巡察机构"),
        ],
        _city.DeviationsOf(
        [
            OrganisationKind.SupervisionOffice, OrganisationKind.ResidentGroup, OrganisationKind.TourOffice,
            OrganisationKind.CountyCommission, OrganisationKind.CountyCommission, OrganisationKind.CountyCommission,
        ]));

    [Theory]
    [InlineData(-1, null)]
    [InlineData(2, 1)]
    public void Slot_ImpossibleRange_IsRefused(int least, int? most) =>
        Refused.For(UnitGroupRules.SlotRange, () => _ = new TemplateSlot(OrganisationKind.ResidentGroup, least, most));

    [Fact]
    public void Set_WhatEachKindNeeds_StandsInTheHistory()
    {
        Assert.Equal("设定单元组模板“1+4+2+X”：监督检查室1个，派驻机构4个，县区纪委监委2个，职能部门不限", _city.Events[^1].Summary);
        _city.Set("机动式", [new(OrganisationKind.ResidentGroup, 2, null), new(OrganisationKind.CountyCommission, 0, 3)], Given.Registrar);
        Assert.Equal("设定单元组模板“机动式”：派驻机构不少于2个，县区纪委监委0至3个", _city.Events[^1].Summary);
    }

    [Fact]
    public void Set_NoSlot_IsRefused() => Refused.For(UnitGroupRules.TemplateEmpty, () => _city.Set("空", [], Given.Registrar));

    [Fact]
    public void Set_OneKindTwice_IsRefusedAndKeepsTheSlots()
    {
        Refused.For(UnitGroupRules.SlotTwice, () => _city.Set(
            "两次", [new(OrganisationKind.ResidentGroup, 0, 1), new(OrganisationKind.ResidentGroup, 1, 2)], Given.Registrar));

        Assert.Equal(("1+4+2+X", 4), (_city.Name, _city.Slots.Count));
    }
}
