using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Domain.Tests.Clues;

public class ClueTests
{
    private static readonly Viewer Keeper = Given.Viewer(Seat.CaseOffice, Given.Commission);
    private static readonly Viewer Second = Given.Viewer(Seat.CaseOffice, Given.Commission);
    private static readonly Viewer OtherKeeper = Given.Viewer(Seat.CaseOffice, Given.CountyCommission);
    private static readonly ClueStatement Statement = new("张三", "某局副局长", "涉嫌挪用补贴资金");

    [Fact]
    public void HandIn_RecognisedIssue_TakesTheMatterAndLeavesOnlyThatItWasReferred()
    {
        var issue = Matter.At(IssueStatus.Recognised).Issue;

        var clue = Clue.HandIn(issue, Statement, Given.City, Given.GroupLeader, Given.Now);

        Assert.Equal((IssueStatus.ReferredAsClue, ClueStatus.HandedIn), (issue.Status, clue.Status));
        Assert.Equal((issue.Id, issue.OrganisationId, Given.City), (clue.IssueId, clue.OrganisationId, clue.CustodyId));
        Assert.Null(clue.Number);
        Assert.Null(Assert.Single(clue.Events).Ledger);
    }

    [Fact]
    public void HandIn_WithoutAProblemOrACaseOffice_LeavesTheIssueAlone()
    {
        var issue = Matter.At(IssueStatus.Recognised).Issue;

        Refused.For(ClueRules.NoCaseOffice, () => Clue.HandIn(issue, Statement, null, Given.GroupLeader, Given.Now));
        Refused.For(Text.Missing, () => Clue.HandIn(issue, new(null, null, " "), Given.City, Given.GroupLeader, Given.Now));

        Assert.Equal(IssueStatus.Recognised, issue.Status);
    }

    [Fact]
    public void Enter_ByAnybodyElse_IsRefused()
    {
        Assert.NotNull(Clue.Enter(Statement, null, Keeper, Given.Now));
        Refused.For(ClueRules.NotYours, () => Clue.Enter(Statement, null, Given.Office, Given.Now));
    }

    [Fact]
    public void Register_GivesTheNumberAndAReceiptOfNumberAndClassAlone()
    {
        var clue = Clue.HandIn(Matter.At(IssueStatus.Recognised).Issue, Statement, Given.City, Given.GroupLeader, Given.Now);

        Refused.For(ClueRules.NotYours, () => Register(clue, OtherKeeper));
        Refused.For(ClueRules.ReceivedInFuture, () => Register(clue, Keeper, Given.Today.AddDays(1)));
        var receipt = Register(clue, Keeper);

        Assert.Equal((clue.IssueId!.Value, clue.Number, ClueClass.Integrity), (receipt!.IssueId, receipt.Number, receipt.Class));
        Assert.Equal(StatutoryCalendar.Current.Apply(ClueTerms.Usual.Opinion, Given.Today), clue.Deadline);
        Refused.For(ClueRules.NotHandedIn, () => Register(clue, Keeper));
    }

    [Fact]
    public void Register_OfAClueThatCameAnotherWay_GivesNoReceipt() => Assert.Null(Register(Clue.Enter(Statement, null, Keeper, Given.Now), Keeper));

    [Theory]
    [InlineData(ClueStatus.HandedIn)]
    [InlineData(ClueStatus.Registered)]
    [InlineData(ClueStatus.Assigned)]
    [InlineData(ClueStatus.Proposed)]
    [InlineData(ClueStatus.Approved)]
    [InlineData(ClueStatus.InHand)]
    [InlineData(ClueStatus.Shelved)]
    [InlineData(ClueStatus.Duplicate)]
    [InlineData(ClueStatus.Concluded)]
    public void Verbs_OutsideTheirState_AreRefusedAndChangeNothing(ClueStatus status)
    {
        (ClueStatus[] From, Rule Rule, Action<Clue> Verb)[] verbs =
        [
            ([ClueStatus.HandedIn], ClueRules.NotHandedIn, c => Register(c, Keeper)),
            ([ClueStatus.Registered], ClueRules.NotAssignable, c => c.Assign(Guid.NewGuid(), "第一监督检查室", Keeper, Given.Now)),
            ([ClueStatus.Assigned], ClueRules.NotAssigned, c => c.Propose(ClueDisposal.Verification, "建议初核", null, Keeper, Given.Now)),
            ([ClueStatus.Proposed], ClueRules.NotProposed, c => c.Approve("分管领导", Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Second, Given.Now)),
            ([ClueStatus.Proposed], ClueRules.NotProposed, c => c.SendBack("依据不足", Second, Given.Now)),
            ([ClueStatus.Approved], ClueRules.NotApproved, c => c.Begin(Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Keeper, Given.Now)),
            ([ClueStatus.InHand], ClueRules.NotInHand, c => c.Conclude(ClueOutcome.FirstForm, "已谈话提醒", 1, Keeper, Given.Now)),
            ([ClueStatus.Shelved], ClueRules.NotShelved, c => c.TakeUp("当事人已返回", StatutoryCalendar.Current, ClueTerms.Usual, Keeper, Given.Now)),
            ([ClueStatus.Registered, ClueStatus.Assigned], ClueRules.NotDuplicable, c => c.MarkDuplicate(At(ClueStatus.Registered), Keeper, Given.Now)),
        ];
        foreach (var (_, rule, verb) in verbs.Where(v => !v.From.Contains(status)))
        {
            var clue = At(status);
            var revision = clue.Revision;
            Refused.For(rule, () => verb(clue));
            Assert.Equal((status, revision), (clue.Status, clue.Revision));
        }

        foreach (var (_, _, verb) in verbs.Where(v => v.From.Contains(status)))
        {
            var clue = At(status);
            verb(clue);
            Assert.NotEqual(status, clue.Status);
        }
    }

