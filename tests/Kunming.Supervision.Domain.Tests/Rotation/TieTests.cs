using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Tests.Rotation;

public class TieTests
{
    private static readonly TiePerson Person = new(Guid.CreateVersion7(), "某某");
    private static readonly TiePlace County = new(null, Given.County, "某县");
    private static readonly TiePlace Unit = new(Given.Unit.Id, Given.County, Given.Unit.Name);
    private static readonly IReadOnlyList<RuleInForce> Rules = RuleInForce.Defaults;

    [Fact]
    public void Record_ByTheOffice_CountsAtOnce()
    {
        var tie = Record(TieKind.Post, Unit);

        Assert.Equal((TieStatus.Confirmed, TieSource.Office, "某某的任职关系"), (tie.Status, tie.Source, tie.Label));
        Assert.Equal($"登记任职关系：{Given.Unit.Name}（录入）", tie.Events[^1].Summary);
        Assert.Equal(new(tie.Id, Person.OfficerId, TieKind.Post, Given.Unit.Id, Given.County, new(2020, 1, 1), new(2024, 1, 1)), tie.ToFact());
    }

    [Fact]
    public void Record_WhatCannotBe_IsRefused()
    {
        foreach (var by in (Viewer[])[Given.CountyOfficer, Given.GroupLeader, Given.CityLeader, Given.Liaison])
        {
            Refused.For(TieRules.NotYours, () => Record(TieKind.Post, Unit, by: by));
        }

        Refused.For(TieRules.RecusalElsewhere, () => Record(TieKind.Recusal, Unit));
        Refused.For(TieRules.OfPlaceOnly, () => Record(TieKind.NativePlace, Unit));
        Refused.For(TieRules.NeedsNote, () => Record(TieKind.Objection, Unit, note: " "));
        Refused.For(TieRules.EndsBeforeStart, () => Tie.Record(Person, TieKind.Post, Unit, new(2024, 1, 1), new(2024, 1, 1), null, Given.Office, Given.Now));
    }

    [Fact]
    public void Declare_OwnTie_NeedsAReasonAndCounts()
    {
        var tie = Tie.Declare(County, null, null, "房产纠纷", Given.GroupMember, Given.Now);

        Assert.Equal((TieKind.Declaration, TieStatus.Confirmed, Given.GroupMember.OfficerId), (tie.Kind, tie.Status, tie.OfficerId));
        Refused.For(TieRules.NeedsNote, () => Tie.Declare(County, null, null, null, Given.GroupMember, Given.Now));
        Refused.For(TieRules.NotYours, () => Tie.Declare(County, null, null, "房产", Given.Liaison, Given.Now));
    }

    [Fact]
    public void RaiseObjection_ByTheUnitsLiaison_CountsOnceTheOfficeHasConfirmed()
    {
        var tie = Tie.RaiseObjection(Person, "曾与本单位有诉讼", Unit, Given.Liaison, Given.Now);

        Assert.Equal((TieKind.Objection, TieSource.Unit, TieStatus.Proposed, Given.Today), (tie.Kind, tie.Source, tie.Status, tie.From));
        Refused.For(TieRules.NotYours, () => Tie.RaiseObjection(Person, "诉讼", Unit, Given.OtherLiaison, Given.Now));
        Refused.For(TieRules.NotYours, () => Tie.RaiseObjection(Person, "诉讼", Unit, Given.GroupLeader, Given.Now));
        Refused.For(TieRules.NeedsNote, () => Tie.RaiseObjection(Person, " ", Unit, Given.Liaison, Given.Now));
        tie.Confirm(Given.Office, Given.Now);
        Assert.Equal(TieStatus.Confirmed, tie.Status);
    }

    [Fact]
    public void Propose_FromThePool_CountsOnceConfirmed()
    {
        var tie = Proposed();
        Assert.Equal((TieStatus.Proposed, TieSource.Register, "某县教育局", Given.CountyOfficer.OrganisationId), (tie.Status, tie.Source, tie.Target, tie.NominatorId));
        Refused.For(TieRules.NotYours, () => tie.Confirm(Given.CountyOfficer, Given.Now));
        Refused.For(TieRules.NotConfirmed, () => tie.Withdraw("有误", Given.Office, Given.Now));

        tie.Confirm(Given.Office, Given.Now);

        Assert.Equal(TieStatus.Confirmed, tie.Status);
        Refused.For(TieRules.NotProposed, () => tie.Reject("不实", Given.Office, Given.Now));
    }

