using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure.Jobs;
using Kunming.Supervision.Web.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Import;

/// <summary>One list: how far it is, what would be taken and what not and why, and in the end what was taken.</summary>
public sealed class DetailsModel(SupervisionDbContext db, ImportSteps steps, PendingJobs jobs, WorkCalendar calendar) : ImportPage(db)
{
    private const int PageSize = 50;

    [FromQuery(Name = "view")]
    public string? View { get; set; }

    [FromQuery(Name = PagerTagHelper.After)]
    public int? After { get; set; }

    [FromQuery(Name = PagerTagHelper.Before)]
    public int? Before { get; set; }

    public IReadOnlyList<ImportView> Views { get; private set; } = [];

    public ImportView Shown { get; private set; } = null!;

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The bar alone, for the poll; a list that has come to rest asks for the whole page.</summary>
    public async Task<IActionResult> OnGetProgressAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (!Batch.IsRunning)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("_Progress", Batch);
    }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostImportAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        RequireFresh(Batch.Revision);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (Batch.Status is not ImportStatus.AwaitingConfirmation || Batch.Counts.Ready is 0, ImportFormRules.NothingToTake)));
        jobs.AddAfter(HttpContext, IssueListJobs.Commit(Id));
        await RequireTakenAsync(steps.BeginImportAsync(Batch, Now, Aborted));
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (!await steps.CancelAsync(Id, Now, Aborted))
        {
            throw Refused(ImportFormRules.TooLateToCancel);
        }

        jobs.Cancel(Id);
        if (!Batch.IsRunning)
        {
            await steps.DropRowsAsync(Id, Aborted);
        }

        Notice("已取消，没有写入任何内容");
        return LocalRedirect("~" + Kind.Upload);
    }

    /// <summary>第三监督单元组, or a dash.</summary>
    public string NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known, "—") : "—";

    /// <summary>Whether the list promises days that are understood from its words, and are shown beside them.</summary>
    public bool ReadsDays => Batch.List is ListKind.Issues or ListKind.Handovers;

    /// <summary>The day that was read from a row's deadline; of a letter's period none, for it is counted from the receipt.</summary>
    public DateOnly? DueOf(ImportRow row) => Batch.List is ListKind.Issues ? row.DeadlineBy(calendar)?.DueOn : row.DueOn;

    /// <summary>A column that was recognised and of which nothing is taken.</summary>
    public bool LeavesClues => Batch.List is ListKind.Issues && Batch.Choice?.Columns.ContainsKey(IssueListField.Clue) is true;

    /// <summary>The record that a row became; an issue has its id before it is there.</summary>
    public Guid? BecameOf(ImportRow row) => Batch.Status is ImportStatus.Completed ? row.IssueId ?? row.TaskId ?? row.HandoverId ?? row.PoolMemberId : null;

    /// <summary>F列“整改时限”; empty for the whole row.</summary>
    public string PlaceOf(RowProblem problem)
    {
        var name = Kind.Fields.FirstOrDefault(f => f.Key == problem.Field)?.Name;
        var column = problem.Field is { } field && Batch.Choice?.Columns.TryGetValue(field, out var at) is true ? $"{CellRemark.Letters(at)}列" : "";
        return name is null ? "整行" : $"{column}“{name}”";
    }

    protected override async Task PrepareAsync()
    {
        Views = ImportView.For(Batch);
        Shown = Views.FirstOrDefault(v => v.Key == View) ?? Views[0];
        if (Shown.Rows is not { } wanted || Batch.IsRunning)
        {
            return;
        }

        var rows = wanted(Db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == Id));
        var backwards = After is null && Before is not null;
        rows = backwards ? rows.Where(r => r.Row < Before).OrderByDescending(r => r.Row) : rows.Where(r => r.Row > (After ?? 0)).OrderBy(r => r.Row);
        var found = await rows.Take(PageSize + 1).ToListAsync(Aborted);
        var more = found.Count > PageSize;
        found = found[..Math.Min(PageSize, found.Count)];
        if (backwards)
        {
            found.Reverse();
        }

        Rows = found;
        Previous = found.Count > 0 && (backwards ? more : After is not null) ? Key(found[0]) : null;
        Next = found.Count > 0 && (backwards || more) ? Key(found[^1]) : null;
        Names = await NamesAsync(found);
    }

    private static string Key(ImportRow row) => row.Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Dictionary<Guid, string>> NamesAsync(List<ImportRow> rows)
    {
        var groups = rows.Select(r => r.GroupId).OfType<Guid>().Distinct().ToArray();
        var categories = rows.Select(r => r.CategoryId).OfType<Guid>().Distinct().ToArray();
        var issues = rows.Select(r => r.IssueId).OfType<Guid>().Distinct().ToArray();
        var tasks = rows.Select(r => r.TaskId).OfType<Guid>().Distinct().ToArray();
        var people = rows.Select(r => r.PoolMemberId).OfType<Guid>().Distinct().ToArray();
        var letters = rows.Select(r => r.HandoverId).OfType<Guid>().Distinct().ToArray();
        return await Db.UnitGroups.Where(g => groups.Contains(g.Id)).Select(g => new { g.Id, g.Name })
            .Concat(Db.IssueCategories.Where(c => categories.Contains(c.Id)).Select(c => new { c.Id, c.Name }))
            .Concat(Db.Handovers.Where(h => letters.Contains(h.Id)).Select(h => new { h.Id, Name = h.Number }))
            .Concat(Db.PoolMembers.Where(m => people.Contains(m.Id)).Select(m => new { m.Id, Name = m.Number }))
            .Concat(Db.Tasks.Where(t => tasks.Contains(t.Id)).Select(t => new { t.Id, Name = t.Number }))
            .Concat(Db.Issues.Where(i => issues.Contains(i.Id)).Select(i => new { i.Id, Name = i.Number }))
            .ToDictionaryAsync(n => n.Id, n => n.Name, Aborted);
    }
}

/// <summary>A part of a list that can be looked at; <paramref name="Rows"/> is null for the rows that are no data.</summary>
public sealed record ImportView(string Key, string Name, int Count, Func<IQueryable<ImportRow>, IQueryable<ImportRow>>? Rows)
{
    public const string Ready = "ready";
    public const string Taken = "taken";
    public const string Rejected = "rejected";
    public const string Duplicate = "duplicate";
    public const string Warned = "warned";
    public const string Skipped = "skipped";

    public static IReadOnlyList<ImportView> For(ImportBatch batch) =>
    [
        batch.Status is ImportStatus.Completed ? new(Taken, "已导入", batch.Taken, Takeable) : new(Ready, "可以导入", batch.Counts.Ready, Takeable),
        new(Rejected, "不能导入", batch.Counts.Rejected, rows => rows.Where(r => r.State == ImportRowState.Rejected)),
        new(Duplicate, "重复", batch.Counts.Duplicate, rows => rows.Where(r => r.State == ImportRowState.Duplicate)),
        new(Warned, "有提示", batch.Counts.Warned, rows => Takeable(rows).Where(r => r.Warned)),
        new(Skipped, "跳过的行", batch.Skipped.Count, null),
    ];

    private static IQueryable<ImportRow> Takeable(IQueryable<ImportRow> rows) => rows.Where(r => r.State == ImportRowState.Ready);
}
