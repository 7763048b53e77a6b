using Kunming.Supervision.Data.Deadlines;

namespace Kunming.Supervision.Web.Pages.Notices;

public static class NoticeWords
{
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Green => "绿色预警",
        NoticeKind.Yellow => "黄色预警",
        NoticeKind.Red => "红色预警",
        NoticeKind.Urge => "应当督办",
        NoticeKind.Admonish => "应当告诫",
        NoticeKind.ExtensionAsked => "申请延期",
        NoticeKind.ExtensionDecided => "延期已审批",
        NoticeKind.Chased => "收到督办",
        NoticeKind.SealedToApprove => "有密封任务等您审批",
        NoticeKind.SealedToOpen => "有密封任务等您启封",
        NoticeKind.SealedPassedOn => "有密封任务移交给您",
        NoticeKind.SchemeToApprove => "有轮换方案等您批准",
        NoticeKind.FigureQuestioned => "数据质疑等您答复",
        NoticeKind.FigureAnswered => "数据质疑已答复",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string ToneOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Green => "green",
        NoticeKind.Yellow or NoticeKind.ExtensionAsked or NoticeKind.SealedToApprove or NoticeKind.SealedToOpen or NoticeKind.SealedPassedOn or NoticeKind.SchemeToApprove or NoticeKind.FigureQuestioned => "amber",
        NoticeKind.Red or NoticeKind.Urge or NoticeKind.Admonish or NoticeKind.Chased => "red",
        _ => "blue",
    };
}
