using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.UnitGroups;

public class UnitGroupTests
{
    private readonly GroupTemplate _template = GroupTemplate.City(Given.City, Given.Registrar);
    private readonly Officer _officer = Officer.Enrol("组员甲", Given.ResidentGroup.Id, null, Given.Registrar);
    private readonly Officer _second = Officer.Enrol("组员乙", Given.ResidentGroup.Id, null, Given.Registrar);

    [Fact]
    public void Form_DeviatingWithoutReason_WarnsWithEveryDeviation()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Form([Given.ResidentGroup], null));

        var rule = Assert.Single(refusal.Rules);
        Assert.Equal(UnitGroupRules.DeviationNeedsReason.Code, rule.Code);
        Assert.Contains(UnitGroupRules.TooFew.With("派驻机构", 4, 1).Message, rule.Message, StringComparison.Ordinal);
        Assert.Contains(UnitGroupRules.TooFew.With("县区纪委监委", 2, 0).Message, rule.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_DeviatingWithReason_IsNeverBlocked()
    {
        var group = Form([Given.Unit, Given.Commission], "机动式监督");

        Assert.Equal(("机动式监督", 3), (group.Deviation, group.Organisations.Count));
    }

    [Fact]
    public void Form_AsTheTemplateSays_DropsAReasonThatIsNotNeeded() => Assert.Null(Form(Whole(), "不需要的理由").Deviation);

    [Fact]
    public void SetMembers_OneLeavesOneJoins_KeepsBothWithTheirDays()
    {
        var whole = Whole();
        var group = Form(whole, null);
        var newcomer = Given.Organisation("KM-PZ9", "驻市审计局纪检监察组", OrganisationKind.ResidentGroup);
        IReadOnlyList<Organisation> members = [Given.SupervisionOffice, .. whole.Skip(1), newcomer];

        group.SetMembers(members, [.. members, .. whole], _template, null, Given.Today.AddDays(7), Given.Registrar);

        Assert.Equal(Given.Today.AddDays(7), group.Organisations.Single(m => m.OrganisationId == whole[0].Id).Until);
        Assert.Equal(Given.Today.AddDays(7), group.Organisations.Single(m => m.OrganisationId == newcomer.Id).From);
        Assert.Null(group.Deviation);
        Assert.Equal($"加入{newcomer.Name}；退出{whole[0].Name}", group.Events[^1].Summary);
    }

    [Fact]
    public void SetMembers_SameMembersSameReason_IsRefusedAloud()
    {
        var whole = Whole();
        IReadOnlyList<Organisation> members = [Given.SupervisionOffice, .. whole];

        Refused.For(UnitGroupRules.MembersUnchanged, () => Form(whole, null).SetMembers(members, members, _template, null, Given.Today, Given.Registrar));
    }

    [Fact]
    public void SetMembers_WithoutTheLead_IsRefused() => Refused.For(
        UnitGroupRules.LeadCannotLeave, () => Form(Whole(), null).SetMembers([Given.ResidentGroup], [Given.ResidentGroup], _template, "理由", Given.Today, Given.Registrar));

    [Fact]
    public void SetMembers_DeviatingWithoutReason_ChangesNothing()
    {
        var group = Form(Whole(), null);

        Refused.For(UnitGroupRules.DeviationNeedsReason, () => group.SetMembers([Given.SupervisionOffice], [], _template, " ", Given.Today, Given.Registrar));
        Assert.All(group.Organisations, m => Assert.Null(m.Until));
    }

    [Fact]
    public void Join_Twice_IsRefused()
    {
        var group = Form(Whole(), null);
        group.Join(_officer, Given.Today, Given.Registrar);

        Refused.For(UnitGroupRules.AlreadyMember, () => group.Join(_officer, Given.Today, Given.Registrar));
    }

    [Fact]
    public void Leave_NotServing_IsRefused()
    {
        var group = Form(Whole(), null);
        group.Join(_officer, Given.Today, Given.Registrar);
        group.Leave(_officer, Given.Today, Given.Registrar);

        Refused.For(UnitGroupRules.NotMember, () => group.Leave(_officer, Given.Today, Given.Registrar));
    }

    [Fact]
    public void Leave_WithWorkOfTheGroup_IsRefused()
    {
        var group = Form(Whole(), null);
        group.Join(_officer, Given.Today, Given.Registrar);

        Refused.For(UnitGroupRules.StillHolds.With(_officer.Name, 2), () => group.Leave(_officer, Given.Today, Given.Registrar, held: 2));
    }

    [Fact]
    public void NameLeader_OfAnother_LeavesOneLeader()
    {
        var group = Form(Whole(), null);
        group.Join(_officer, Given.Today, Given.Registrar);
        group.Join(_second, Given.Today, Given.Registrar);
        group.NameLeader(_officer, Given.Registrar);
        group.NameLeader(_second, Given.Registrar);

        Assert.Equal(_second.Id, Assert.Single(group.Officers, m => m.Leads).OfficerId);
    }

    [Fact]
    public void NameLeader_WhoDoesNotServe_IsRefused() =>
        Refused.For(UnitGroupRules.LeaderNotMember, () => Form(Whole(), null).NameLeader(_officer, Given.Registrar));

    [Fact]
    public void Leave_OfTheLeader_LeavesNoLeader()
    {
        var group = Form(Whole(), null);
        group.Join(_officer, Given.Today, Given.Registrar);
        group.NameLeader(_officer, Given.Registrar);
        group.Leave(_officer, Given.Today.AddDays(3), Given.Registrar);

        Assert.DoesNotContain(group.Officers, m => m.Leads);
        Assert.Equal(Given.Today.AddDays(3), Assert.Single(group.Officers).Until);
    }

    [Fact]
    public void FormOwn_OfTheCounty_ByItsCommission_TakesTheNextNumberOfItsOwn()
    {
        var template = GroupTemplate.Create(Given.County, "点穴式", [new(OrganisationKind.CountyCommission, 1, 1)], Given.Registrar);

        var group = UnitGroup.FormOwn(" 五华区监督单元组 ", Given.CountyCommission, [], [Form(Whole(), null)], template, null, Given.CountyOfficer, Given.Now);

        Assert.Equal(("五华区监督单元组", 1, Given.County, null), (group.Name, group.Number, group.JurisdictionId, group.Deviation));
    }

    [Fact]
    public void FormOwn_ByANameThatIsTaken_OrLedByAStrangersBody_IsRefused()
    {
        var standing = Form(Whole(), null);
        UnitGroup Own(string name, Organisation lead) => UnitGroup.FormOwn(name, lead, [], [standing], _template, "专项需要", Given.CountyOfficer, Given.Now);

        Refused.For(UnitGroupRules.NameTaken.With(standing.Name), () => Own(standing.Name, Given.CountyCommission));
        Refused.For(UnitGroupRules.LeadForeign, () => Own("别家牵头的组", Given.SupervisionOffice));
        Refused.For(UnitGroupRules.LeadForeign, () => Own("被监督单位牵头的组", Given.Unit));
        Refused.For(UnitGroupRules.LeadForeign, () => UnitGroup.FormOwn("市纪委监委牵头的组", Given.Commission, [], [], _template, "专项需要", Given.Office, Given.Now));
    }

    private UnitGroup Form(IReadOnlyList<Organisation> members, string? deviation) => UnitGroup.Form(
        1, "第一监督单元组", Given.City, Given.SupervisionOffice, members, _template, deviation, Given.Today, Given.Registrar);

    private static List<Organisation> Whole() =>
    [
        .. Enumerable.Range(1, 4).Select(i => Given.Organisation($"KM-PZ{i}", $"驻第{i}局纪检监察组", OrganisationKind.ResidentGroup)),
        .. Enumerable.Range(1, 2).Select(i => Given.Organisation($"XQ-{i}", $"第{i}县纪委监委", OrganisationKind.CountyCommission)),
    ];
}
