using System.Globalization;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>From recognition to measures with proof.</summary>
public sealed partial class Issue
{
    /// <summary>Fixed before the inspectors' eyes: no letter, but a measure that still needs its proof before closing.</summary>
    public void FixOnSite(string measure, string owner, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToFixOnSite(by));
        var signature = by.Sign(on);
        var done = new RectificationMeasure(measure, owner, null, ChinaTime.DayOf(on), quick: true);
        done.Progress(MeasureStatus.Completed);
        Add(done, signature);
        (Status, ReceivedOn, OfficeVerifiesFirst) = (IssueStatus.FixedOnSite, ChinaTime.DayOf(on), GroupId is null && (by.OrganisationId == OrganisationId || Registered.OrganisationId == OrganisationId));
        Record(new IssueFixedOnSite(signature, done.Headline));
    }

    /// <summary>Handed to the case office, see <see cref="Clues.Clue.HandIn"/>; from then on this record shows only that it was referred.</summary>
    internal void ReferAsClue(Signature by)
    {
        Status = IssueStatus.ReferredAsClue;
        Record(new IssueReferredAsClue(by));
    }

    public IReadOnlyList<Rule> ObstaclesToDispose(Viewer by) => Obstacles.From(
        (!MayRecognise(by), IssueRules.NotYours),
        (Status is not IssueStatus.Recognised, IssueRules.NotRecognised.With(Number)));

    public IReadOnlyList<Rule> ObstaclesToFixOnSite(Viewer by) =>
    [
        .. ObstaclesToDispose(by),
        .. Obstacles.From(
            (Severity is IssueSeverity.Grave, IssueRules.GraveNeedsLetter),
            // Whoever documents it cannot verify it: of one without a finding side the office would have to do all three steps.
            (OwnOffice(by), IssueRules.NoFinderNeedsLetter)),
    ];

    internal void HandOver(Handover handover, Organisation addressee, Signature by)
    {
        (Status, HandoverId, RectifierId) = (IssueStatus.HandedOver, handover.Id, handover.AddresseeId);
        OfficeVerifiesFirst = GroupId is null && addressee.IsCommission;
        Record(new IssueHandedOver(by, handover.Number, addressee.Name));
    }

    internal void TakeBack(Handover handover, Signature by)
    {
        (Status, HandoverId, RectifierId, OfficeVerifiesFirst) = (IssueStatus.Recognised, null, null, false);
        Record(new IssueHandoverRefused(by, handover.Number));
    }

    internal void BeginRectification(Deadline deadline, Signature by)
    {
        (Status, ReceivedOn) = (IssueStatus.Rectifying, ChinaTime.DayOf(by.On));
        Deadline = deadline;
        FirstDueOn ??= deadline.DueOn;
        Record(new IssueRectificationBegun(by, deadline));
    }

    /// <summary>The addressee rectifies; what was fixed on site is documented by the finding group.</summary>
    public bool MayRectify(Viewer by) => RectifierId is { } rectifier
        ? by.OrganisationId == rectifier && (by.IsLiaison || by.IsCounty)
        : by.IsIn(GroupId) || OwnCounty(by) || OwnOffice(by);

    public IReadOnlyList<Rule> ObstaclesToRectify(Viewer by) => Obstacles.From(
        (!MayRectify(by), IssueRules.NotYours),
        (!IssueStatuses.InRectification.Contains(Status), IssueRules.NotInRectification));

    /// <param name="dueOn">Null where a list names none.</param>
    /// <param name="quick">立行立改: puts the fact right at once and says nothing about its cause.</param>
    public RectificationMeasure AddMeasure(string text, string owner, string? phone, DateOnly? dueOn, Viewer by, DateTimeOffset on, bool quick = false)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToRectify(by), .. ObstaclesToDueDay(dueOn, ChinaTime.DayOf(on))]);
        var measure = Add(new(text, owner, phone, dueOn, quick), by.Sign(on));
        RemainderUnmeasured = false;
        return measure;
    }

    /// <summary>A measure is still to be taken, and in time: whoever needs longer than was promised for the issue asks for an extension first. What goes on is not bound by it.</summary>
    private IReadOnlyList<Rule> ObstaclesToDueDay(DateOnly? dueOn, DateOnly today) => Obstacles.From(
        (dueOn < today, IssueRules.MeasureDueBefore),
        (!KeepsOn && Deadline?.DueOn >= today && dueOn > Deadline.DueOn, IssueRules.MeasureDueAfterPromise.With(Deadline?.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    public void Progress(Guid measureId, MeasureStatus status, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRectify(by));
        var measure = MeasureOf(measureId);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (measure.IsDone && measure.Status == status, IssueRules.MeasureCompleted.With(measure.Headline)),
            (status is MeasureStatus.Completed or MeasureStatus.Sustained && !measure.IsProvedSince(RelapsedOn), IssueRules.MeasureWithoutProof.With(measure.Headline))));
        measure.Progress(status);
        Record(new MeasureProgressed(by.Sign(on), measure.Id, measure.Headline, status));
    }

    /// <param name="refersTo">The day that the proof shows, not the day of uploading.</param>
    public void Prove(Guid measureId, Attachment file, DateOnly refersTo, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRectify(by));
        var measure = MeasureOf(measureId);
        var used = _measures.FirstOrDefault(m => m.Proofs.Any(p => p.Sha256 == file.Sha256));
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (refersTo > ChinaTime.DayOf(on), IssueRules.ProofInFuture),
            (used is not null, IssueRules.ProofTwice.With(used?.Headline))));
        measure.Prove(file, refersTo);
        Record(new MeasureProofAdded(by.Sign(on), measure.Id, measure.Headline, file.Name, file.Sha256));
    }

    private RectificationMeasure Add(RectificationMeasure measure, Signature by)
    {
        _measures.Add(measure);
        Record(new MeasureAdded(by, measure.Id, measure.Headline, measure.Quick));
        return measure;
    }

    private RectificationMeasure MeasureOf(Guid id) =>
        _measures.SingleOrDefault(m => m.Id == id) ?? throw new RuleViolationException(IssueRules.NoSuchMeasure);
}
