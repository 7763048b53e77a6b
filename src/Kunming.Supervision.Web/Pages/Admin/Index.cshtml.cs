using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Admin;

/// <summary>管理: what an administrator's seat is for. Entries whose pages this build does not serve are left out.</summary>
public sealed class IndexModel(Navigation navigation) : SupervisionPageModel
{
    private static readonly IReadOnlyList<(Seat Seat, string Word, string Path, string About)> All =
    [
        (Seat.SystemAdministrator, "账号", "/admin/accounts", "为干部建立账号，放行一次性链接"),
        (Seat.SystemAdministrator, "设置", "/admin/settings", "密码、登录、二次验证的要求和各项时限"),
        (Seat.SystemAdministrator, "工作日历", "/admin/calendar", "各年的放假和调休安排，时限按它计算"),
        (Seat.SecurityAdministrator, "账号", "/admin/accounts", "授予席位，启用、停用、解锁账号，开出一次性链接，结束登录"),
        (Seat.AuditAdministrator, "审计", "/admin/audit", "查看审计记录，核对记录是否被改动"),
    ];

    public IEnumerable<(string Word, string Path, string About)> Entries =>
        All.Where(e => e.Seat == Viewer.Seat && navigation.Serves(e.Path)).Select(e => (e.Word, e.Path, e.About));

    public IActionResult OnGet() => Viewer.IsAdministrator ? Page() : NotFound();
}
