namespace Kunming.Supervision.Domain.Meetings;

public static class MeetingNames
{
    public static string NameOf(MeetingKind kind) => kind switch
    {
        MeetingKind.Regular => "工作例会",
        MeetingKind.Deployment => "集中部署",
        MeetingKind.Class => "纪法课堂",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
