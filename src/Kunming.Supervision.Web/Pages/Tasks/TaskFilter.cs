using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>What the address of the task list says.</summary>
public sealed record TaskFilter
{
    public const string ToApprove = "approve";
    public const string ToIssue = "issue";
    public const string Running = "running";
    public const string Reported = "reported";

    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "group")]
    public Guid? Group { get; init; }

    [FromQuery(Name = "origin")]
    public TaskOrigin? Origin { get; init; }

    [FromQuery(Name = "status")]
    public SupervisionTaskStatus? Status { get; init; }

    [FromQuery(Name = "quarter")]
    public int? Quarter { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>The views that a seat has use for; the first of them is everything.</summary>
    public static IReadOnlyList<(string? Key, string Word)> ViewsOf(Viewer viewer) => viewer.IsOffice || viewer.IsCounty
        ? [(null, "全部"), (ToApprove, "待我审批"), (ToIssue, "待我下达"), (Running, "执行中"), (Reported, "已报结果")]
        : [(null, "全部"), (Running, "执行中"), (Reported, "已报结果")];

    public IQueryable<SupervisionTask> Narrow(IQueryable<SupervisionTask> tasks, Viewer viewer)
    {
        var narrowed = View switch
        {
            ToApprove => tasks.Where(t => t.Status == SupervisionTaskStatus.AwaitingApproval && t.Drafted.OfficerId != viewer.OfficerId),
            ToIssue => tasks.Where(t => t.Status == SupervisionTaskStatus.Approved),
            Running => tasks.Where(t => t.Status == SupervisionTaskStatus.Issued || t.Status == SupervisionTaskStatus.InProgress),
            Reported => tasks.Where(t => t.Status == SupervisionTaskStatus.Reported),
            _ => tasks,
        };
        narrowed = Group is { } group ? narrowed.Where(t => t.GroupId == group) : narrowed;
        narrowed = Origin is { } origin ? narrowed.Where(t => t.Origin == origin) : narrowed;
        narrowed = Status is { } status ? narrowed.Where(t => t.Status == status) : narrowed;
        if (Domain.Calendar.Quarter.TryFromKey(Quarter) is { } quarter)
        {
            var (start, end) = (quarter.Start, quarter.End);
            narrowed = narrowed.Where(t => t.From <= end && t.To >= start);
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            var (words, number) = (Words.Trim(), Words.Trim().ToUpperInvariant());
            narrowed = narrowed.Where(t => t.Number.Contains(number) || t.Subject.Contains(words));
        }

        return narrowed;
    }

    /// <summary>The filter in words, for the first line of an export.</summary>
    public string Describe(string? group) => string.Join("，", new[]
    {
        View switch { ToApprove => "待我审批", ToIssue => "待我下达", Running => "执行中", Reported => "已报结果", _ => null },
        group,
        Origin is { } origin ? SupervisionTaskNames.NameOf(origin) : null,
        Status is { } status ? SupervisionTaskNames.NameOf(status) : null,
        Domain.Calendar.Quarter.TryFromKey(Quarter)?.ToString(),
        string.IsNullOrWhiteSpace(Words) ? null : $"含“{Words.Trim()}”",
    }.OfType<string>().DefaultIfEmpty("全部"));
}
