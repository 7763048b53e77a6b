using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>
/// 销号: applied for by the rectifying side, verified first by the group that found it, concluded by the Party Conduct office.
/// Three persons, none of them of the rectified side; each measure proved. There is no other way to 已销号.
/// </summary>
public sealed partial class Issue
{
    public IReadOnlyList<Rule> ObstaclesToApply(Viewer by) =>
    [
        .. ObstaclesToRectify(by),
        .. Obstacles.From((RemainderUnmeasured, IssueRules.RemainderWithoutMeasure)),
        .. ObstaclesOfObjection(),
        .. ObstaclesOfCause(),
        .. ObstaclesOfMeasures(),
    ];

    public void ApplyToCloseOut(string statement, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApply(by));
        var because = Text.Required(statement, "整改情况", ReasonMaxLength);
        Status = IssueStatus.CloseOutApplied;
        (Applied, ApplicantHeirs) = (by.Sign(on), []);
        Record(new IssueCloseOutApplied(Applied, because));
    }

    /// <summary>The finding side; when that is the rectifying side as well, or when there is none, the office.</summary>
    public bool MayVerifyFirst(Viewer by) => OfficeVerifiesFirst ? by.IsOffice : by.IsIn(GroupId) || OwnCounty(by) || OwnOffice(by);

    public IReadOnlyList<Rule> ObstaclesToVerifyFirst(Viewer by) =>
    [
        .. Obstacles.From(
            (!MayVerifyFirst(by), NotTheFirstVerifier),
            (Status is not IssueStatus.CloseOutApplied, IssueRules.NotApplied)),
        .. ObstaclesOfPerson(by),
        .. ObstaclesOfCause(),
        .. ObstaclesOfMeasures(),
    ];

    public void VerifyFirst(string opinion, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToVerifyFirst(by));
        var text = Text.Required(opinion, "初审意见", ReasonMaxLength);
        Status = IssueStatus.FirstVerified;
        FirstVerified = by.Sign(on);
        Record(new IssueFirstVerified(FirstVerified, text));
    }

    public IReadOnlyList<Rule> ObstaclesToReturn(Viewer by) =>
    [
        .. Obstacles.From(
            (Status is IssueStatus.FirstVerified && !by.IsOffice, IssueRules.OnlyOfficeConcludes),
            (Status is IssueStatus.CloseOutApplied && !MayVerifyFirst(by), NotTheFirstVerifier),
            (Status is not (IssueStatus.CloseOutApplied or IssueStatus.FirstVerified), IssueRules.NotApplied)),
        .. ObstaclesOfPerson(by),
    ];

    /// <summary>Sends an application back, at either verification.</summary>
    public void Return(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReturn(by));
        var because = Text.Required(reason, "退回理由", ReasonMaxLength);
        Reopen(IssueStatus.Returned);
        Record(new IssueReturned(by.Sign(on), because));
    }

    /// <summary>The second verification, whatever comes of it.</summary>
    public IReadOnlyList<Rule> ObstaclesToConclude(Viewer by) =>
    [
        .. Obstacles.From(
            (!by.IsOffice, IssueRules.OnlyOfficeConcludes),
            (Status is IssueStatus.ClosedOut, IssueRules.AlreadyClosedOut),
            (Status is not (IssueStatus.FirstVerified or IssueStatus.ClosedOut), IssueRules.NotFirstVerified),
            (by.OfficerId == FirstVerified?.OfficerId, IssueRules.FirstVerifierCannotConclude)),
        .. ObstaclesOfPerson(by),
        .. ObstaclesOfCause(),
        .. ObstaclesOfMeasures(),
    ];

    public IReadOnlyList<Rule> ObstaclesToCloseOut(Viewer by, DateOnly today) => [.. ObstaclesToConclude(by), .. ObstaclesOfTime(today)];

    /// <param name="recheckOn">For an issue to be kept up for good: the day of the next look; otherwise ignored.</param>
    /// <param name="handling">Who was dealt with and what was recovered; null when nobody and nothing.</param>
    public void CloseOut(string outcome, DateOnly? recheckOn, Viewer by, DateTimeOffset on, HandlingResult? handling = null)
    {
        var handled = handling ?? HandlingResult.None;
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToCloseOut(by, ChinaTime.DayOf(on)),
            .. Obstacles.From(
                (KeepsOn && (recheckOn is null || recheckOn <= ChinaTime.DayOf(on)), IssueRules.SustainedNeedsRecheckDay),
                (!handled.IsInRange, IssueRules.HandlingRange.With(HandlingResult.PeopleMost))),
        ]);
        var text = Text.Required(outcome, "销号结论", Conclusion.OutcomeMaxLength);
        var signature = by.Sign(on);
        WaitingExtension?.Lapse();
        if (KeepsOn)
        {
            (Status, RecheckOn) = (IssueStatus.Sustained, recheckOn);
            Record(new IssueSustained(signature, text, recheckOn!.Value, handled));
        }
        else
        {
            Status = IssueStatus.ClosedOut;
            Record(new IssueClosedOut(signature, text, handled));
        }

        (Conclusion, Handling, ClosedOn) = (Conclusion.By(signature, text), handled, ChinaTime.DayOf(on));
    }

    /// <summary>The second verifier finds that only a part is done: the rest stays open under the same promise.</summary>
    /// <param name="failing">Measures that are not accepted: they go on, and need new proof. With none, what remains needs a measure of its own.</param>
    public void AcceptInPart(string remaining, IReadOnlyCollection<Guid> failing, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToConclude(by));
        var measures = failing.Distinct().Select(MeasureOf).ToList();
        var text = Text.Required(remaining, "仍需整改的内容", ReasonMaxLength);
        Reopen(IssueStatus.PartlyDone);
        measures.ForEach(m => m.Reject(on));
        RemainderUnmeasured = measures.Count is 0;
        Record(new IssuePartlyDone(by.Sign(on), text, [.. measures.Select(m => m.Headline)]));
    }

    public IReadOnlyList<Rule> ObstaclesToRelapse(Viewer by) => Obstacles.From(
        (!(by.IsOffice || by.Leads(GroupId)), IssueRules.NotYours),
        (Status is not (IssueStatus.ClosedOut or IssueStatus.Sustained), IssueRules.NotClosedOut));

    /// <summary>回头看发现反弹: the issue comes back under its old number, and that is counted.</summary>
    public void Relapse(string finding, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRelapse(by));
        var text = Text.Required(finding, "回头看发现的情况", ReasonMaxLength);
        ComeBack(text, by.Sign(on));
    }

    private void ComeBack(string finding, Signature by)
    {
        Reopen(IssueStatus.Relapsed);
        Relapses++;
        RelapsedOn = by.On;
        _measures.ForEach(m => m.Progress(MeasureStatus.InProgress));
        Record(new IssueRelapsed(by, finding, Relapses));
    }

    /// <summary>The group that found it has been dissolved: should it come back, nobody but the office could verify first.</summary>
    public void LoseFinder(string group, Signature by)
    {
        OfficeVerifiesFirst = true;
        Record(new IssueFinderDissolved(by, group));
    }

    private Rule NotTheFirstVerifier => OfficeVerifiesFirst ? IssueRules.OnlyOfficeVerifiesFirst : IssueRules.OnlyFindingGroupVerifiesFirst;

    private void Reopen(IssueStatus status) =>
        (Status, Applied, ApplicantHeirs, FirstVerified, Conclusion, RecheckOn) = (status, null, [], null, null, null);

    /// <summary>Applied for it, or took the application over.</summary>
    private bool IsApplicant(Guid officerId) => officerId == Applied?.OfficerId || ApplicantHeirs.Contains(officerId);

    protected override void Take(ResponsibilityTakenOver happened)
    {
        if (IsApplicant(happened.FromId) && !IsApplicant(happened.By.OfficerId))
        {
            ApplicantHeirs = [.. ApplicantHeirs, happened.By.OfficerId];
        }
    }

    private IReadOnlyList<Rule> ObstaclesOfPerson(Viewer by) => Obstacles.From(
        (IsApplicant(by.OfficerId), IssueRules.ApplicantCannotVerify),
        (by.OrganisationId == RectifierId || by.OrganisationId == OrganisationId, IssueRules.RectifiedUnitCannotVerify));

    private IReadOnlyList<Rule> ObstaclesOfMeasures() =>
    [
        .. Obstacles.From((_measures.Count is 0, IssueRules.NoMeasure)),
        .. _measures.Where(m => !m.IsProvedSince(RelapsedOn)).Select(m => IssueRules.MeasureWithoutProof.With(m.Headline)),
        .. _measures.Where(m => !m.IsDone).Select(m => IssueRules.MeasureUnfinished.With(m.Headline)),
    ];
}
