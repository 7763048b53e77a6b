using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Archives;

/// <summary>What belongs to a quarter, or to a round.</summary>
public sealed record ArchiveScope(string Title, Quarter? Quarter, Round? Round)
{
    public static ArchiveScope Of(Quarter quarter) => new($"{quarter}监督工作档案", quarter, null);

    public static ArchiveScope Of(Round round) => new($"{round.Name}{(round.Name.EndsWith("监督", StringComparison.Ordinal) ? "" : "监督")}工作档案", null, round);

    /// <summary>By the day that the task begins, or by its round.</summary>
    public IQueryable<SupervisionTask> Tasks(SupervisionDbContext db) => Quarter is { } q
        ? db.Tasks.AsNoTracking().Where(t => t.From >= q.Start && t.From <= q.End)
        : db.Tasks.AsNoTracking().Where(t => t.RoundId == Round!.Id);

    /// <summary>By the day found, or by the round's tasks.</summary>
    public IQueryable<Issue> Issues(SupervisionDbContext db)
    {
        var tasks = Tasks(db);
        return Quarter is { } q
            ? db.Issues.AsNoTracking().Where(i => i.FoundOn >= q.Start && i.FoundOn <= q.End)
            : db.Issues.AsNoTracking().Where(i => tasks.Any(t => t.Id == i.TaskId));
    }

    public IQueryable<Handover> Handovers(SupervisionDbContext db)
    {
        if (Quarter is { } q)
        {
            var (start, end) = (ChinaTime.StartOf(q.Start), ChinaTime.StartOf(q.End.AddDays(1)));
            return db.Handovers.AsNoTracking().Where(h => h.Issued.On >= start && h.Issued.On < end);
        }

        var issues = Issues(db).Where(i => i.HandoverId != null).Select(i => i.HandoverId!.Value);
        return db.Handovers.AsNoTracking().Where(h => issues.Contains(h.Id));
    }

    /// <summary>Those that were sent; a round has none.</summary>
    public IQueryable<QuarterReport> Reports(SupervisionDbContext db)
    {
        var key = Quarter?.Key ?? 0;
        return db.Reports.Where(r => r.QuarterKey == key && r.TimesSent > 0 && r.Status != ReportStatus.Returned);
    }

    /// <summary>Those that were issued; a round has none.</summary>
    public IQueryable<Circular> Circulars(SupervisionDbContext db)
    {
        var key = Quarter?.Key ?? 0;
        return db.Circulars.AsNoTracking().Where(c => c.QuarterKey == key && c.Status == CircularStatus.Issued);
    }

    /// <summary>The master ledger of the quarter, or what happened to the round's own records.</summary>
    public IQueryable<HistoryEntry> Ledger(SupervisionDbContext db, Viewer viewer)
    {
        var listed = db.History.AsNoTracking().LedgerVisibleTo(db, viewer).Disclosable(db);
        if (Quarter is { } q)
        {
            return listed.OfQuarter(q);
        }

        var (tasks, issues, letters) = (Tasks(db), Issues(db), Handovers(db));
        var visits = db.Visits.Where(v => tasks.Any(t => t.Id == v.TaskId));
        return listed.Where(h => tasks.Any(t => t.Id == h.SubjectId) || visits.Any(v => v.Id == h.SubjectId)
            || issues.Any(i => i.Id == h.SubjectId) || letters.Any(l => l.Id == h.SubjectId) || h.SubjectId == Round!.Id);
    }
}