    [Fact]
    public void Reject_Proposal_KeepsTheReason()
    {
        var tie = Proposed();

        tie.Reject("查无此事", Given.Office, Given.Now);

        Assert.Equal((TieStatus.Rejected, "不采信：查无此事"), (tie.Status, tie.Events[^1].Summary));
    }

    [Fact]
    public void Waive_WhereARuleLetsSomebody_CountsInTheFact()
    {
        var tie = Record(TieKind.Objection, Unit, note: "曾有争议");

        tie.Waive("已核实无碍", Rules, Given.SecondOffice, Given.Now);

        Assert.Equal(new(Given.SecondOffice.Name, "已核实无碍", Given.Today), tie.ToFact().Waiver);
        Refused.For(TieRules.AlreadyWaived, () => tie.Waive("再次", Rules, Given.SecondOffice, Given.Now));
        Refused.For(TieRules.Forbidden, () => Record(TieKind.Relative, Unit).Waive("放行", Rules, Given.Office, Given.Now));
    }

    [Fact]
    public void Verbs_OnTheOwnTie_AreRefused()
    {
        var own = Tie.Record(new(Given.SecondOffice.OfficerId, "某某"), TieKind.Objection, Unit, null, null, "争议", Given.Office, Given.Now);

        Refused.For(TieRules.Own, () => own.Withdraw("有误", Given.SecondOffice, Given.Now));
        Refused.For(TieRules.Own, () => own.Waive("无碍", Rules, Given.SecondOffice, Given.Now));
        own.Withdraw("登记有误", Given.Office, Given.Now);
        Assert.Equal(TieStatus.Withdrawn, own.Status);
    }

    [Fact]
    public void Set_RuleOfTheCatalogue_HoldsFromItsDay()
    {
        var rule = RotationRule.Of(RotationRules.Repeat.Code);
        var version = RotationRuleVersion.Set(rule, RuleSeverity.Warn, 5, true, Given.Today.AddDays(10), "试行", Given.Office, Given.Now);

        Assert.Equal(rule.InForce, RotationRuleVersion.On(Given.Today, [version]).Single(r => r.Code == rule.Code));
        Assert.Equal(new(rule.Code, RuleSeverity.Warn, 5), RotationRuleVersion.On(Given.Today.AddDays(10), [version]).Single(r => r.Code == rule.Code));
        Assert.DoesNotContain(RotationRuleVersion.On(Given.Today, [RotationRuleVersion.Set(rule, rule.Severity, 3, false, Given.Today, "停用", Given.Office, Given.Now)]), r => r.Code == rule.Code);
        Refused.For(RotationSchemeRules.ParameterRange.With(RotationRule.MostParameter), () => RotationRuleVersion.Set(rule, rule.Severity, 0, true, Given.Today, "试行", Given.Office, Given.Now));
        Refused.For(RotationSchemeRules.RuleInPast, () => RotationRuleVersion.Set(rule, rule.Severity, 3, true, Given.Today.AddDays(-1), "试行", Given.Office, Given.Now));
        Refused.For(RotationSchemeRules.FixedRule, () => RotationRuleVersion.Set(RotationRule.Of(RotationRules.Relative.Code), RuleSeverity.Warn, null, true, Given.Today, "试行", Given.Office, Given.Now));
        Refused.For(RotationSchemeRules.NotYours, () => RotationRuleVersion.Set(rule, rule.Severity, 3, true, Given.Today, "试行", Given.CityLeader, Given.Now));
    }

    private static Tie Record(TieKind kind, TiePlace place, string? note = "说明", Viewer? by = null) =>
        Tie.Record(Person, kind, place, new(2020, 1, 1), new(2024, 1, 1), note, by ?? Given.Office, Given.Now);

    private static Tie Proposed()
    {
        var member = PoolMember.Nominate("RC-2026-001", new(Person.OfficerId, Person.Name, Given.Unit.Id, Given.County), PoolSource.Internal,
            new(Gender.Male, new(1980, 1, 1), null, null, null, null, null, "某县：教育局（2012.08—2015.03）", null), Given.CountyOfficer, Given.Now);
        return Tie.Propose(member, new(TieKind.Post, Given.County, "某县", "教育局", new(2012, 8, 1), new(2015, 4, 1), "某县：教育局（2012.08—2015.03）"), Given.Office, Given.Now);
    }
}
