using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>Three issues (a group's, a county's, one to be kept up for good), the letters that carry them, and people who try things.</summary>
internal sealed class World(IReadOnlyList<Viewer> people)
{
    private static readonly string TooLong = new('长', Handover.AnswerMaxLength + 1);
    private static readonly Organisation[] Addressees = [Given.Unit, Given.CountyCommission, Given.OtherUnit, Given.Commission];

    private readonly List<Handover> _letters = [];
    private DateTimeOffset _now = Given.Now;
    private WorldState? _last;

    public IReadOnlyList<Issue> Issues { get; } =
    [
        Issue.Raise("WT-2026-0001", Given.VisitAt(VisitStatus.Confirmed), Given.Unit.Name, Given.Facts() with { Severity = IssueSeverity.Serious, LeastDays = 2 }, Given.GroupMember, Given.Now),
        Given.IssueOfCounty(),
        Issue.Raise("WT-2026-0003", Given.VisitAt(VisitStatus.Confirmed), Given.Unit.Name, Given.Facts(sustained: true), Given.GroupMember, Given.Now),
    ];

    public IReadOnlyList<Handover> Letters => _letters;

    private WorldState State => new([.. Issues.Select(IssueState.Of)], [.. _letters.Select(LetterState.Of)]);

    public Moment Try(Step step)
    {
        _now = _now.AddHours(1);
        var issue = Issues[step.Issue % Issues.Count];
        var verb = step.Verb ?? Suggested(issue, step.Salt);
        var by = step.Verb is null && step.Who % 3 > 0 ? Likely(issue, step.Who) : people[step.Who % people.Count];
        var (before, refused) = (_last ?? State, false);
        try
        {
            Do(verb, issue, step.Salt, by);
        }
        catch (RuleViolationException)
        {
            refused = true;
        }

        _last = State;
        return new(by, verb, refused, before, _last);
    }

    private static Verb Suggested(Issue issue, int salt) => issue.Status switch
    {
        IssueStatus.Registered => (salt % 10) switch { 0 => Verb.NotRecognise, < 4 => Verb.Submit, 4 => Verb.Revise, 5 when salt % 4 is 3 => salt % 8 is 3 ? Verb.Split : Verb.Merge, _ => Verb.Recognise },
        IssueStatus.UnderReview => Verb.Recognise,
        IssueStatus.Recognised => (salt % 10) switch { 0 => Verb.ReferAsClue, < 3 => Verb.FixOnSite, _ => Verb.HandOver },
        IssueStatus.HandedOver => salt % 5 is 0 ? Verb.Refuse : Verb.Receive,
        IssueStatus.CloseOutApplied => salt % 4 is 0 ? Verb.Reply : Verb.VerifyFirst,
        IssueStatus.FirstVerified => salt % 5 is 0 ? Verb.AcceptInPart : Verb.CloseOut,
        IssueStatus.Sustained when salt % 2 is 0 => salt % 3 is 0 ? Verb.EndKeepingUp : Verb.KeepUp,
        IssueStatus.ClosedOut or IssueStatus.Sustained => (salt % 4) switch { 0 => Verb.Relapse, 1 => Verb.Reply, _ => Verb.Finish },
        _ when issue.ObjectionOutcome is ObjectionOutcome.Pending => salt % 3 is 0 ? Verb.UpholdObjection : Verb.DismissObjection,
        _ when !issue.HasCause => Verb.AnalyseCause,
        _ when issue.ObjectionOutcome is ObjectionOutcome.None && salt % 20 is 0 => Verb.RaiseObjection,
        _ when issue.Measures.All(m => m.Quick) || issue.RemainderUnmeasured => Verb.AddMeasure,
        _ when issue.Measures.All(m => m.IsDone && m.IsProvedSince(issue.RelapsedOn)) => salt % 3 is 0 ? Verb.Reply : Verb.Apply,
        // Not by the remainder that chooses the measure.
        _ => salt / 16 % 5 < 3 ? Verb.Prove : Verb.Progress,
    };

