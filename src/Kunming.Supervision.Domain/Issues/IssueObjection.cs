using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>A file that an objection rests on.</summary>
public sealed class ObjectionFile
{
    private ObjectionFile()
    {
    }

    internal ObjectionFile(Attachment file) => (AttachmentId, Name, Sha256) = (file.Id, file.Name, file.Sha256);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AttachmentId { get; private init; }

    public string Name { get; private init; } = "";

    public string Sha256 { get; private init; } = "";
}

/// <summary>
/// 异议: the rectifying side may say once, within 30 days of receipt, that the issue is none. Measures and deadline go on meanwhile, so that an
/// objection is no means of delay; but nobody may apply to close what he contests. The model is the review of 《政府督查工作条例》 (2020), art. 17:
/// asked for within 30 days, answered within 30 days, not by whoever decided before.
/// </summary>
public sealed partial class Issue
{
    /// <summary>Calendar days after receipt, the day of receipt not counted.</summary>
    public const int ObjectionDays = 30;

    /// <summary>Calendar days within which an objection is to be decided; a target, not an obstacle.</summary>
    public const int ObjectionAnswerDays = 30;

    public const int ObjectionMaxLength = 2000;
    public const int MostObjectionFiles = 10;

    private readonly List<ObjectionFile> _objectionFiles = [];

    public string? Objection { get; private set; }

    public Signature? Objected { get; private set; }

    public IReadOnlyList<ObjectionFile> ObjectionFiles => _objectionFiles;

    public ObjectionOutcome ObjectionOutcome { get; private set; }

    /// <summary>Why it was upheld or dismissed, by whom.</summary>
    public Conclusion? ObjectionDecision { get; private set; }

    /// <summary>The last day on which it may object; null before receipt, and for what it cannot object to.</summary>
    public DateOnly? ObjectionUntil => RectifierId is null ? null : ReceivedOn?.AddDays(ObjectionDays);

    /// <summary>The day by which a pending objection is to be decided.</summary>
    public DateOnly? ObjectionDueOn => ObjectionOutcome is ObjectionOutcome.Pending ? ChinaTime.DayOf(Objected!.On).AddDays(ObjectionAnswerDays) : null;

    public bool MayObject(Viewer by) => RectifierId is not null && MayRectify(by);

    public IReadOnlyList<Rule> ObstaclesToRaiseObjection(Viewer by, DateOnly today) => Obstacles.From(
        (!MayObject(by), IssueRules.NotYours),
        (!IssueStatuses.InRectification.Contains(Status), IssueRules.NotInRectification),
        (ObjectionOutcome is not ObjectionOutcome.None, IssueRules.ObjectionTwice),
        (ObjectionUntil < today, IssueRules.ObjectionTooLate.With(ObjectionUntil)));

    public void RaiseObjection(string reason, IReadOnlyList<Attachment> files, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
            [.. ObstaclesToRaiseObjection(by, ChinaTime.DayOf(on)), .. Obstacles.From((files.Count > MostObjectionFiles, IssueRules.ObjectionFiles.With(MostObjectionFiles)))]);
        var text = Text.Required(reason, "异议理由", ObjectionMaxLength);
        (Objection, Objected, ObjectionOutcome) = (text, by.Sign(on), ObjectionOutcome.Pending);
        _objectionFiles.AddRange(files.Select(f => new ObjectionFile(f)));
        Record(new IssueObjected(Objected, text, [.. files.Select(f => f.Name)]));
    }

    /// <summary>The deciding side, but nobody of the rectified side: what a county handed to its own commission is the office's to decide.</summary>
    public bool MayDecideObjection(Viewer by) => MayRecognise(by) && by.OrganisationId != RectifierId && by.OrganisationId != OrganisationId;

    public IReadOnlyList<Rule> ObstaclesToDecideObjection(Viewer by) => Obstacles.From(
        (!MayDecideObjection(by), IssueRules.NotYours),
        (ObjectionOutcome is not ObjectionOutcome.Pending, IssueRules.NoObjection),
        (by.OfficerId == Recognised?.OfficerId, IssueRules.RecogniserCannotDecide));

    /// <summary>异议成立: it was none. The issue stays under its number as not recognised, with the reason, and stays countable.</summary>
    public void UpholdObjection(string reason, Viewer by, DateTimeOffset on)
    {
        DecideObjection(ObjectionOutcome.Upheld, reason, by, on);
        (Status, NotRecognisedReason) = (IssueStatus.NotRecognised, ObjectionDecision!.Outcome);
        Record(new IssueObjectionUpheld(by.Sign(on), ObjectionDecision.Outcome));
    }

    /// <summary>异议不成立: rectification goes on under the same promise.</summary>
    public void DismissObjection(string reason, Viewer by, DateTimeOffset on)
    {
        DecideObjection(ObjectionOutcome.Dismissed, reason, by, on);
        Record(new IssueObjectionDismissed(by.Sign(on), ObjectionDecision!.Outcome));
    }

    private void DecideObjection(ObjectionOutcome outcome, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecideObjection(by));
        var because = Text.Required(reason, "处理理由", ReasonMaxLength);
        (ObjectionOutcome, ObjectionDecision) = (outcome, Conclusion.By(by.Sign(on), because));
    }

    private IReadOnlyList<Rule> ObstaclesOfObjection() => Obstacles.From((ObjectionOutcome is ObjectionOutcome.Pending, IssueRules.ObjectionPending));
}
