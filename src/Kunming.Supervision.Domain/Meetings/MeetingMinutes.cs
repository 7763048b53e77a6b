using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.Meetings;

/// <summary>What the paper says besides what the meeting's record says.</summary>
/// <param name="Mark">发文机关标志, ending in 纪要.</param>
/// <param name="Attended">出席, names with 、 between; so are the other two.</param>
/// <param name="Matters">What was discussed; a line that begins with 议题： is a heading.</param>
public sealed record MinutesText(string Mark, string Title, string Host, string Attended, string? Excused, string? Observers, string Matters);

/// <summary>What is to be decided in a draft: the wording, who answers for it, until when.</summary>
/// <param name="Owner">The officer, who has an account and finds it among what waits for him.</param>
public sealed record DecisionPlan(string Text, Guid OwnerId, string Owner, string OwnerBody, DateOnly DueOn);

/// <summary>会议纪要: the paper of one meeting and the decisions in it, which are followed up from the day it is issued.</summary>
public sealed class MeetingMinutes : Aggregate
{
    public const int MarkMaxLength = 40;
    public const int TitleMaxLength = 100;
    public const int HostMaxLength = 60;
    public const int NamesMaxLength = 1000;
    public const int MattersMaxLength = 8000;
    public const int ReasonMaxLength = 500;
    public const int DecisionsMost = 20;

    private readonly List<Decision> _decisions = [];

    private MeetingMinutes()
    {
    }

    public Guid MeetingId { get; private init; }

    public Guid? GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public MinutesStatus Status { get; private set; }

    /// <summary>第…期 of the holder's in the year, from the day it is issued.</summary>
    public int? Serial { get; private set; }

