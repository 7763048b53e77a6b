using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Classes;

/// <summary>What is settled beforehand of a session.</summary>
/// <param name="Hours">学时, in steps of a half.</param>
/// <param name="RoundId">The round after which it is held; null when it stands for itself.</param>
public sealed record ClassPlan(string Topic, string Lecturer, DateOnly Day, string Venue, decimal Hours, Guid? RoundId);

/// <summary>纪法课堂: one session, arranged, held with its attendance, and appraised in short; cases in it are told without names.</summary>
public sealed partial class DisciplineClass : Aggregate
{
    public const int HolderMaxLength = 100;
    public const int TopicMaxLength = 100;
    public const int LecturerMaxLength = 60;
    public const int VenueMaxLength = 60;
    public const int DiscussionMaxLength = 2000;
    public const int ReasonMaxLength = 300;
    public const decimal HoursMost = 40;

    private readonly List<ClassAttendance> _attendance = [];
    private readonly List<ClassCase> _cases = [];

    private DisciplineClass()
    {
    }

    public int Year { get; private init; }

    /// <summary>期次: its number among the holder's sessions of the year.</summary>
    public int Session { get; private init; }

    /// <summary>The group or jurisdiction whose sessions are counted together.</summary>
    public Guid HolderId { get; private init; }

    /// <summary>Its name as it was then.</summary>
    public string Holder { get; private init; } = "";

    /// <summary>The group that holds it; null when the office or a county does.</summary>
    public Guid? GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    /// <summary>The office's own, for everybody who supervises.</summary>
    public bool CityWide { get; private init; }

    public Guid? RoundId { get; private set; }

    public string Topic { get; private set; } = "";

