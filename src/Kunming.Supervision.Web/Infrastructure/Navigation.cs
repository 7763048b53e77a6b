using System.Collections.Concurrent;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>One line of the side menu. <paramref name="Section"/> numbers the blocks between rules.</summary>
public sealed record MenuEntry(string Word, string Path, int Section, IReadOnlyList<Seat> Seats);

/// <summary>The side menu: which words each seat sees. An address that this build does not serve is left out, so no entry is dead.</summary>
public sealed class Navigation(EndpointDataSource endpoints)
{
    private static readonly IReadOnlyList<Seat> Everybody = Enum.GetValues<Seat>();
    private static readonly IReadOnlyList<Seat> Supervising = [Seat.PartyConductOffice, Seat.GroupOfficer, Seat.CountyOfficer, Seat.Leader];
    private static readonly IReadOnlyList<string> Searched = ["/tasks", "/visits", "/issues", "/handovers", "/organisations"];
    private static readonly IReadOnlyList<Seat> Administrators = [Seat.SystemAdministrator, Seat.SecurityAdministrator, Seat.AuditAdministrator];

    /// <summary>Key of the view data under which a page names its <see cref="PlaceOf"/>.</summary>
    public const string Place = "Menu";

    public static IReadOnlyList<MenuEntry> Entries { get; } =
    [
        new("我的待办", "/", 1, Everybody),
        new("任务", "/tasks", 1, Supervising),
        new("检查", "/visits", 1, Supervising),
        new("问题", "/issues", 1, [.. Supervising, Seat.Liaison]),
        new("交办", "/handovers", 1, [.. Supervising, Seat.Liaison]),
        new("人员异议", "/officer-objections", 2, [Seat.Liaison]),
        new("线索", "/clues", 1, [Seat.CaseOffice]),
        new("回头看", "/rechecks", 1, [Seat.PartyConductOffice, Seat.GroupOfficer, Seat.CountyOfficer, Seat.Leader]),
        new("佐证预警", "/evidence-warnings", 1, [Seat.PartyConductOffice]),
        new("报告", "/reports", 1, Supervising),
        new("台账", "/ledgers", 1, Supervising),
        new("例会", "/meetings", 1, Supervising),
        new("课堂", "/classes", 1, Supervising),
        new("协调", "/help-requests", 1, [Seat.PartyConductOffice, Seat.GroupOfficer, Seat.Leader]),
        new("单元组", "/groups", 2, Supervising),
        new("人才库", "/talent-pool", 2, [Seat.PartyConductOffice, Seat.GroupOfficer, Seat.CountyOfficer]),
        new("轮换", "/rotation", 2, [Seat.PartyConductOffice]),
        new("关系", "/ties", 2, Supervising),
        new("交接", "/successions", 2, [.. Supervising, Seat.Liaison]),
        new("机构", "/organisations", 2, [.. Supervising, Seat.SystemAdministrator]),
        new("法规", "/regulations", 2, Supervising),
        new("类别", "/categories", 2, Supervising),
        new("回避", "/recusals", 2, Supervising),
        new("分析", "/analysis", 2, Supervising),
        new("管理", "/admin", 2, Administrators),
        new("审计", "/admin/audit", 2, [Seat.SecurityAdministrator, Seat.AuditAdministrator]),
    ];

    private readonly ConcurrentDictionary<Seat, IReadOnlyList<MenuEntry>> _bySeat = new();
    private readonly Lazy<HashSet<string>> _served = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText?.Trim('/'))]);

    /// <summary>An officer of no group, lent for tasks at most, has no letters, reports, ledgers, meetings and groups.</summary>
    private static readonly IReadOnlyList<string> OfGroups = ["/handovers", "/reports", "/ledgers", "/meetings", "/help-requests", "/groups", "/analysis"];

    public IEnumerable<MenuEntry> For(Viewer viewer) =>
        For(viewer.Seat).Where(e => viewer.Seat is not Seat.GroupOfficer || viewer.Groups.Count > 0 || !OfGroups.Contains(e.Path));

    public IReadOnlyList<MenuEntry> For(Seat seat) => _bySeat.GetOrAdd(seat, s => [.. Entries.Where(e => e.Seats.Contains(s) && Serves(e.Path))]);

    /// <summary>Has this seat any list that the search in the head looks through?</summary>
    public bool Searches(Seat seat) => Serves("/search") && For(seat).Any(e => Searched.Contains(e.Path));

    public bool Serves(string path) => _served.Value.Contains(path);

    /// <summary>Is this the entry under which the address lies? The closest one only.</summary>
    public static bool IsCurrent(MenuEntry entry, PathString path) =>
        Covers(entry, path) && !Entries.Any(e => e.Path.Length > entry.Path.Length && Covers(e, path));

    /// <summary>The address that the menu goes by: its own, unless the page belongs to another list than its address says.</summary>
    public static PathString PlaceOf(ViewDataDictionary view, PathString path) => view[Place] is string place ? new PathString(place) : path;

    private static bool Covers(MenuEntry entry, PathString path) =>
        entry.Path is "/" ? path == "/" : path.StartsWithSegments(entry.Path, StringComparison.OrdinalIgnoreCase);
}
