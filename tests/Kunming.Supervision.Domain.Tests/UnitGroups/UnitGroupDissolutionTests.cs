using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.UnitGroups;

/// <summary>撤销单元组: nothing that only the group can finish stays behind, and what is over stays over.</summary>
public class UnitGroupDissolutionTests
{
    private readonly GroupTemplate _template = GroupTemplate.City(Given.City, Given.Registrar);
    private readonly Officer _officer = Officer.Enrol("组员甲", Given.ResidentGroup.Id, null, Given.Registrar);

    [Fact]
    public void Dissolve_IdleGroup_EndsItsBodiesThatDayAndSaysWhy()
    {
        var group = Form();

        group.Dissolve(" 专项工作结束 ", default, Given.Today, Given.Registrar);

        Assert.Equal(Given.Today, group.Until);
        Assert.All(group.Organisations, m => Assert.Equal(Given.Today, m.Until));
        Assert.Equal($"撤销{group.Name}，依据：专项工作结束", group.Events[^1].Summary);
    }

    [Fact]
    public void Dissolve_WithPeopleOrWork_NamesEachThingThatStandsInTheWay()
    {
        var group = Form();
        group.Join(_officer, Given.Today, Given.Registrar);

        var refusal = Assert.Throws<RuleViolationException>(() => group.Dissolve("专项工作结束", new(1, 2, 3, 4, 5), Given.Today, Given.Registrar));

        Rule[] expected =
        [
            UnitGroupRules.OfficersServe.With(1), UnitGroupRules.TasksOpen.With(1), UnitGroupRules.VisitsOpen.With(2), UnitGroupRules.IssuesOpen.With(3),
            UnitGroupRules.ReportsOpen.With(4), UnitGroupRules.RechecksOpen.With(5),
        ];
        Assert.Equal(expected.Select(r => r.Message), refusal.Rules.Select(r => r.Message));
        Assert.Null(group.Until);
        Assert.All(group.Organisations, m => Assert.Null(m.Until));
    }

    [Fact]
    public void Dissolve_AfterItsPeopleHaveLeft_IsPossible()
    {
        var group = Form();
        group.Join(_officer, Given.Today, Given.Registrar);
        group.Leave(_officer, Given.Today, Given.Registrar);

        Assert.Empty(group.ObstaclesToDissolve(default));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Dissolve_WithoutABasis_IsRefused(string basis)
    {
        var group = Form();

        Assert.Throws<RuleViolationException>(() => group.Dissolve(basis, default, Given.Today, Given.Registrar));

        Assert.Null(group.Until);
    }

    [Fact]
    public void Dissolved_TakesNoMembersNobodyAndIsNotDissolvedAgain()
    {
        var group = Form();
        group.Dissolve("专项工作结束", default, Given.Today, Given.Registrar);
        var rule = UnitGroupRules.Dissolved.With(group.Name);

        Refused.For(rule, () => group.Join(_officer, Given.Today, Given.Registrar));
        Refused.For(rule, () => group.SetMembers([Given.SupervisionOffice], [], _template, "理由", Given.Today, Given.Registrar));
        Refused.For(rule, () => group.Dissolve("再撤一次", default, Given.Today, Given.Registrar));
    }

    [Fact]
    public void FromDirectory_OfficeWhoseGroupIsDissolved_GetsAnotherUnderTheNextNumber()
    {
        var group = Form();
        group.Dissolve("机构调整", default, Given.Today, Given.Registrar);

        var formed = Assert.Single(GroupFormation.FromDirectory(Given.City, [Given.SupervisionOffice], [group], _template, Given.Today, Given.Registrar));

        Assert.Equal((2, "第二监督单元组"), (formed.Number, formed.Name));
    }

    [Fact]
    public void LoseFinder_AClosedIssueThatComesBack_IsTheOfficesToVerifyFirst()
    {
        var issue = Given.IssueAt(IssueStatus.ClosedOut).Issue;

        issue.LoseFinder("第一监督单元组", Given.Registrar);
        issue.Relapse("又犯", Given.Office, Given.Now);

        Assert.Equal((IssueStatus.Relapsed, false, true), (issue.Status, issue.MayVerifyFirst(Given.GroupMember), issue.MayVerifyFirst(Given.Office)));
    }

    private UnitGroup Form() => UnitGroup.Form(1, "第一监督单元组", Given.City, Given.SupervisionOffice, [Given.ResidentGroup], _template, "专项需要", Given.Today, Given.Registrar);
}