    /// <summary>Somebody on the right side, so that walks get far; whether that very person may is for the domain to say.</summary>
    private Viewer Likely(Issue issue, int who)
    {
        var side = people.Where(p => issue.Status switch
        {
            IssueStatus.Registered or IssueStatus.UnderReview or IssueStatus.Recognised => issue.MayRecognise(p),
            IssueStatus.HandedOver => issue.MayRectify(p),
            IssueStatus.CloseOutApplied => issue.MayVerifyFirst(p),
            _ when issue.ObjectionOutcome is ObjectionOutcome.Pending => issue.MayDecideObjection(p),
            IssueStatus.ClosedOut or IssueStatus.Sustained when who % 2 is 0 => issue.MayRectify(p),
            IssueStatus.FirstVerified or IssueStatus.ClosedOut or IssueStatus.Sustained => p.IsOffice,
            _ => issue.MayRectify(p),
        }).ToList();
        return side.Count is 0 ? people[who % people.Count] : side[who % side.Count];
    }

    private void Do(Verb verb, Issue issue, int salt, Viewer by)
    {
        var text = (salt % 23) switch { 0 => " ", 1 => TooLong, _ => "情况说明" };
        var measure = issue.Measures.Count is 0 || salt % 29 is 0 ? Guid.Empty : issue.Measures[salt % issue.Measures.Count].Id;
        switch (verb)
        {
            case Verb.Revise: issue.Revise(Given.Facts(issue.KeepsOn, $"事实{salt}") with { Clause = text }, by, _now); break;
            case Verb.Submit: issue.Submit(by, _now); break;
            case Verb.Recognise: issue.Recognise(by, _now); break;
            case Verb.NotRecognise when salt % 5 is 0: issue.NotRecognise(text, by, _now); break;
            case Verb.Split when salt % 5 is 0: issue.Split(Parts(issue, salt), Given.Unit.Name, text, by, _now); break;
            case Verb.Merge when salt % 5 is 0: issue.MergeInto(Issues[salt / 5 % Issues.Count], text, by, _now); break;
            case Verb.ReferAsClue when salt % 5 is 0: Clue.HandIn(issue, new(null, null, issue.Facts), Guid.Empty, by, _now); break;
            case Verb.FixOnSite: issue.FixOnSite(text, "责任人", by, _now); break;
            case Verb.HandOver: _letters.Add(HandOver(issue, salt, text, by)); break;
            case Verb.AnalyseCause: issue.AnalyseCause((CauseKind)(salt % 6), text, by, _now); break;
            case Verb.RaiseObjection: issue.RaiseObjection(text, salt % 2 is 0 ? [] : [Proof(salt)], by, _now); break;
            case Verb.UpholdObjection when salt % 4 is 0: issue.UpholdObjection(text, by, _now); break;
            case Verb.DismissObjection: issue.DismissObjection(text, by, _now); break;
            case Verb.AddMeasure: issue.AddMeasure(text, "责任人", null, null, by, _now, quick: salt % 4 is 0); break;
            case Verb.Progress: issue.Progress(measure, salt % 3 is 0 && salt < WayHome.FirstSalt ? (MeasureStatus)(salt % 5) : MeasureStatus.Completed, by, _now); break;
            case Verb.Prove: issue.Prove(measure, Proof(salt), ChinaTime.DayOf(_now).AddDays(salt % 31 is 0 ? 1 : 0), by, _now); break;
            case Verb.Apply: issue.ApplyToCloseOut(text, by, _now); break;
            case Verb.VerifyFirst: issue.VerifyFirst(text, by, _now); break;
            case Verb.Return: issue.Return(text, by, _now); break;
            case Verb.CloseOut: issue.CloseOut(text, salt % 5 is 0 ? null : ChinaTime.DayOf(_now).AddDays(salt % 3), by, _now); break;
            case Verb.AcceptInPart: issue.AcceptInPart(text, salt % 3 is 0 ? [] : [measure], by, _now); break;
            case Verb.Relapse: issue.Relapse(text, by, _now); break;
            case Verb.KeepUp: issue.KeepUp(text, ChinaTime.DayOf(_now).AddDays(salt % 3), by, _now); break;
            case Verb.EndKeepingUp: issue.EndKeepingUp(text, by, _now); break;
            case Verb.AskExtension when salt % 2 is 0: issue.AskExtension(Day(salt), text, by, _now); break;
            case Verb.GrantExtension when salt % 2 is 0: issue.GrantExtension(Day(salt), text, StatutoryCalendar.Current, by, _now); break;
            case Verb.RefuseExtension when salt % 2 is 0: issue.RefuseExtension(text, by, _now); break;
            default: OnLetter(verb, issue, salt, text, by); break;
        }
    }

