using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

public sealed record FoundIssue(Guid Id, string Number, string Facts, string Category, IssueStatus Status);

[OneConnection]
public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<Visit>(db)
{
    public string Unit { get; private set; } = "";

    public string Group { get; private set; } = "";

    /// <summary>Number of the task; null when the viewer may see the visit but not the task.</summary>
    public string? TaskNumber { get; private set; }

    public IReadOnlyList<FoundIssue> Issues { get; private set; } = [];

    /// <summary>检查清单 of the task.</summary>
    public IReadOnlyList<string> Checklist { get; private set; } = [];

    /// <summary>Other groups that say otherwise of the same unit; of what the viewer does not see only that it is so, when and how many.</summary>
    public IReadOnlyList<Contradiction> Contradicted { get; private set; } = [];

    /// <summary>现场材料, in the order in which they came.</summary>
    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>All issues from this visit, also those that the viewer does not see.</summary>
    public int IssueCount { get; private set; }

    public bool MayRaise => Record.ObstaclesToRaiseIssue(Viewer).Count is 0;

    public IReadOnlyList<VisitVerb> Verbs => VisitSteps.VerbsOf(Record, IssueCount, Viewer);

    public VisitVerb? Next => Verbs.FirstOrDefault(v => v.Rules.Count > 0);

    protected override IQueryable<Visit> Visible => Db.Visits.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Unit = await Db.Organisations.Where(o => o.Id == Record.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        Group = await Db.UnitGroups.Where(g => g.Id == Record.GroupId).Select(g => g.Name).SingleAsync(Aborted);
        var task = await Db.Tasks.VisibleTo(Viewer).Where(t => t.Id == Record.TaskId).Select(t => new { t.Number, t.Checklist }).SingleOrDefaultAsync(Aborted);
        (TaskNumber, Checklist) = (task?.Number, task?.Checklist ?? []);
        IssueCount = await Db.Issues.CountAsync(i => i.VisitId == Id, Aborted);
        Issues = await (
            from issue in Db.Issues.AsNoTracking().VisibleTo(Viewer)
            join category in Db.IssueCategories on issue.CategoryId equals category.Id
            where issue.VisitId == Id
            orderby issue.Id
            select new FoundIssue(issue.Id, issue.Number, issue.Status == IssueStatus.ReferredAsClue ? "已移交线索，内容不再显示" : issue.Facts, category.Name, issue.Status)).ToListAsync(Aborted);
        Files = await MaterialDesk.FilesOfAsync(Db, Record.FileIds, Aborted);
        Contradicted = await Db.ContradictionsOfAsync(Record, Viewer, Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).Take(50).ToListAsync(Aborted);
    }
}