    public string Mark { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateOnly Day { get; private init; }

    public string? Venue { get; private init; }

    public string Host { get; private set; } = "";

    public string Attended { get; private set; } = "";

    public string? Excused { get; private set; }

    public string? Observers { get; private set; }

    public string Matters { get; private set; } = "";

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Who answers for something in it, and so reads it once it is issued.</summary>
    public IReadOnlyList<Guid> OwnerIds { get; private set; } = [];

    public Signature Drafted { get; private init; } = null!;

    public Signature? Issued { get; private set; }

    public override string Label => Title;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    public static string SeriesOf(int year, Guid holder) => $"JY-{year}-{holder.ToString("N")[..24]}";

    public bool MayWork(Viewer by) => Meeting.MayRecord(by, GroupId) && (GroupId is not null || JurisdictionId == by.JurisdictionId);

    public static IReadOnlyList<Rule> ObstaclesToDraft(Meeting meeting, bool another, Viewer by) => Obstacles.From(
        (!(Meeting.MayRecord(by, meeting.GroupId) && (meeting.GroupId is not null || meeting.JurisdictionId == by.JurisdictionId)), MinutesRules.NotYours),
        (meeting.Kind is MeetingKind.Class, MinutesRules.NotAMeeting),
        (another, MinutesRules.DraftedBefore));

    /// <param name="another">The meeting has minutes already.</param>
    public static MeetingMinutes Draft(Meeting meeting, bool another, MinutesText text, IReadOnlyList<DecisionPlan> decisions, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToDraft(meeting, another, by), .. ObstaclesOf(text, decisions, meeting.Day)]);
        var minutes = new MeetingMinutes
        {
            MeetingId = meeting.Id,
            GroupId = meeting.GroupId,
            JurisdictionId = meeting.JurisdictionId,
            Day = meeting.Day,
            Venue = meeting.Venue,
            Drafted = by.Sign(on),
        };
        minutes.Take(text, decisions);
        minutes.Record(new MinutesDrafted(minutes.Drafted, minutes.Title));
        return minutes;
    }

    public IReadOnlyList<Rule> ObstaclesToRevise(Viewer by) => Obstacles.From(
        (!MayWork(by), MinutesRules.NotYours),
        (Status is not MinutesStatus.Drafted, MinutesRules.IssuedBefore));

    public void Revise(MinutesText text, IReadOnlyList<DecisionPlan> decisions, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToRevise(by), .. ObstaclesOf(text, decisions, Day)]);
        Take(text, decisions);
        Record(new MinutesRevised(by.Sign(on)));
    }

    /// <summary>印发: it never changes afterwards, and what it decides waits for its owners.</summary>
    public void Issue(int serial, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRevise(by));
        (Status, Serial, Issued) = (MinutesStatus.Issued, serial, by.Sign(on));
        OwnerIds = [.. _decisions.Select(d => d.OwnerId).Distinct()];
        Record(new MinutesIssued(Issued, serial, Title, _decisions.Count));
    }

    public IReadOnlyList<Rule> ObstaclesToTickOff(Guid decisionId, Viewer by) => Obstacles.From(
        (Status is not MinutesStatus.Issued || _decisions.Find(d => d.Id == decisionId)?.OwnerId != by.OfficerId, MinutesRules.NotOwner),
        (_decisions.Find(d => d.Id == decisionId) is { IsOpen: false }, MinutesRules.DecisionEnded));

    /// <summary>By its owner, with what came of it.</summary>
    public void TickOff(Guid decisionId, string note, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToTickOff(decisionId, by));
        var decision = _decisions.Single(d => d.Id == decisionId);
        decision.End(DecisionStatus.Done, Text.Required(note, "落实情况", ReasonMaxLength), by.Sign(on));
        Record(new DecisionDone(by.Sign(on), decision.Wording, decision.Note!));
    }

    public IReadOnlyList<Rule> ObstaclesToDrop(Guid decisionId, Viewer by) => Obstacles.From(
        (!MayWork(by) || Status is not MinutesStatus.Issued || _decisions.All(d => d.Id != decisionId), MinutesRules.NotYours),
        (_decisions.Find(d => d.Id == decisionId) is { IsOpen: false }, MinutesRules.DecisionEnded));

    /// <summary>By who keeps the minutes: it is no longer to be done.</summary>
    public void Drop(Guid decisionId, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDrop(decisionId, by));
        var decision = _decisions.Single(d => d.Id == decisionId);
        decision.End(DecisionStatus.Dropped, Text.Required(reason, "不再落实的原因", ReasonMaxLength), by.Sign(on));
        Record(new DecisionDropped(by.Sign(on), decision.Wording, decision.Note!));
    }

    /// <summary>What was his to do is the successor's.</summary>
    protected override void Take(ResponsibilityTakenOver happened)
    {
        _decisions.FindAll(d => d.IsOpen && d.OwnerId == happened.FromId).ForEach(d => d.PassTo(happened.By));
        OwnerIds = [.. OwnerIds.Append(happened.By.OfficerId).Distinct()];
    }

    private static IReadOnlyList<Rule> ObstaclesOf(MinutesText text, IReadOnlyList<DecisionPlan> decisions, DateOnly day) => Obstacles.From(
        (!text.Mark.Trim().EndsWith("纪要", StringComparison.Ordinal), MinutesRules.MarkEndsSo),
        (decisions.Count > DecisionsMost, MinutesRules.TooManyDecisions.With(DecisionsMost)),
        (decisions.Any(d => d.DueOn < day), MinutesRules.DueBeforeMeeting));

    private void Take(MinutesText text, IReadOnlyList<DecisionPlan> decisions)
    {
        var made = decisions.Select((d, i) => new Decision(i + 1, d)).ToList();
        var (mark, title, host) = (Text.Required(text.Mark, "发文机关标志", MarkMaxLength), Text.Required(text.Title, "标题", TitleMaxLength), Text.Required(text.Host, "主持人", HostMaxLength));
        var (attended, excused, observers) = (Text.Required(text.Attended, "出席", NamesMaxLength), Text.Optional(text.Excused, "请假", NamesMaxLength), Text.Optional(text.Observers, "列席", NamesMaxLength));
        Matters = Text.Required(text.Matters, "会议内容", MattersMaxLength);
        (Mark, Title, Host, Attended, Excused, Observers) = (mark, title, host, attended, excused, observers);
        _decisions.Clear();
        _decisions.AddRange(made);
    }
}