    [Fact]
    public void Approve_ByWhoProposed_IsRefused()
    {
        var clue = At(ClueStatus.Proposed);

        Refused.For(ClueRules.ProposerCannotApprove, () => clue.Approve("分管领导", Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Keeper, Given.Now));
        Refused.For(ClueRules.ApprovedInFuture, () => clue.Approve("分管领导", Given.Today.AddDays(1), StatutoryCalendar.Current, ClueTerms.Usual, Second, Given.Now));
        Refused.For(ClueRules.ApprovedBeforeProposed, () => clue.Approve("分管领导", Given.Today.AddDays(-1), StatutoryCalendar.Current, ClueTerms.Usual, Second, Given.Now));
        Refused.For(Text.Missing, () => clue.Approve(" ", Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Second, Given.Now));
        Assert.Equal(ClueStatus.Proposed, clue.Status);
    }

    [Fact]
    public void Propose_Shelving_NeedsADayWithinAYear()
    {
        var clue = At(ClueStatus.Assigned);
        foreach (var day in new DateOnly?[] { null, Given.Today, Given.Today.AddYears(1).AddDays(1) })
        {
            Refused.For(ClueRules.ShelvingNeedsDay, () => clue.Propose(ClueDisposal.Shelving, "暂不具备条件", day, Keeper, Given.Now));
        }

        clue.Propose(ClueDisposal.Shelving, "暂不具备条件", Given.Today.AddYears(1), Keeper, Given.Now);
        clue.Approve("分管领导", Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Second, Given.Now);
        Assert.Equal((ClueStatus.Shelved, null), (clue.Status, clue.Deadline));
    }

    [Fact]
    public void Approve_Settling_ConcludesWithTheOpinion()
    {
        var clue = At(ClueStatus.Assigned);
        clue.Propose(ClueDisposal.Settling, "同一事实已有结论", null, Keeper, Given.Now);
        clue.Approve("分管领导", Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Second, Given.Now);

        Assert.Equal((ClueStatus.Concluded, ClueOutcome.Settled, "同一事实已有结论"), (clue.Status, clue.Outcome, clue.Result));
    }

    [Fact]
    public void Begin_BeforeApprovalOrTomorrow_IsRefused()
    {
        var clue = At(ClueStatus.Approved);

        Refused.For(ClueRules.BegunInFuture, () => clue.Begin(Given.Today.AddDays(1), StatutoryCalendar.Current, ClueTerms.Usual, Keeper, Given.Now));
        Refused.For(ClueRules.BegunBeforeApproved, () => clue.Begin(Given.Today.AddDays(-1), StatutoryCalendar.Current, ClueTerms.Usual, Keeper, Given.Now));
        clue.Begin(Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Keeper, Given.Now);
        Assert.Equal(StatutoryCalendar.Current.AddWorkingDays(Given.Today, 15), clue.Deadline!.DueOn);
    }

    [Fact]
    public void Deadlines_ByTheSettings_AreThoseOfTheRegulationUntilSomebodyChangesThem()
    {
        Assert.Equal(
            new ClueTerms(new(1, DeadlineUnit.Months), new(5, DeadlineUnit.WorkingDays), new(30, DeadlineUnit.Days), new(15, DeadlineUnit.WorkingDays)), ClueTerms.Usual);
        Assert.Equal([ClueTerms.Usual.Inquiry, ClueTerms.Usual.Verification, null, null], Enum.GetValues<ClueDisposal>().Select(ClueTerms.Usual.RuleOf));
    }

