using static Kunming.Supervision.Web.Tests.Access.Role;
using static Kunming.Supervision.Web.Tests.Access.Roles;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Who sees a page, for one record. To everybody else it is 404, and to the anonymous the way to the sign-in.</summary>
/// <param name="Page">Its address as the page states it.</param>
/// <param name="Record">Which record it is about, by its name in <see cref="AccessWorld"/>; null for none.</param>
public sealed record PageLine(string Page, string? Record, params Role[] Seen)
{
    /// <summary>What those get who see it.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Where those are led who see it; null for a page that answers itself.</summary>
    public string? To { get; init; }

    public override string ToString() => Record is null ? Page : $"{Page} | {Record}";
}

/// <summary>Page × role: one line a page, and one for each record that makes a difference.</summary>
public static class PageTable
{
    private static readonly Role[] City = [Office, CityLeader];
    private static readonly Role[] Group = [.. City, GroupLeader, Member];
    private static readonly Role[] Planners = [Office, GroupLeader, OtherGroup, County, OtherCounty];

    public static IReadOnlyList<PageLine> Lines { get; } =
    [
        new("/", null, SignedIn),
        new("/sign-in", null, Anybody),
        new("/sign-out", null, SignedIn) { To = "/" },
        new("/large-type", null, Anybody) { To = "/" },
        new("/problem/{code:int}", "problem", Anybody) { Status = 503 },
        new("/help", null, SignedIn),
        new("/help/{section}", "help:section", SignedIn),
        new("/help/images/{name}", "help:picture", SignedIn),
        new("/search", null, SignedIn),
        new("/health", null, Anybody),
        new("/health/ready", null, Anybody),

        new("/tasks", null, Supervising),
        new("/tasks?handler=Export", null, Supervising),
        new("/tasks/new", null, Planners),
        new("/tasks/{id:guid}", "task:draft", City),
        new("/tasks/{id:guid}", "task:own-draft", [.. City, GroupLeader]),
        new("/tasks/{id:guid}", "task:county-draft", [.. City, County]),
        new("/tasks/{id:guid}", "task:issued", Group),
        new("/tasks/{id:guid}", "task:finished", Group),
        new("/tasks/{id:guid}/edit", "task:draft", Office),
        new("/tasks/{id:guid}/edit", "task:own-draft", Office, GroupLeader),
        new("/tasks/{id:guid}/edit", "task:county-draft", Office, County),
        new("/tasks/{id:guid}/submit", "task:draft", Office),
        new("/tasks/{id:guid}/approve", "task:submitted", Office),
        new("/tasks/{id:guid}/issue", "task:approved", Office),
        new("/tasks/{id:guid}/issue", "task:county-approved", Office, County),
        new("/tasks/{id:guid}/report", "task:visited", GroupLeader),
        new("/tasks/{id:guid}/finish", "task:reported", Office),
        new("/tasks/{id:guid}/void", "task:issued", Office),
        new("/tasks/{id:guid}/visits/new", "task:issued", GroupLeader, Member),
        new("/rounds/new", null, Office, County, OtherCounty),

        new("/visits", null, Supervising),
        new("/visits?handler=Export", null, Supervising),
        new("/visits/{id:guid}", "visit:on-site", [.. Group, County]),
        new("/visits/{id:guid}", "visit:approved", [.. Group, County]),
        new("/visits/{id:guid}/edit", "visit:on-site", GroupLeader, Member),
        new("/visits/{id:guid}/confirm", "visit:on-site", GroupLeader, Member),
        new("/visits/{id:guid}/nil-finding", "visit:confirmed", GroupLeader),
        new("/visits/{id:guid}/approve", "visit:nil", GroupLeader),
        new("/visits/{visitId:guid}/issues/new", "visit:to-raise", GroupLeader, Member),

        new("/issues", null, [.. Supervising, Liaison, OtherLiaison]),
        new("/issues/export", null, [.. Supervising, Liaison, OtherLiaison]),
        new("/issues/{id:guid}", "issue:registered", [.. Group, County]),
        new("/issues/{id:guid}", "issue:handed-over", [.. Group, County, Liaison]),
        new("/issues/{id:guid}", "issue:closed", [.. Group, County, Liaison]),
        new("/issues/{id:guid}", "issue:to-commission", [.. Group, County]),
        new("/issues/{id:guid}", "issue:county-registered", [.. City, County]),
        new("/issues/{id:guid}", "issue:clue", [.. Group, County]),
        new("/issues/{id:guid}/edit", "issue:registered", GroupLeader, Member),
        new("/issues/{id:guid}/edit", "issue:county-registered", County),
        new("/issues/{id:guid}/edit", "issue:clue"),
        new("/issues/{id:guid}/submit", "issue:registered", GroupLeader, Member),
        new("/issues/{id:guid}/submit", "issue:county-registered", County),
        new("/issues/{id:guid}/recognise", "issue:review", Office, GroupLeader),
        new("/issues/{id:guid}/recognise", "issue:county-review", Office, County),
        new("/issues/{id:guid}/recognise", "issue:clue"),
        new("/issues/{id:guid}/not-recognise", "issue:review", Office, GroupLeader),
        new("/issues/{id:guid}/not-recognise", "issue:county-review", Office, County),
        new("/issues/{id:guid}/refer-clue", "issue:recognised", Office, GroupLeader),
        new("/issues/{id:guid}/fix-on-site", "issue:recognised", Office, GroupLeader),
        new("/issues/{id:guid}/fix-on-site", "issue:county-recognised", Office, County),
        new("/issues/{id:guid}/measures/new", "issue:rectifying", Liaison),
        new("/issues/{id:guid}/measures/new", "issue:to-commission", County),
        new("/issues/{id:guid}/measures/new", "issue:on-site", GroupLeader, Member),
        new("/issues/{id:guid}/measures/{measureId:guid}/prove", "measure:open", Liaison),
        new("/issues/{id:guid}/measures/{measureId:guid}/progress", "measure:proved", Liaison),
        new("/issues/{id:guid}/apply", "issue:proved", Liaison),
        new("/issues/{id:guid}/verify-first", "issue:applied", GroupLeader, Member),
        new("/issues/{id:guid}/verify-first", "issue:county-applied", County),
        new("/issues/{id:guid}/return", "issue:applied", Office, GroupLeader, Member),
        new("/issues/{id:guid}/return", "issue:verified", Office, GroupLeader, Member),
        new("/issues/{id:guid}/close-out", "issue:verified", Office),
        new("/issues/{id:guid}/accept-in-part", "issue:verified", Office),
        new("/issues/{id:guid}/relapse", "issue:closed", Office, GroupLeader),
        new("/issues/{id:guid}/recheck", "issue:sustained", Office, GroupLeader),
        new("/issues/recognise", "chosen:review", Planners),
        new("/issues/import", null, Planners),
        new("/issues/import/{id:guid}", "list:preview", Office, GroupLeader),
        new("/issues/import/{id:guid}?handler=Progress", "list:preview", Office, GroupLeader),
        new("/issues/import/{id:guid}/columns", "list:columns", GroupLeader),
        new("/issues/import/{id:guid}/rejected", "list:preview", Office, GroupLeader),
        new("/files/{id:guid}", "proof", [.. Group, County, Liaison]),

        new("/handovers", null, [.. Supervising, Liaison, OtherLiaison]),
        new("/handovers/export", null, [.. Supervising, Liaison, OtherLiaison]),
        new("/handovers/new", "chosen:recognised", Planners),
        new("/handovers/{id:guid}", "letter:waiting", [.. Group, County, Liaison]),
        new("/handovers/{id:guid}", "letter:to-commission", [.. Group, County]),
        new("/handovers/{id:guid}", "letter:county-answered", [.. City, County, Liaison]),
        new("/handovers/{id:guid}/receive", "letter:waiting", Liaison),
        new("/handovers/{id:guid}/receive", "letter:to-commission", County),
        new("/handovers/{id:guid}/refuse", "letter:waiting", Liaison),
        new("/handovers/{id:guid}/answer", "letter:in-hand", Liaison),
        new("/handovers/{id:guid}/return", "letter:answered", Office, GroupLeader),
        new("/handovers/{id:guid}/return", "letter:county-answered", Office, County),
        new("/handovers/{id:guid}/finish", "letter:settled", Office, GroupLeader),

        new("/reports", null, Supervising),
        new("/reports/group/new", "report:own-quarter", GroupLeader, Member),
        new("/reports/synthesis/new", "report:quarter", Office),
        new("/reports/group/{id:guid}", "report:drafted", GroupLeader, Member),
        new("/reports/group/{id:guid}", "report:sent", Group),
        new("/reports/group/{id:guid}", "synthesis:circulated"),
        new("/reports/synthesis/{id:guid}", "synthesis:drafted", Office),
        new("/reports/synthesis/{id:guid}", "synthesis:sent", City),
        new("/reports/synthesis/{id:guid}", "synthesis:circulated", [.. Group, OtherGroup]),
        new("/reports/synthesis/{id:guid}", "report:accepted"),
        new("/reports/{id:guid}/{format:regex(^(word|pdf)$)}", "report:word", Group),
        new("/reports/{id:guid}/figures/{code}", "report:figure", Group),
        new("/reports/{id:guid}/figures/{code}", "synthesis:figure", [.. Group, OtherGroup]),
        new("/reports/{id:guid}/edit", "report:drafted", GroupLeader, Member),
        new("/reports/{id:guid}/edit", "synthesis:drafted", Office),
        new("/reports/{id:guid}/refreeze", "report:drafted", GroupLeader, Member),
        new("/reports/{id:guid}/send", "report:drafted", GroupLeader),
        new("/reports/{id:guid}/send", "synthesis:drafted", Office),
        new("/reports/{id:guid}/accept", "report:sent", Office),
        new("/reports/{id:guid}/return", "report:sent", Office),
        new("/reports/{id:guid}/return", "synthesis:sent", CityLeader),
        new("/reports/{id:guid}/missing", "synthesis:missing", Office),
        new("/reports/{id:guid}/approve", "synthesis:sent", CityLeader),
        new("/reports/{id:guid}/circulate", "synthesis:approved", Office),

        new("/ledgers", null, Supervising),
        new("/ledgers?handler=Export", null, Supervising),

        new("/meetings", null, Supervising),
        new("/meetings?handler=Export", null, Supervising),
        new("/meetings/new", null, Planners),
        new("/meetings/{id:guid}", "meeting:group", Group),
        new("/meetings/{id:guid}", "meeting:office", City),
        new("/meetings/{id:guid}", "meeting:county", [.. City, County]),

        new("/groups", null, Supervising),
        new("/groups/form", null, Office),
        new("/groups/template", null, Office, County, OtherCounty),
        new("/groups/{id:guid}", "group", Group),
        new("/groups/{id:guid}", "group:county", [.. City, County]),
        new("/groups/{id:guid}/members", "group", Office),
        new("/groups/{id:guid}/members", "group:county", County),
        new("/groups/{id:guid}/officers", "group", Office),
        new("/groups/{id:guid}/officers", "group:county", County),

        // The directory is no secret among officers; an inspected unit sees itself and the commissions.
        new("/organisations", null, SignedIn),
        new("/organisations?handler=Export", null, SignedIn),
        new("/organisations/{id:guid}", "unit", [.. SignedIn.Except([OtherLiaison])]),
        new("/organisations/{id:guid}", "commission", SignedIn),
        new("/organisations/{id:guid}/rename", "unit", Office),
        new("/organisations/import", null, Office),
        new("/organisations/import/{id:guid}", "directory", Office),

        new("/admin/audit", null, SecurityAdministrator, AuditAdministrator),
        new("/admin/audit?handler=Export", null, SecurityAdministrator, AuditAdministrator),
        new("/admin/audit/{id:long}", "audit:user", SecurityAdministrator, AuditAdministrator),
        new("/admin/audit/{id:long}", "audit:administrator", AuditAdministrator),
        new("/admin/audit/verification", null, AuditAdministrator),
        new("/admin/audit/verification?handler=Run", null, AuditAdministrator),
    ];
}
