using System.Text.Json;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Data;

/// <summary>COPY and batches must write what SaveChanges writes: the same objects go all ways, the bulk ways into temporary tables of the same shape and names.</summary>
public sealed class BulkInsertTests(IssueScene scene) : IClassFixture<IssueScene>
{
    /// <summary>Both ways add to the same chain, one after the other.</summary>
    private static readonly string[] LinksOfTheChain = ["id", "sequence", "previous_hash", "hash"];

    [Fact]
    public async Task BulkInsert_Issues_WritesEveryColumnAsSaveChangesDoes()
    {
        Guid[] ids =
        [
            (await scene.AddIssueAsync()).Id,
            (await scene.AddIssueAsync(IssueStatus.HandedOver)).Id,
            (await scene.AddIssueAsync(IssueStatus.ClosedOut)).Id,
            (await scene.AddIssueAsync(IssueStatus.Sustained, sustained: true)).Id,
            await TakenAsync("列入清单的问题之一"),
            await CitingAsync(),
            await MovedOnAsync(IssueStatus.UnderReview, i => i.NotRecognise("不属于本单位", scene.As(scene.GroupLeader), scene.Now)),
            await MovedOnAsync(IssueStatus.FirstVerified, i => i.AcceptInPart("还差一项", [i.Measures[0].Id], scene.As(scene.Office), scene.Now)),
            await MovedOnAsync(IssueStatus.Rectifying, i => Chase.Send("昆监督〔2025〕1号", ChaseKind.Urge, i, "某县农业农村局", "限期整改", scene.Today.AddDays(70), scene.As(scene.Office), scene.Now.AddDays(60))),
            await MovedOnAsync(IssueStatus.Rectifying, i => i.RaiseObjection("台账当时已补齐", [], scene.As(scene.Liaison), scene.Now)),
            await MovedOnAsync(IssueStatus.Rectifying, i =>
            {
                i.RaiseObjection("不属本单位职责", [], scene.As(scene.Liaison), scene.Now);
                i.DismissObjection("职责清单已列明", scene.As(scene.Office), scene.Now);
            }),
            await MovedOnAsync(IssueStatus.ClosedOut, i => i.Relapse("又出现同类问题", scene.As(scene.Office), scene.Now)),
            await PartAsync(),
            await MergedAsync(),
        ];
        await scene.App.InDb(db => db.Issues.Where(i => i.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(i => i.RecheckGroupId, scene.Group.Id)));

        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set applicant_heirs = array[{ids[1]}] where id = {ids[0]}"));
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update measure_proofs set taken_on = refers_to where rectification_measure_issue_id = any ({ids})"));
        await AssertSameAsync(
            db => db.Issues.AsNoTracking().Where(i => ids.Contains(i.Id)),
            [],
            new("issues", "id", ids), new("measures", "issue_id", ids), new("measure_proofs", "rectification_measure_issue_id", ids));
    }

    [Fact]
    public async Task BulkInsert_History_WritesEveryColumnAsSaveChangesDoes()
    {
        var issue = Taken("列入清单的问题之二");
        var entries = HistoryWriter.EntriesOf(issue).ToList();
        Assert.NotEmpty(entries);
        await scene.App.SaveAsync(issue);

        await AssertSameAsync(_ => entries.AsQueryable(), LinksOfTheChain, new Table("history", "subject_id", [issue.Id]));
    }

