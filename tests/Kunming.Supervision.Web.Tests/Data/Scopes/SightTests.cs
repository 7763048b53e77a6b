using CsCheck;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Attachments;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Data.TaskTemplates;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Data.Scopes;

/// <summary>VisibleTo and row security are written twice, in two languages, and must say the same.</summary>
public sealed class SightTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const int Worlds = 6;

    /// <summary>A table, what VisibleTo gives of it, and what it gives without.</summary>
    private static readonly (string Table, Func<SupervisionDbContext, Viewer, IQueryable<string>> Seen, Func<SupervisionDbContext, IQueryable<string>> All)[] Tables =
    [
        ("tasks", (db, v) => db.Tasks.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Tasks.Select(t => t.Id.ToString())),
        ("task_targets", (db, v) => db.Tasks.VisibleTo(v).SelectMany(t => t.Targets).Where(t => !v.Recusals.Contains(t.OrganisationId)).Select(t => t.Id.ToString()), Raw("task_targets")),
        ("task_crew", (db, v) => db.Tasks.VisibleTo(v).SelectMany(t => t.Crew).Select(t => t.Id.ToString()), Raw("task_crew")),
        ("task_templates", (db, v) => db.TaskTemplates.VisibleTo(v).Select(t => t.Id.ToString()), db => db.TaskTemplates.Select(t => t.Id.ToString())),
        ("sealed_orders", (db, v) => db.SealedOrders.VisibleTo(db, v).Select(t => t.Id.ToString()), db => db.SealedOrders.Select(t => t.Id.ToString())),
        ("sealed_knowers", (db, v) => db.SealedOrders.VisibleTo(db, v).SelectMany(t => t.Knowers).Select(t => t.Id.ToString()), Raw("sealed_knowers")),
        ("unsealings", (db, v) => db.Unsealings.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Unsealings.Select(t => t.Id.ToString())),
        ("confidentiality_pledges", (db, v) => db.Unsealings.VisibleTo(v).SelectMany(t => t.Pledges).Select(t => t.Id.ToString()), Raw("confidentiality_pledges")),
        ("visits", (db, v) => db.Visits.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Visits.Select(t => t.Id.ToString())),
        ("issues", (db, v) => db.Issues.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Issues.Select(t => t.Id.ToString())),
        ("measures", (db, v) => db.Issues.VisibleTo(v).SelectMany(t => t.Measures).Select(t => t.Id.ToString()), Raw("measures")),
        ("measure_proofs", (db, v) => db.Issues.VisibleTo(v).SelectMany(t => t.Measures).SelectMany(m => m.Proofs).Select(t => t.Id.ToString()), Raw("measure_proofs")),
        ("issue_extensions", (db, v) => db.Issues.VisibleTo(v).SelectMany(t => t.Extensions).Select(t => t.Id.ToString()), Raw("issue_extensions")),
        ("handover_extensions", (db, v) => db.Handovers.VisibleTo(v).SelectMany(t => t.Extensions).Select(t => t.Id.ToString()), Raw("handover_extensions")),
        ("objection_files", (db, v) => db.Issues.VisibleTo(v).SelectMany(t => t.ObjectionFiles).Select(t => t.Id.ToString()), Raw("objection_files")),
        ("attachments", (db, v) => db.Attachments.VisibleTo(db, v).Select(t => t.Id.ToString()), db => db.Attachments.Select(t => t.Id.ToString())),
        ("handovers", (db, v) => db.Handovers.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Handovers.Select(t => t.Id.ToString())),
        ("clues", (db, v) => db.Clues.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Clues.Select(t => t.Id.ToString())),
        ("clue_receipts", (db, v) => db.ClueReceipts.VisibleTo(db, v).Select(t => t.IssueId.ToString()), db => db.ClueReceipts.Select(t => t.IssueId.ToString())),
        ("recusals", (db, v) => db.Recusals.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Recusals.Select(t => t.Id.ToString())),
        ("chases", (db, v) => db.Chases.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Chases.Select(t => t.Id.ToString())),
        ("notices", (db, v) => db.Set<Notice>().Where(n => n.AccountId == v.AccountId).Select(t => t.Id.ToString()), db => db.Set<Notice>().Select(t => t.Id.ToString())),
        ("recheck_draws", (db, v) => db.RecheckDraws.VisibleTo(v).Select(t => t.Id.ToString()), db => db.RecheckDraws.Select(t => t.Id.ToString())),
        ("rechecks", (db, v) => db.Rechecks.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Rechecks.Select(t => t.Id.ToString())),
        ("archives", (db, v) => db.Archives.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Archives.Select(t => t.Id.ToString())),
        ("ledger_notes", (db, v) => db.LedgerNotes.VisibleTo(v).Select(t => t.Id.ToString()), db => db.LedgerNotes.Select(t => t.Id.ToString())),
        ("help_requests", (db, v) => db.HelpRequests.VisibleTo(v).Select(t => t.Id.ToString()), db => db.HelpRequests.Select(t => t.Id.ToString())),
        ("figure_questions", (db, v) => db.FigureQuestions.VisibleTo(v).Select(t => t.Id.ToString()), db => db.FigureQuestions.Select(t => t.Id.ToString())),
        ("circulars", (db, v) => db.Circulars.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Circulars.Select(t => t.Id.ToString())),
        ("circular_figures", (db, v) => db.Circulars.VisibleTo(v).SelectMany(t => t.Figures).Select(t => t.Id.ToString()), Raw("circular_figures")),
        ("bulletins", (db, v) => db.Bulletins.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Bulletins.Select(t => t.Id.ToString())),
        ("bulletin_figures", (db, v) => db.Bulletins.VisibleTo(v).SelectMany(t => t.Figures).Select(t => t.Id.ToString()), Raw("bulletin_figures")),
        ("pool_members", (db, v) => db.PoolMembers.VisibleTo(v).Select(t => t.Id.ToString()), db => db.PoolMembers.Select(t => t.Id.ToString())),
        ("ties", (db, v) => db.Ties.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Ties.Select(t => t.Id.ToString())),
        ("rotation_schemes", (db, v) => db.RotationSchemes.VisibleTo(v).Select(t => t.Id.ToString()), db => db.RotationSchemes.Select(t => t.Id.ToString())),
        ("pool_draws", (db, v) => db.PoolDraws.VisibleTo(v).Select(t => t.Id.ToString()), db => db.PoolDraws.Select(t => t.Id.ToString())),
        ("pool_draw_places", (db, v) => db.PoolDraws.VisibleTo(v).SelectMany(t => t.Places).Select(t => t.Id.ToString()), Raw("pool_draw_places")),
        ("pool_recommendations", (db, v) => db.PoolMembers.VisibleTo(v).SelectMany(t => t.Recommendations).Select(t => t.Id.ToString()), Raw("pool_recommendations")),
        ("round_appraisals", (db, v) => db.RoundAppraisals.VisibleTo(v).Select(t => t.Id.ToString()), db => db.RoundAppraisals.Select(t => t.Id.ToString())),
        ("round_appraisal_ballots", (db, v) => db.RoundAppraisals.VisibleTo(v).SelectMany(t => t.Ballots).Where(b => v.Seat == Seat.PartyConductOffice || b.OfficerId == v.OfficerId).Select(t => t.Id.ToString()), Raw("round_appraisal_ballots")),
        ("pool_appraisals", (db, v) => db.PoolMembers.VisibleTo(v).SelectMany(t => t.Appraisals).Select(t => t.Id.ToString()), Raw("pool_appraisals")),
        ("minutes", (db, v) => db.Minutes.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Minutes.Select(t => t.Id.ToString())),
        ("minutes_decisions", (db, v) => db.Minutes.VisibleTo(v).SelectMany(t => t.Decisions).Select(t => t.Id.ToString()), Raw("minutes_decisions")),
        ("classes", (db, v) => db.Classes.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Classes.Select(t => t.Id.ToString())),
        ("class_attendance", (db, v) => db.Classes.VisibleTo(v).SelectMany(t => t.Attendance).Select(t => EF.Property<int>(t, "Id").ToString()), Raw("class_attendance")),
        ("class_cases", (db, v) => db.Classes.VisibleTo(v).SelectMany(t => t.Cases).Select(t => EF.Property<int>(t, "Id").ToString()), Raw("class_cases")),
        ("meetings", (db, v) => db.Meetings.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Meetings.Select(t => t.Id.ToString())),
        ("successions", (db, v) => db.Successions.VisibleTo(v).Select(t => t.Id.ToString()), db => db.Successions.Select(t => t.Id.ToString())),
        ("succession_items", (db, v) => db.Successions.VisibleTo(v).SelectMany(t => t.Items).Select(t => t.Id.ToString()), Raw("succession_items")),
        ("reports", Reports, db => db.Reports.Select(t => t.Id.ToString())),
        ("report_figures", (db, v) => db.Reports.Where(r => Reports(db, v).Contains(r.Id.ToString())).SelectMany(r => r.Figures).Select(t => t.Id.ToString()), Raw("report_figures")),
        ("report_notes", (db, v) => db.Reports.Where(r => Reports(db, v).Contains(r.Id.ToString())).SelectMany(r => r.Notes).Select(t => t.Id.ToString()), Raw("report_notes")),
        ("report_restatements", (db, v) => db.Reports.Where(r => Reports(db, v).Contains(r.Id.ToString())).SelectMany(r => r.Restatements).Select(t => t.Id.ToString()), Raw("report_restatements")),
        ("report_submissions", (db, v) => db.Reports.Where(r => Reports(db, v).Contains(r.Id.ToString())).SelectMany(r => r.Submissions).Select(t => t.Id.ToString()), Raw("report_submissions")),
        ("report_missing_groups", (db, v) => db.Reports.OfType<SynthesisReport>().VisibleTo(v).SelectMany(r => r.Missing).Select(t => t.Id.ToString()), Raw("report_missing_groups")),
        ("history", (db, v) => db.History.VisibleTo(db, v).Select(t => t.Id.ToString()), db => db.History.Select(t => t.Id.ToString())),
        ("import_batches", (db, v) => db.Set<ImportBatch>().VisibleTo(v).Select(t => t.Id.ToString()), db => db.Set<ImportBatch>().Select(t => t.Id.ToString())),
        ("saved_views", (db, v) => db.SavedViews.VisibleTo(v).Select(t => t.Id.ToString()), db => db.SavedViews.Select(t => t.Id.ToString())),
        ("list_columns", (db, v) => db.Set<ChosenColumns>().Where(c => c.AccountId == v.AccountId).Select(t => t.Columns), db => db.Set<ChosenColumns>().Select(t => t.Columns)),
        ("plan_searches", (db, v) => db.PlanSearches.VisibleTo(v).Select(t => t.Id.ToString()), db => db.PlanSearches.Select(t => t.Id.ToString())),
        ("bulk_runs", (db, v) => db.Set<BulkRun>().VisibleTo(v).Select(t => t.Id.ToString()), db => db.Set<BulkRun>().Select(t => t.Id.ToString())),
        ("import_rows", ImportRows, db => db.Set<ImportRow>().Select(r => r.Row.ToString())),
    ];

    [Fact]
    public async Task Rows_RandomWorlds_AreThoseOfVisibleToForEveryViewerAndTable()
    {
        var seen = 0;
        await Gen.Int[0, int.MaxValue].SampleAsync(
            async seed => seen += await CompareAsync(seed), iter: Worlds, threads: 1, print: seed => $"world {seed}");
        Assert.True(seen > 100 * Worlds, $"only {seen} rows were seen by anybody");
    }

    [Fact]
    public void Aggregates_EveryOne_HasVisibleToOrIsOpenToAllForAReason()
    {
        // Directory and programme: names that stand on everybody's records. Their pages are open to all who supervise.
        string[] open = ["Officer", "GroupTemplate", "Round", "Jurisdiction", "CloseOutPolicy", "RotationRuleVersion", "TravelTime", "Regulation", "CategoryVersion", "ReportTemplate"];
        var narrowed = typeof(SupervisionDbContext).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.Name == "VisibleTo" && m.IsStatic)
            .Select(m => m.GetParameters()[0].ParameterType.GetGenericArguments()[0].Name).ToHashSet();

        Assert.Empty(typeof(Aggregate).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregate)) && !t.IsAbstract).Select(t => t.Name).Except(open).Except(narrowed));
    }

    private static IQueryable<string> Reports(SupervisionDbContext db, Viewer viewer) =>
        db.Reports.OfType<GroupReport>().VisibleTo(viewer).Select(r => r.Id.ToString()).Concat(db.Reports.OfType<SynthesisReport>().VisibleTo(viewer).Select(r => r.Id.ToString()));

    private static IQueryable<string> ImportRows(SupervisionDbContext db, Viewer viewer)
    {
        var (hidden, tasks, letters) = (db.Issues.HiddenBy(viewer.SightOfIssues), db.Tasks.HiddenBy(viewer.SightOfTasks), db.Handovers.HiddenBy(viewer.SightOfHandovers));
        return db.Set<ImportRow>().Where(r => db.Set<ImportBatch>().VisibleTo(viewer).Any(b => b.Id == r.BatchId) && !hidden.Any(i => i.Id == r.IssueId) && !tasks.Any(t => t.Id == r.TaskId) && !letters.Any(h => h.Id == r.HandoverId)).Select(r => r.Row.ToString());
    }

    private static Func<SupervisionDbContext, IQueryable<string>> Raw(string table)
    {
        var sql = $"select id::text as \"Value\" from {table}";
        return db => db.Database.SqlQueryRaw<string>(sql);
    }

    /// <returns>How many rows were seen, by all viewers together.</returns>
    private Task<int> CompareAsync(int seed) => site.App.InDb(async db =>
    {
        var world = new RandomWorld(seed);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await world.WriteAsync(db);
        var rows = 0;
        foreach (var viewer in world.Viewers)
        {
            foreach (var (table, visible, all) in Tables)
            {
                db.Scope = RowScope.System("tests");
                var expected = await visible(db, viewer).ToListAsync();
                db.Scope = RowScope.Of(viewer);
                var actual = await all(db).ToListAsync();
                Assert.True(
                    expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)),
                    $"{table} to {viewer}: VisibleTo gives {expected.Count}, the database {actual.Count}; only there {string.Join(' ', expected.Except(actual))}; only here {string.Join(' ', actual.Except(expected))}");
                rows += actual.Count;
            }
        }

        return rows;
    });
}
