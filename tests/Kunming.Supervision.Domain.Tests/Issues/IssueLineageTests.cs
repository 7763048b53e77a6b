using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueLineageTests
{
    private static readonly IssuePart First = new("WT-2026-0021", Given.Facts(facts: "名册没有公示") with { Amount = 1000 });
    private static readonly IssuePart Second = new("WT-2026-0022", Given.Facts(facts: "签字由人代笔") with { Amount = 200 });

    [Theory]
    [InlineData(IssueStatus.Registered)]
    [InlineData(IssueStatus.UnderReview)]
    public void Split_BeforeItIsRecognised_GivesPartsOfTheirOwnWhereItStood(IssueStatus at)
    {
        var issue = Given.IssueAt(at).Issue;

        var parts = issue.Split([First, Second], Given.Unit.Name, "是两件事", Given.GroupLeader, Given.Now);

        Assert.Equal((IssueStatus.SplitUp, "是两件事"), (issue.Status, issue.LineageReason));
        Assert.Equal(["WT-2026-0021", "WT-2026-0022"], parts.Select(p => p.Number));
        Assert.All(parts, p => Assert.Equal(
            (at, (Guid?)issue.Id, issue.OrganisationId, issue.GroupId, issue.VisitId, issue.FoundOn),
            (p.Status, p.SplitFromId, p.OrganisationId, p.GroupId, p.VisitId, p.FoundOn)));
        Assert.Equal("拆分为WT-2026-0021、WT-2026-0022：是两件事", issue.Events[^1].Summary);
        Assert.Equal((LedgerKind.Issue, issue.FoundOn), (parts[1].Events[0].Ledger, parts[1].Events[0].Day));
    }

    [Fact]
    public void Split_OfAListedIssue_KeepsItsPromiseAndGivesItsMeasuresToTheFirst()
    {
        var issue = Listed(Given.Today.AddDays(10));

        var parts = issue.Split([First, Second], Given.Unit.Name, "是两件事", Given.CountyOfficer, Given.Now);

        Assert.All(parts, p => Assert.Equal((issue.FirstDueOn, issue.Deadline), (p.FirstDueOn, p.Deadline)));
        Assert.Equal("补齐台账", Assert.Single(parts[0].Measures).Description);
        Assert.Empty(parts[1].Measures);
    }

    [Fact]
    public void Split_ByAMember_IsRefused() => Refused.For(
        IssueRules.NotYours, () => Given.IssueAt(IssueStatus.UnderReview).Issue.Split([First, Second], Given.Unit.Name, "是两件事", Given.GroupMember, Given.Now));

    [Fact]
    public void Split_OfARecognisedIssue_IsRefused() => Refused.For(
        IssueRules.SplitTooLate, () => Given.IssueAt(IssueStatus.Recognised).Issue.Split([First, Second], Given.Unit.Name, "是两件事", Given.GroupLeader, Given.Now));

    [Fact]
    public void Split_IntoOnePart_IsRefused() => Refused.For(
        IssueRules.SplitParts, () => Given.IssueAt(IssueStatus.Registered).Issue.Split([First with { Facts = First.Facts with { Amount = 1200 } }], Given.Unit.Name, "是两件事", Given.GroupLeader, Given.Now));

    [Fact]
    public void Split_IntoTheSameFactsTwice_IsRefused() => Refused.For(
        IssueRules.SplitSameFacts, () => Split(First, Second with { Facts = Second.Facts with { Facts = " 名册没有公示。" } }));

    [Fact]
    public void Split_WithMoreMoneyThanBefore_IsRefused() => Refused.For(
        IssueRules.SplitAmount, () => Split(First, Second with { Facts = Second.Facts with { Amount = 201 } }));

    [Fact]
    public void Split_WithoutReason_ChangesNothing()
    {
        var issue = Given.IssueAt(IssueStatus.Registered).Issue;

        Refused.For(Text.Missing, () => issue.Split([First, Second], Given.Unit.Name, " ", Given.GroupLeader, Given.Now));

        Assert.Equal(IssueStatus.Registered, issue.Status);
    }

    [Theory]
    [InlineData(IssueStatus.Registered, IssueStatus.Recognised)]
    [InlineData(IssueStatus.Recognised, IssueStatus.UnderReview)]
    public void MergeInto_BothBeforeHandover_EndsTheOneAndTellsTheOther(IssueStatus of, IssueStatus into)
    {
        var (issue, other) = (Given.IssueAt(of).Issue, Given.IssueAt(into).Issue);

        issue.MergeInto(other, "同一件事", Given.GroupLeader, Given.Now);

        Assert.Equal((IssueStatus.Merged, (Guid?)other.Id, "同一件事"), (issue.Status, issue.MergedIntoId, issue.LineageReason));
        Assert.Equal(into, other.Status);
        Assert.True(issue.IsSettled);
        Assert.Equal($"{issue.Number}并入本问题：同一件事", other.Events[^1].Summary);
    }

    [Fact]
    public void MergeInto_WithAnEarlierPromiseAndAMeasure_TheOtherTakesBoth()
    {
        var (issue, other) = (Listed(Given.Today.AddDays(5)), Listed(Given.Today.AddDays(10), measure: "修订制度"));

        issue.MergeInto(other, "同一件事", Given.CountyOfficer, Given.Now);

        Assert.Equal((issue.FirstDueOn, issue.Deadline), (other.FirstDueOn, other.Deadline));
        Assert.Equal(["修订制度", "补齐台账"], other.Measures.Select(m => m.Description));
    }

    [Fact]
    public void MergeInto_WithALaterPromise_TheOtherKeepsItsOwn()
    {
        var (issue, other) = (Listed(Given.Today.AddDays(20)), Listed(Given.Today.AddDays(10)));

        issue.MergeInto(other, "同一件事", Given.CountyOfficer, Given.Now);

        Assert.Equal(Given.Today.AddDays(10), other.FirstDueOn);
        Assert.Single(other.Measures);
    }

    [Fact]
    public void MergeInto_AfterHandover_IsRefusedOnEitherSide()
    {
        var (open, sent) = (Given.IssueAt(IssueStatus.Recognised).Issue, Given.IssueAt(IssueStatus.HandedOver).Issue);

        Refused.For(IssueRules.MergeTooLate, () => open.MergeInto(sent, "同一件事", Given.Office, Given.Now));
        Refused.For(IssueRules.MergeTooLate, () => sent.MergeInto(open, "同一件事", Given.Office, Given.Now));
    }

    [Fact]
    public void MergeInto_Itself_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Registered).Issue;

        Refused.For(IssueRules.MergeIntoItself, () => issue.MergeInto(issue, "同一件事", Given.GroupLeader, Given.Now));
    }

    [Fact]
    public void MergeInto_OfAnotherJurisdiction_IsRefused() => Refused.For(
        IssueRules.MergeForeign, () => Listed(null, Given.Organisation("YJ-01", "另一县教育局", OrganisationKind.InspectedUnit, Guid.CreateVersion7())).MergeInto(Listed(null), "同一件事", Given.Office, Given.Now));

    [Fact]
    public void MergeInto_OfAnotherUnit_IsRefused() => Refused.For(
        IssueRules.MergeOtherUnit, () => Listed(null, Given.OtherUnit).MergeInto(Listed(null), "同一件事", Given.Office, Given.Now));

    [Fact]
    public void MergeInto_OfSomebodyElse_IsRefused() => Refused.For(
        IssueRules.NotYours, () => Given.IssueAt(IssueStatus.UnderReview).Issue.MergeInto(Given.IssueOfCounty(), "同一件事", Given.GroupLeader, Given.Now));

    [Fact]
    public void Count_SplitAndMerged_CountsOnlyWhatStandsForThem()
    {
        IssueRow Row(IssueStatus status) => new(Guid.CreateVersion7(), Given.Group, Given.County, Guid.CreateVersion7(), status, true, true, false, null, null, Given.Today.AddDays(-1), 0);
        IssueRow[] issues = [Row(IssueStatus.SplitUp), Row(IssueStatus.Merged), Row(IssueStatus.Recognised)];
        MeasureRow[] measures = [.. issues.Select(i => new MeasureRow(Guid.CreateVersion7(), null, null, null, i.Status, true))];

        var figures = FigureBook.Count(new([.. issues, .. measures]), null, Given.Today).ToDictionary(f => f.Code, f => f.Ids);

        Assert.All(new[] { Indicators.Found, Indicators.Recognised, Indicators.Immediate, Indicators.Overdue }, i => Assert.Equal([issues[2].Id], figures[i.Code]));
        Assert.Equal([measures[2].Id], figures[Indicators.Measures.Code]);
    }

    private static void Split(params IReadOnlyList<IssuePart> parts) =>
        Given.IssueAt(IssueStatus.Registered).Issue.Split(parts, Given.Unit.Name, "是两件事", Given.GroupLeader, Given.Now);

    private static Issue Listed(DateOnly? due, Organisation? unit = null, string measure = "补齐台账")
    {
        unit ??= Given.Unit;
        ListedPromise? promise = due is { } day ? new(measure, "责任人", null, StatutoryCalendar.Current.Fixed(Given.Today, day)) : null;
        return Issue.TakeFromList("WT-2026-0031", new(null, unit.Id, unit.Name, unit.JurisdictionId), Given.Facts(), new("清单.xlsx", 4, null, null, null, null), Given.Office, Given.Now, promise);
    }
}