    [Fact]
    public void EntryOf_WhatStandsInAColumn_IsNotInThePayloadAgain()
    {
        using var payload = JsonDocument.Parse(HistoryWriter.EntriesOf(Taken("列入清单的问题之三")).First().Payload);
        var names = payload.RootElement.EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal([nameof(IssueRegistered.Counts), nameof(IssueRegistered.Facts), nameof(IssueRegistered.FoundOn), nameof(IssueRegistered.Immediate), nameof(IssueRegistered.Measure), nameof(IssueRegistered.Source), nameof(IssueRegistered.Unit)], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task BulkInsert_ImportRows_WritesEveryColumnAsSaveChangesDoes()
    {
        var batch = new ImportBatch
        {
            AccountId = scene.Office.Account.Id, Uploaded = scene.Office.Sign(scene.Now), FileName = "清单.xlsx", Sha256 = new('a', 64), Sheet = "清单",
            Fingerprint = new('b', ImportBatch.FingerprintLength), Columns = [], Details = new Dictionary<string, string>(), Since = scene.Now,
        };
        ImportRow[] rows =
        [
            new() { BatchId = batch.Id, Row = 3, Cells = [] },
            new()
            {
                BatchId = batch.Id, Row = 4, Cells = ["1", "", "引号\"反斜杠\\\n换行"], State = ImportRowState.Duplicate, Warned = true,
                Problems = [new("facts", "list.same", "与第3行“相同”", Blocks: true), new(null, "list.none", "整行", Blocks: false)],
                SourceNumber = "A-1", FoundOn = scene.Today, GroupId = scene.Group.Id, OrganisationId = scene.Unit.Id, Unit = scene.Unit.Name,
                JurisdictionId = scene.County.Jurisdiction.Id, CategoryId = scene.Category.Id, Methods = VisitMethods.Files | VisitMethods.Sites, Facts = "台账不全",
                Immediate = true, KeepsOn = true, Deadline = "立行立改，长期坚持", DueOn = scene.Today.AddDays(15), PeriodValue = 15, PeriodUnit = DeadlineUnit.WorkingDays,
                Measure = "补齐台账", Owner = "甲", Phone = "0871-0000000", ReportedState = "整改中", Remarks = "无", Digest = new('c', 64), IssueId = Guid.CreateVersion7(),
                Clause = "《条例》第三条", Amount = 1234.56m, Texts = new Dictionary<string, string> { ["subject"] = "窗口\"作风" }, TaskId = Guid.CreateVersion7(), HandoverId = Guid.CreateVersion7(), PoolMemberId = Guid.CreateVersion7(),
            },
        ];
        await scene.App.SaveAsync([batch, .. rows]);

        await AssertSameAsync(_ => rows.AsQueryable(), [], new Table("import_rows", "batch_id", [batch.Id]));
    }

    /// <summary>A job that is stopped must be told apart from one that failed, at whatever point it is stopped: before, while more is sent than the socket takes, or after.</summary>
    [Fact]
    public async Task BulkInsert_CancelledAtAnyMoment_SaysSoAndWritesNothing()
    {
        var batch = new ImportBatch
        {
            AccountId = scene.Office.Account.Id, Uploaded = scene.Office.Sign(scene.Now), FileName = "中断.xlsx", Sha256 = new('d', 64), Sheet = "清单",
            Fingerprint = new('e', ImportBatch.FingerprintLength), Columns = [], Details = new Dictionary<string, string>(), Since = scene.Now,
        };
        await scene.App.SaveAsync(batch);

        // Short texts: only what fills its part of the memory to the last byte goes to the socket past the driver's buffer.
        var rows = Enumerable.Range(1, 5_000).Select(n => new ImportRow { BatchId = batch.Id, Row = n, Cells = [.. Enumerable.Repeat("1", 200)] }).ToList();
        var cancelled = 0;
        for (var after = 0; after < 60; after += 2)
        {
            await using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(scene.App.OwnerConnectionString, tellsScope: false).Options);
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var made = BulkRows.Of(db.Model, rows);
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(after));
            try
            {
                await db.BulkInsertAsync(made, stop.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }
        }

        Assert.NotEqual(0, cancelled);
        Assert.Equal(0, await scene.App.InDb(db => db.Set<ImportRow>().CountAsync(r => r.BatchId == batch.Id)));
    }

    /// <summary>Writes by COPY, and once more by a batch, what lies in the tables already, and compares; every column must hold something in some row, or it proves nothing.</summary>
    private async Task AssertSameAsync<TEntity>(Func<SupervisionDbContext, IQueryable<TEntity>> stored, string[] except, params Table[] tables)
        where TEntity : class
    {
        // The application's own role may not create tables.
        await using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(scene.App.OwnerConnectionString, tellsScope: false).Options);
        TEntity[] entities = [.. stored(db)];
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var (name, _, _) in tables)
        {
#pragma warning disable EF1002 // names of tables
            await db.Database.ExecuteSqlRawAsync($"create temporary table {name} (like public.{name} including all excluding indexes) on commit drop");
#pragma warning restore EF1002
        }

