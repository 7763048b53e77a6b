using Kunming.Supervision.Data.Accounts;

namespace Kunming.Supervision.Web.Pages.Account;

public static class SessionEnds
{
    public static string NameOf(SessionEnd end) => end switch
    {
        SessionEnd.SignedOut => "退出",
        SessionEnd.Replaced => "在别处登录",
        SessionEnd.Idle => "久未操作",
        SessionEnd.Expired => "到时",
        SessionEnd.EndedByOwner => "退出所有登录",
        SessionEnd.EndedByAdministrator => "由安全管理员结束",
        SessionEnd.Disabled => "账号停用",
        SessionEnd.Reset => "用一次性链接重设",
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, null),
    };
}