    /// <summary>A day about as far ahead as the promises of a walk, sometimes before them.</summary>
    private DateOnly Day(int salt) => ChinaTime.DayOf(_now).AddDays((salt % 7) * 12);

    private void OnLetter(Verb verb, Issue issue, int salt, string text, Viewer by)
    {
        if ((_letters.Find(l => l.Id == issue.HandoverId) ?? _letters.ElementAtOrDefault(salt % 4)) is not { } letter)
        {
            return;
        }

        // Whoever calls may pass the letter's own issues, none, or somebody else's.
        IReadOnlyList<Issue> issues = (salt % 6) switch { 0 => Issues, 1 => [], 2 => [issue], _ => [.. Issues.Where(i => i.HandoverId == letter.Id)] };
        switch (verb)
        {
            case Verb.Receive: letter.Receive(issues, StatutoryCalendar.Current, by, _now); break;
            case Verb.Refuse when salt % 3 is 0: letter.Refuse(text, issues, by, _now); break;
            case Verb.Reroute: _letters.Add(letter.Reroute(
                HandoverNumber.Format(2026, _letters.Count + 1), Addressees[salt % 4], issues, text, Given.FifteenWorkingDays, StatutoryCalendar.Current, by, _now)); break;
            case Verb.Reply: letter.Reply(text, issues, by, _now); break;
            case Verb.ReturnAnswer: letter.Return(text, by, _now); break;
            case Verb.Finish: letter.Finish(issues, by, _now); break;
            case Verb.AskExtension: letter.AskExtension(Day(salt), text, by, _now); break;
            case Verb.GrantExtension: letter.GrantExtension(Day(salt), text, StatutoryCalendar.Current, by, _now); break;
            case Verb.RefuseExtension: letter.RefuseExtension(text, by, _now); break;
        }
    }

    private static IReadOnlyList<IssuePart> Parts(Issue issue, int salt) =>
    [
        new("WT-2026-0101", Given.Facts(issue.KeepsOn, "名册没有公示") with { Amount = issue.Amount }),
        .. salt % 3 is 0 ? Array.Empty<IssuePart>() : [new("WT-2026-0102", Given.Facts(issue.KeepsOn, "签字由人代笔") with { Amount = null })],
    ];

    private Handover HandOver(Issue issue, int salt, string text, Viewer by) => Handover.Issue(
        HandoverNumber.Format(2026, _letters.Count + 1), Addressees[salt % 8 < 4 ? 0 : salt % 4], salt % 3 is 0 ? Issues : [issue], text, Given.FifteenWorkingDays,
        StatutoryCalendar.Current, by, _now);

    // Some files lay in the store long before they are put forward, and some are put forward twice.
    private Attachment Proof(int salt) => Given.File(on: salt % 3 is 0 ? _now.AddHours(-60) : _now, sha256: $"{(salt < WayHome.FirstSalt ? salt % 300 : salt):x64}");
}