    public string Lecturer { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public string Venue { get; private set; } = "";

    public decimal Hours { get; private set; }

    public ClassStatus Status { get; private set; }

    public IReadOnlyList<ClassAttendance> Attendance => _attendance;

    public IReadOnlyList<ClassCase> Cases => _cases;

    public int Present { get; private set; }

    public int Absent { get; private set; }

    /// <summary>讨论要点.</summary>
    public string? Discussion { get; private set; }

    public ClassAppraisal? Appraisal { get; private set; }

    public string? CancelReason { get; private set; }

    public Signature Arranged { get; private init; } = null!;

    public Signature? Held { get; private set; }

    public Signature? Appraised { get; private set; }

    public Signature? Cancelled { get; private set; }

    public override string Label => $"{Holder}纪法课堂{Year}年第{Session}期";

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    /// <summary>The office and a county their own, a leader his group's.</summary>
    public static bool MayArrange(Viewer by, Guid? groupId) => groupId is null ? by.IsOffice || by.IsCounty : by.Leads(groupId);

    /// <summary>The series of which <see cref="Session"/> is taken.</summary>
    public static string SeriesOf(int year, Guid holder) => $"KT-{year}-{holder.ToString("N")[..24]}";

    public bool MayWork(Viewer by) => MayArrange(by, GroupId) && (GroupId is not null || JurisdictionId == by.JurisdictionId);

    /// <param name="holder">The group's name; null when the office or a county holds it, whose body signs.</param>
    public static DisciplineClass Arrange(int session, ClassPlan plan, Guid? groupId, string? holder, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. Obstacles.From((!MayArrange(by, groupId), ClassRules.NotYours)), .. ObstaclesOf(plan)]);
        var made = new DisciplineClass
        {
            Year = plan.Day.Year,
            Session = session,
            HolderId = groupId ?? by.JurisdictionId,
            Holder = holder ?? by.Organisation,
            GroupId = groupId,
            JurisdictionId = by.JurisdictionId,
            CityWide = groupId is null && by.IsOffice,
            Arranged = by.Sign(on),
        };
        made.Take(plan);
        made.Record(new ClassArranged(made.Arranged, made.Topic, made.Lecturer, made.Day));
        return made;
    }

    public IReadOnlyList<Rule> ObstaclesToPrepare(Viewer by) => Obstacles.From(
        (!MayWork(by), ClassRules.NotYours),
        (Status is not ClassStatus.Arranged, ClassRules.NotArranged));

    public void Revise(ClassPlan plan, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToPrepare(by), .. ObstaclesOf(plan), .. Obstacles.From((plan.Day.Year != Year, ClassRules.OtherYear.With(Year)))]);
        Take(plan);
        Record(new ClassRevised(by.Sign(on), Topic, Day));
    }

    public void Cancel(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToPrepare(by));
        CancelReason = Text.Required(reason, "取消原因", ReasonMaxLength);
        (Status, Cancelled) = (ClassStatus.Cancelled, by.Sign(on));
        Record(new ClassCancelled(Cancelled, CancelReason));
    }

    public IReadOnlyList<Rule> ObstaclesToHold(Viewer by, DateOnly today) =>
        [.. ObstaclesToPrepare(by), .. Obstacles.From((Day > today, ClassRules.NotYet.With(Day)))];

    /// <summary>签到: who came and who did not; from then on it is held.</summary>
    public void Hold(AttendanceSheet sheet, string? discussion, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToHold(by, ChinaTime.DayOf(on)), .. Obstacles.From((sheet.Present is 0, ClassRules.NobodyCame))]);
        Discussion = Text.Optional(discussion, "讨论要点", DiscussionMaxLength);
        _attendance.AddRange(sheet.Units);
        (Present, Absent, Status, Held) = (sheet.Present, sheet.Absent, ClassStatus.Held, by.Sign(on));
        Record(new ClassHeld(Held, Topic, Lecturer, Day, Present, Absent, Hours));
    }

    public IReadOnlyList<Rule> ObstaclesToAppraise(Viewer by) => Obstacles.From(
        (!MayWork(by), ClassRules.NotYours),
        (Status is not ClassStatus.Held, ClassRules.NotHeld),
        (Appraisal is not null, ClassRules.AppraisedBefore));

    /// <summary>测评, once.</summary>
    public void Appraise(ClassAppraisal appraisal, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToAppraise(by), .. Obstacles.From(
            (Status is ClassStatus.Held && (appraisal.Taken < 1 || appraisal.Taken > Present || appraisal.Passed < 0 || appraisal.Passed > appraisal.Taken), ClassRules.AppraisalCounts.With(Present)),
            (appraisal.Average is < 0 or > 100, ClassRules.AppraisalScore))]);
        Appraisal = appraisal with { Remark = Text.Optional(appraisal.Remark, "评价", ReasonMaxLength) };
        Appraised = by.Sign(on);
        Record(new ClassAppraised(Appraised, appraisal.Taken, appraisal.Passed, appraisal.Average));
    }

    public IReadOnlyList<Rule> ObstaclesToTell(Viewer by) => Obstacles.From(
        (!MayWork(by), ClassRules.NotYours),
        (Status is ClassStatus.Cancelled, ClassRules.WasCancelled));

    /// <summary>A case of a closed issue, told so that nobody knows whose it was.</summary>
    /// <param name="tellers">Names that the text must not hold: the unit's, and those of persons of the issue.</param>
    /// <param name="looked">What of them still stands there means something else: somebody has looked and says so.</param>
    public void Tell(ClassCase told, bool settled, IEnumerable<string> tellers, bool looked, Viewer by, DateTimeOffset on)
    {
        var (title, text) = (Text.Required(told.Title, "案例名称", ClassCase.TitleMaxLength), Text.Required(told.Text, "案例内容", ClassCase.TextMaxLength));
        var left = Anonymity.LeftIn($"{title}\n{text}", tellers);
        RuleViolationException.ThrowIfAny([.. ObstaclesToTell(by), .. Obstacles.From(
            (!settled, ClassRules.CaseOpen),
            (_cases.Any(c => c.IssueId == told.IssueId), ClassRules.CaseTwice),
            (left.Count > 0 && !looked, ClassRules.CaseTells.With(string.Join("”“", left))))]);
        _cases.Add(new(told.IssueId, title, text));
        Record(new ClassCaseTold(by.Sign(on), title, left.Count > 0));
    }

    private static IReadOnlyList<Rule> ObstaclesOf(ClassPlan plan) => Obstacles.From(
        (plan.Hours <= 0 || plan.Hours > HoursMost || plan.Hours * 2 % 1 != 0, ClassRules.HoursRange.With(HoursMost)));

    private void Take(ClassPlan plan)
    {
        var (topic, lecturer, venue) = (Text.Required(plan.Topic, "课题", TopicMaxLength), Text.Required(plan.Lecturer, "主讲人", LecturerMaxLength), Text.Required(plan.Venue, "地点", VenueMaxLength));
        (Topic, Lecturer, Venue, Day, Hours, RoundId) = (topic, lecturer, venue, plan.Day, plan.Hours, plan.RoundId);
    }
}