    [Fact]
    public void Deadlines_SettingsChangedOnTheWay_HoldForWhatIsSetAfterwards()
    {
        var changed = ClueTerms.Of(SettingBook.Usual
            .With(DeadlineRules.ClueOpinion, "15 Days").With(DeadlineRules.ClueBegin, "3 WorkingDays").With(DeadlineRules.ClueVerification, "20 Days").With(DeadlineRules.ClueInquiry, "25 Days"));
        var calendar = StatutoryCalendar.Current;
        var (registered, proposed, approved, shelved) = (Clue.Enter(Statement, null, Keeper, Given.Now), At(ClueStatus.Proposed), At(ClueStatus.Approved), At(ClueStatus.Shelved));
        var before = approved.Deadline;

        registered.Register(ClueNumber.Format(2026, 8), ClueSource.OwnFinding, ClueClass.Integrity, Given.Today, Statement, calendar, changed, Keeper, Given.Now);
        proposed.Approve("分管领导", Given.Today, calendar, changed, Second, Given.Now);
        shelved.TakeUp("当事人已返回", calendar, changed, Keeper, Given.Now);
        Assert.Equal(before, approved.Deadline);
        approved.Begin(Given.Today, calendar, changed, Keeper, Given.Now);

        Assert.Equal(
            [calendar.Apply(changed.Opinion, Given.Today), calendar.Apply(changed.Begin, Given.Today), calendar.Apply(changed.Opinion, Given.Today), calendar.Apply(changed.Verification, Given.Today)],
            new[] { registered, proposed, shelved, approved }.Select(c => c.Deadline));
    }

    [Fact]
    public void Conclude_WithImpossiblePeople_IsRefused() => Refused.For(
        ClueRules.PeopleRange, () => At(ClueStatus.InHand).Conclude(ClueOutcome.SecondForm, "给予处分", -1, Keeper, Given.Now));

    [Fact]
    public void MarkDuplicate_OfItselfOrOfAnUnregisteredOne_IsRefused()
    {
        var clue = At(ClueStatus.Registered);

        Refused.For(ClueRules.DuplicateOfItself, () => clue.MarkDuplicate(clue, Keeper, Given.Now));
        Refused.For(ClueRules.DuplicateOfItself, () => clue.MarkDuplicate(At(ClueStatus.HandedIn), Keeper, Given.Now));
        Refused.For(ClueRules.DuplicateOfItself, () => clue.MarkDuplicate(At(ClueStatus.Duplicate), Keeper, Given.Now));
        Refused.For(ClueRules.NotYours, () => clue.MarkDuplicate(At(ClueStatus.Registered), OtherKeeper, Given.Now));
    }

    [Fact]
    public void Events_OfTheWholeWay_NameNoPersonAndNoFact()
    {
        var clue = At(ClueStatus.Concluded);

        Assert.NotEmpty(clue.Events);
        Assert.All(clue.Events, e => Assert.Null(e.Ledger));
        Assert.All(clue.Events, e => Assert.DoesNotContain("张三", e.Summary, StringComparison.Ordinal));
        Assert.All(clue.Events, e => Assert.DoesNotContain("挪用", e.Summary, StringComparison.Ordinal));
    }

    private static ClueReceipt? Register(Clue clue, Viewer by, DateOnly? receivedOn = null) => clue.Register(
        ClueNumber.Format(2026, 7), ClueSource.OwnFinding, ClueClass.Integrity, receivedOn ?? Given.Today, Statement, StatutoryCalendar.Current, ClueTerms.Usual, by, Given.Now);

    private static Clue At(ClueStatus status)
    {
        var clue = Clue.Enter(Statement, null, Keeper, Given.Now);
        if (status > ClueStatus.HandedIn)
        {
            Register(clue, Keeper);
        }

        if (status is ClueStatus.Duplicate)
        {
            clue.MarkDuplicate(At(ClueStatus.Registered), Keeper, Given.Now);
            return clue;
        }

        if (status > ClueStatus.Registered)
        {
            clue.Assign(Guid.NewGuid(), "第一监督检查室", Keeper, Given.Now);
        }

        if (status > ClueStatus.Assigned)
        {
            var shelved = status is ClueStatus.Shelved;
            clue.Propose(shelved ? ClueDisposal.Shelving : ClueDisposal.Verification, "建议如此处置", shelved ? Given.Today.AddMonths(3) : null, Keeper, Given.Now);
        }

        if (status > ClueStatus.Proposed)
        {
            clue.Approve("分管领导", Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Second, Given.Now);
        }

        if (status is ClueStatus.InHand or ClueStatus.Concluded)
        {
            clue.Begin(Given.Today, StatutoryCalendar.Current, ClueTerms.Usual, Keeper, Given.Now);
        }

        if (status is ClueStatus.Concluded)
        {
            clue.Conclude(ClueOutcome.FirstForm, "已谈话提醒", 1, Keeper, Given.Now);
        }

        Assert.Equal(status, clue.Status);
        return clue;
    }
}
