using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Tests.Issues;

/// <summary>Of the city's own units, found by no group: the office stands in for the finding side, in two persons.</summary>
public sealed class IssueOfNobodyTests
{
    [Fact]
    public void VerifyFirst_ByTheOffice_AndConcludedByItsOtherOfficer()
    {
        var issue = Applied();
        Refused.For(IssueRules.OnlyFindingGroupVerifiesFirst, () => issue.VerifyFirst("属实", Given.GroupMember, Given.Now));
        Refused.For(IssueRules.OnlyFindingGroupVerifiesFirst, () => issue.VerifyFirst("属实", Given.CountyOfficer, Given.Now));

        issue.VerifyFirst("属实", Given.Office, Given.Now);

        Refused.For(IssueRules.FirstVerifierCannotConclude, () => issue.CloseOut("到位", null, Given.Office, Given.Now));
        issue.CloseOut("到位", null, Given.SecondOffice, Given.Now);
        Assert.Equal(IssueStatus.ClosedOut, issue.Status);
    }

    [Fact]
    public void VerifyFirst_ByTheApplicantWhoServesInTheOfficeNow_IsRefused()
    {
        var moved = Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice, officer: Given.Liaison.OfficerId);

        Refused.For(IssueRules.ApplicantCannotVerify, () => Applied().VerifyFirst("属实", moved, Given.Now));
    }

    [Fact]
    public void VerifyFirst_OfACountysOwnFinding_IsNotTheOffices() => Assert.False(Given.IssueOfCounty().MayVerifyFirst(Given.Office));

    [Fact]
    public void FixOnSite_NeedsALetter()
    {
        var issue = Given.IssueOfNobody();
        issue.Recognise(Given.Office, Given.Now);

        Refused.For(IssueRules.NoFinderNeedsLetter, () => issue.FixOnSite("当场公示", "责任人", Given.Office, Given.Now));
    }

    /// <summary>One that stands so already.</summary>
    [Fact]
    public void Rectify_FixedOnSite_IsTheOffices()
    {
        var (issue, taker) = (Given.IssueOfNobody(), Given.Viewer(Seat.CountyOfficer, Given.Commission));
        issue.Recognise(Given.Office, Given.Now);
        issue.FixOnSite("当场公示", "责任人", taker, Given.Now);

        Assert.True(issue.MayRectify(Given.Office));
    }

    private static Issue Applied()
    {
        var issue = Given.IssueOfNobody();
        issue.Recognise(Given.Office, Given.Now);
        var letter = Handover.Issue("昆监交〔2026〕1号", Given.Unit, [issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, Given.Office, Given.Now);
        letter.Receive([issue], StatutoryCalendar.Current, Given.Liaison, Given.Now);
        issue.AnalyseCause(CauseKind.NoRule, "没有公示制度", Given.Liaison, Given.Now);
        var measure = issue.AddMeasure("补公示", "责任人", null, Given.Today.AddDays(5), Given.Liaison, Given.Now);
        issue.Prove(measure.Id, Given.File(), Given.Today, Given.Liaison, Given.Now);
        issue.Progress(measure.Id, MeasureStatus.Completed, Given.Liaison, Given.Now);
        issue.ApplyToCloseOut("已公示", Given.Liaison, Given.Now);
        return issue;
    }
}
