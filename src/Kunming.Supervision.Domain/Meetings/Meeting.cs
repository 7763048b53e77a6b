using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Meetings;

public enum MeetingKind
{
    /// <summary>工作例会</summary>
    Regular,

    /// <summary>集中部署</summary>
    Deployment,

    /// <summary>纪法课堂: recorded here before it had pages of its own.</summary>
    Class,
}

/// <summary>工作例会, 集中部署, 纪法课堂: activities that the ledger records beside inspections.</summary>
public sealed class Meeting : Aggregate
{
    public const int TitleMaxLength = 100;
    public const int PlaceMaxLength = 60;
    public const int ParticipantsMaxLength = 300;
    public const int MinutesMaxLength = 5000;

    private Meeting()
    {
    }

    public MeetingKind Kind { get; private init; }

    public string Title { get; private init; } = "";

    public DateOnly Day { get; private init; }

    public string? Venue { get; private init; }

    public string Participants { get; private init; } = "";

    public int Attendance { get; private init; }

    public string Minutes { get; private init; } = "";

    /// <summary>The group that met; null when a jurisdiction did.</summary>
    public Guid? GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public Signature Recorded { get; private init; } = null!;

    public override string Label => Title;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    public static Meeting Hold(
        MeetingKind kind, string title, DateOnly day, string? venue, string participants, int attendance, string minutes, Guid? groupId, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MayRecord(by, groupId), NotYours),
            (kind is MeetingKind.Class, ClassElsewhere),
            (day > ChinaTime.DayOf(on), InFuture),
            (attendance < 1, NobodyThere)));
        var meeting = new Meeting
        {
            Kind = kind,
            Title = Text.Required(title, "名称", TitleMaxLength),
            Day = day,
            Venue = Text.Optional(venue, "地点", PlaceMaxLength),
            Participants = Text.Required(participants, "参加单位和人员", ParticipantsMaxLength),
            Attendance = attendance,
            Minutes = Text.Required(minutes, "主要内容", MinutesMaxLength),
            GroupId = groupId,
            JurisdictionId = by.JurisdictionId,
            Recorded = by.Sign(on),
        };
        meeting.Record(new MeetingHeld(meeting.Recorded, kind, meeting.Title, day, attendance));
        return meeting;
    }

    public static bool MayRecord(Viewer by, Guid? groupId) => groupId is null ? by.IsOffice || by.IsCounty : by.Leads(groupId);

    public static readonly Rule NotYours = new("meeting.not-yours", "您不能登记该会议");
    public static readonly Rule ClassElsewhere = new("meeting.class-elsewhere", "纪法课堂请在“课堂”里安排和签到");
    public static readonly Rule InFuture = new("meeting.in-future", "会议日期不能晚于今天", "Day");
    public static readonly Rule NobodyThere = new("meeting.nobody-there", "参加人数须大于零", "Attendance");
}

public sealed record MeetingHeld(Signature By, MeetingKind Kind, string Title, DateOnly On, int Attendance) : DomainEvent(By)
{
    public override string Summary => $"{Kind switch
    {
        MeetingKind.Deployment => "集中部署",
        MeetingKind.Class => "纪法课堂",
        _ => "工作例会",
    }}：{Title}，{Attendance}人参加";

    public override LedgerKind? Ledger => Kind switch
    {
        MeetingKind.Deployment => LedgerKind.Deployment,
        MeetingKind.Class => LedgerKind.Class,
        _ => LedgerKind.Meeting,
    };

    public override LedgerCounts Counts => new() { Persons = Attendance };

    public override DateOnly Day => On;
}