        await db.BulkInsertAsync(entities);
        await AssertStoredAsync(db, except, tables);
        foreach (var (name, _, _) in tables)
        {
#pragma warning disable EF1002 // names of tables
            await db.Database.ExecuteSqlRawAsync($"delete from {name}");
#pragma warning restore EF1002
        }

        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        batch.AddInserts(db.Model, entities);
        await batch.ExecuteNonQueryAsync();
        await AssertStoredAsync(db, except, tables);
    }

    private static async Task AssertStoredAsync(SupervisionDbContext db, string[] except, Table[] tables)
    {
        foreach (var table in tables)
        {
            var (bySave, inBulk) = (await RowsAsync(db, "public", table, except), await RowsAsync(db, "pg_temp", table, except));
            Assert.NotEmpty(bySave);
            Assert.Equal(bySave, inBulk);
            var empty = bySave[0].Keys.Where(column => bySave.All(row => row[column] is "null" or "[]" or "{}"));
            Assert.Empty(empty);
        }
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(SupervisionDbContext db, string schema, Table table, string[] except)
    {
#pragma warning disable EF1002 // names of tables and columns
        var rows = await db.Database.SqlQueryRaw<string>($"select to_jsonb(t)::text as \"Value\" from {schema}.{table.Name} t where {table.Key} = any({{0}})", table.Ids).ToListAsync();
#pragma warning restore EF1002
        return [.. rows.Order(StringComparer.Ordinal).Select(r => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(r)!
            .Where(c => !except.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value.GetRawText()))];
    }

    private async Task<Guid> TakenAsync(string facts)
    {
        var issue = Taken(facts);
        await scene.App.SaveAsync(issue);
        return issue.Id;
    }

    private async Task<Guid> CitingAsync()
    {
        var facts = scene.Facts() with { Facts = "引用条款的问题", Clauses = [new(Guid.CreateVersion7(), "《某条例》第一条", scene.Today.AddYears(-5), null)] };
        var issue = Issue.TakeFromList(
            $"WT-2024-{Random.Shared.Next(1_000_000)}", new(scene.Group.Id, scene.Unit.Id, scene.Unit.Name, scene.Unit.JurisdictionId), facts,
            new("清单.xlsx", 8, null, null, null, null), scene.As(scene.Office), scene.Now);
        await scene.App.SaveAsync(issue);
        return issue.Id;
    }

    private async Task<Guid> PartAsync()
    {
        var (facts, id) = (scene.Facts(), (await scene.AddIssueAsync()).Id);
        return await scene.App.InDb(async db =>
        {
            var parts = (await db.Issues.SingleAsync(i => i.Id == id)).Split(
                [new($"WT-2024-{Random.Shared.Next(1_000_000)}", facts), new($"WT-2024-{Random.Shared.Next(1_000_000)}", facts with { Facts = "签字由人代笔", Amount = null })],
                scene.Unit.Name, "是两件事", scene.As(scene.GroupLeader), scene.Now);
            db.Issues.AddRange(parts);
            await db.SaveChangesAsync();
            return parts[0].Id;
        });
    }

    private async Task<Guid> MergedAsync()
    {
        var into = (await scene.AddIssueAsync()).Id;
        var id = (await scene.AddIssueAsync()).Id;
        await scene.App.InDb(async db =>
        {
            (await db.Issues.SingleAsync(i => i.Id == id)).MergeInto(await db.Issues.SingleAsync(i => i.Id == into), "同一件事", scene.As(scene.GroupLeader), scene.Now);
            return await db.SaveChangesAsync();
        });
        return id;
    }

    private Issue Taken(string facts)
    {
        var by = scene.As(scene.Office);
        return Issue.TakeFromList(
            $"WT-2024-{Random.Shared.Next(1_000_000)}", new(scene.Group.Id, scene.Unit.Id, scene.Unit.Name, scene.Unit.JurisdictionId), scene.Facts(facts),
            new("清单.xlsx", 7, "A-7", "整改中", "9月底前", "备注"), by, scene.Now,
            new("补齐台账", "甲", "0871-0000000", StatutoryCalendar.Current.Fixed(scene.Today.AddDays(-20), scene.Today.AddDays(10))));
    }

    private async Task<Guid> MovedOnAsync(IssueStatus from, Action<Issue> verb)
    {
        var id = (await scene.AddIssueAsync(from)).Id;
        await scene.App.InDb(async db =>
        {
            verb(await db.Issues.SingleAsync(i => i.Id == id));
            return await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>A table and the rows of it that are compared.</summary>
    private sealed record Table(string Name, string Key, Guid[] Ids);
}
