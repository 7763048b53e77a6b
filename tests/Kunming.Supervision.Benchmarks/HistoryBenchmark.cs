using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.History.Verification;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Data.Schema;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kunming.Supervision.Benchmarks;

/// <summary>Half history, half audit, in 25 ledgers and 200 accounts: how long a verification takes, and what a chained bulk write costs.</summary>
internal static class HistoryBenchmark
{
    private const int SetSize = 20_000;
    private static readonly Guid[] Groups = [.. Enumerable.Range(0, 25).Select(_ => Guid.CreateVersion7())];
    private static readonly Viewer[] People = [.. Enumerable.Range(0, 200).Select(n => new Viewer(
        Guid.CreateVersion7(), Guid.CreateVersion7(), $"干部{n}", Guid.CreateVersion7(), "第三监督检查室", Guid.CreateVersion7(), Seat.GroupOfficer, [], []))];

    public static async Task RunAsync(Arguments arguments)
    {
        var rows = arguments.Number("rows", 1_000_000);
        var folder = Path.Combine(Path.GetTempPath(), "kunming-supervision-benchmarks");
        await using var server = await PrivatePostgres.StartAsync(new() { DataFolder = folder }, NullLogger.Instance, CancellationToken.None);
        var name = string.Create(CultureInfo.InvariantCulture, $"history_{rows}");
        var anchors = new AnchorFile(Path.Combine(folder, name));
        await server.DropDatabaseAsync(name);
        if (File.Exists(anchors.Path))
        {
            File.Delete(anchors.Path);
        }

        await server.EnsureDatabaseAsync(name);
        await SchemaSetup.ApplyAsync(server.ConnectionString(name, PostgresRole.Owner));
        var app = server.ConnectionString(name, PostgresRole.App);
        await FillAsync(app, rows);
        await using (var db = Context(app))
        {
            await new AnchorKeeper(anchors).AnchorAsync(db, DateTimeOffset.UnixEpoch);
        }

        for (var run = 1; run <= 3; run++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes();
            var report = await new ChainVerifier(app, anchors).VerifyAsync();
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"verify, run {run}: {report.Tables.Sum(t => t.Rows):N0} rows, {report.Took.TotalSeconds:0.00} s, {report.Tables.Sum(t => t.Rows) / report.Took.TotalSeconds:N0} rows/s, {report.FaultCount} faults, heap {GC.GetTotalMemory(false) >> 20} MiB, allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MiB, working set {self.WorkingSet64 >> 20} MiB"));
        }

        await BookAsync(app, Path.Combine(folder, $"{name}.jsonl"));
        await server.DropDatabaseAsync(name);
    }

    /// <summary>The whole history as a book, every row in full, and the check of it by the separate program's own code.</summary>
    private static async Task BookAsync(string connection, string path)
    {
        await using (var all = Context(connection))
        await using (var reader = Context(connection))
        await using (var file = File.Create(path))
        {
            MemoryLog.Begin();
            var log = new MemoryLog(file, 64 << 20);
            var watch = Stopwatch.StartNew();
            var end = await new LedgerBook(all).WriteAsync(log, new("总台账", "全部", "", DateTimeOffset.UnixEpoch), reader.History.AsNoTracking(), CancellationToken.None);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"book: {end.Rows:N0} rows, {file.Length >> 20} MiB, written in {watch.Elapsed.TotalSeconds:0.0} s, working set {self.WorkingSet64 >> 20} MiB, at most {log.MostWorkingSet >> 20} MiB while it was written"));
        }

        for (var run = 1; run <= 2; run++)
        {
            await using var file = File.OpenRead(path);
            var watch = Stopwatch.StartNew();
            var result = await new BookCheck(null).RunAsync(file);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"check, run {run}: {result.Rows:N0} rows, {watch.Elapsed.TotalSeconds:0.0} s, {(result.IsTrue ? "true" : "FALSE")}, working set {self.WorkingSet64 >> 20} MiB"));
        }

        File.Delete(path);
    }

    private static async Task FillAsync(string connection, int rows)
    {
        var watch = Stopwatch.StartNew();
        var dice = new Random(20260923);
        for (var written = 0; written < rows; written += SetSize)
        {
            await using var db = Context(connection);
            await using var transaction = await db.Database.BeginTransactionAsync();
            var count = Math.Min(SetSize, rows - written);
            var set = Stopwatch.StartNew();
            if (written / SetSize % 2 is 0)
            {
                await db.BulkInsertAsync(Enumerable.Range(written, count).Select(n => Happened(n, dice)).ToList());
            }
            else
            {
                await db.BulkInsertAsync(Enumerable.Range(written, count).Select(_ => Acted(dice)).ToList());
            }

            await transaction.CommitAsync();
            if (written < 4 * SetSize)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows linked and copied in {set.ElapsedMilliseconds:N0} ms"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Filled {rows:N0} rows in {watch.Elapsed.TotalSeconds:0} s."));
    }

    private static HistoryEntry Happened(int number, Random dice) => new()
    {
        Subject = "Issue",
        SubjectId = Guid.CreateVersion7(),
        Label = $"WT-2026-{number:000000}",
        Event = "IssueRecognised",
        Summary = "认定问题：节日期间公务用车封存管理不到位，未按规定登记行驶里程",
        Payload = $$"""{"By":{"OfficerId":"{{Guid.CreateVersion7()}}","Officer":"干部","OrganisationId":"{{Guid.CreateVersion7()}}","Organisation":"第三监督检查室","On":"2026-09-24T01:00:00+00:00"},"Note":"{{dice.Next()}}"}""",
        By = People[dice.Next(People.Length)].Sign(DateTimeOffset.UnixEpoch.AddSeconds(1_790_000_000 + number)),
        Day = new(2026, 9, 24),
        Ledger = LedgerKind.Issue,
        GroupId = Groups[dice.Next(Groups.Length)],
    };

    private static AuditEntry Acted(Random dice)
    {
        var act = new AuditAct
        {
            Kind = AuditKind.Verb,
            Action = "/Issues/Registration/Recognise",
            On = DateTimeOffset.UnixEpoch.AddSeconds(1_790_000_000 + dice.Next(1_000_000)),
            By = People[dice.Next(People.Length)],
            Address = "10.1.2.3",
            Reference = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        };
        act.About("Issue", Guid.CreateVersion7(), $"WT-2026-{dice.Next(1_000_000):000000}");
        return act.ToEntry(AuditOutcome.Done);
    }

    private static SupervisionDbContext Context(string connection) => new(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(connection).Options) { Scope = Kunming.Supervision.Data.Scopes.RowScope.System("benchmark") };
}
