using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Handovers;
using Kunming.Supervision.Web.Pages.Issues;
using Kunming.Supervision.Web.Pages.Issues.List;
using Kunming.Supervision.Web.Pages.Tasks;
using Kunming.Supervision.Web.Pages.Visits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Search;

/// <summary>One thing found. <paramref name="Number"/>: what people call it.</summary>
public sealed record Hit(string Path, string Number, string Text, string? Place, Enum? Status);

/// <summary>What was found of one kind, and the list that holds all of it under the same words.</summary>
/// <param name="More">There are more than are shown.</param>
public sealed record HitGroup(string Word, string List, IReadOnlyList<Hit> Hits, bool More);

/// <summary>
/// The box in the head: one question to every list, each through what the viewer may see and with the list's own filter, so that
/// “查看全部” shows the same. Newest first and cut, so that a common word stops early.
/// </summary>
public sealed class IndexModel(SupervisionDbContext db, Lookups lookups, Navigation menu, SettingStore settings) : SupervisionPageModel
{
    public const int Most = 20;

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<HitGroup> Groups { get; private set; } = [];

    /// <summary>The words to search for; null when there are none that can be used.</summary>
    public string? Words => Filter.Words;

    public string? Fault => Filter.TextFault ?? (string.IsNullOrWhiteSpace(Text) ? "请填写至少两个字，或者编号的一部分。" : null);

    private IssueFilter Filter => new() { Text = Text };

    public async Task OnGetAsync()
    {
        if (Words is not { } words)
        {
            return;
        }

        var served = menu.For(Viewer.Seat).Select(e => e.Path).ToHashSet();
        var groups = new List<HitGroup>();
        if (served.Contains("/tasks"))
        {
            groups.Add(await TasksAsync(words));
        }

        if (served.Contains("/visits"))
        {
            groups.Add(await VisitsAsync(words));
        }

        if (served.Contains("/issues"))
        {
            groups.Add(await IssuesAsync(words));
        }

        if (served.Contains("/handovers"))
        {
            groups.Add(await HandoversAsync(words));
        }

        if (served.Contains("/organisations"))
        {
            groups.Add(await OrganisationsAsync(words));
        }

        Groups = [.. groups.Where(g => g.Hits.Count > 0)];
    }

    private async Task<HitGroup> TasksAsync(string words)
    {
        var tasks = new TaskFilter { Words = words }.Narrow(db.Tasks.AsNoTracking().VisibleTo(Viewer), Viewer);
        return Group("任务", "/tasks?q=", await (
            from task in tasks
            join unitGroup in db.UnitGroups on task.GroupId equals unitGroup.Id
            orderby task.From descending, task.Id
            select new Hit($"/tasks/{task.Id}", task.Number, task.Subject, unitGroup.Name, task.Status)).Take(Most + 1).ToListAsync(Aborted));
    }

    private async Task<HitGroup> VisitsAsync(string words)
    {
        var filter = new VisitFilter { Words = words };
        var visits = filter.Narrow(db.Visits.AsNoTracking().VisibleTo(Viewer), await filter.UnitsAsync(db, Aborted));
        return Group("检查", "/visits?q=", await (
            from visit in visits
            join unit in db.Organisations on visit.OrganisationId equals unit.Id
            orderby visit.Day descending, visit.Id descending
            select new Hit($"/visits/{visit.Id}", visit.Number, unit.Name, null, visit.Status)).TakeFixed(Most + 1).ToListAsync(Aborted));
    }

    private async Task<HitGroup> IssuesAsync(string words)
    {
        var list = new IssueList(db, await lookups.ReadAsync(db, Aborted), Viewer, Today, new() { View = "all" }, Filter, settings.Current);
        var lines = (await list.ReadAsync(new(), grounds: false, Aborted)).Rows;
        return Group("问题", "/issues?view=all&q=", [.. lines.Select(l => new Hit($"/issues/{l.Id}", l.Number, l.Facts ?? IssueWords.Referred, l.Unit, l.Status))]);
    }

    private async Task<HitGroup> HandoversAsync(string words)
    {
        var lines = (await new HandoverList(db, Viewer, Today, new() { Text = words }).ReadAsync(new(), Aborted)).Rows;
        return Group("交办", "/handovers?q=", [.. lines.Select(l => new Hit($"/handovers/{l.Id}", l.Number, $"交办问题{l.Issues}个", l.Addressee, l.Status))]);
    }

    private async Task<HitGroup> OrganisationsAsync(string words)
    {
        var organisations = db.Organisations.AsNoTracking().VisibleTo(Viewer).Named(words);
        return Group("机构", "/organisations?closed=true&q=", await organisations.OrderBy(o => o.Code).Take(Most + 1)
            .Select(o => new Hit($"/organisations/{o.Id}", o.Code, o.Name, null, o.Kind)).ToListAsync(Aborted));
    }

    private HitGroup Group(string word, string list, List<Hit> hits) => new(word, list + Uri.EscapeDataString(Words!), [.. hits.Take(Most)], hits.Count > Most);
}
