using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.History.Verification;
using Kunming.Supervision.Data.PrivateServer;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>
/// <c>Kunming.Supervision.Web verify-history [--anchor NUMBER:HASH]</c>: holds history and audit against their chains and the anchors, while the
/// site runs or not, and leaves an audit row. Exit 0: nothing was changed; 1: something was; 2: it was asked wrongly.
/// </summary>
public static class VerifyHistory
{
    public const string Verb = "verify-history";
    public const int Whole = 0;
    public const int Faulty = 1;
    public const int Misused = 2;
    public const string Action = "console.verify-history";
    public const string FaultsFound = "history.faults-found";
    private const string AnchorOption = "--anchor";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation = default)
    {
        var at = arguments.ToList().IndexOf(AnchorOption);
        var noted = at < 0 ? null : AnchorMark.TryParse(arguments.ElementAtOrDefault(at + 1));
        if (at >= 0 && noted is null)
        {
            await output.WriteLineAsync($"用法：{Verb} [{AnchorOption} 以前打印的锚点]");
            return Misused;
        }

        var configuration = WebApplication.CreateBuilder([.. arguments.Where((_, i) => at < 0 || (i != at && i != at + 1))]).Configuration;
        await using var server = await ServerAsync(configuration, cancellation);
        var verifier = new ChainVerifier(server.ConnectionString, new(AuditOptions.From(configuration).Folder));
        var report = await verifier.VerifyAsync(noted, cancellation);
        await RecordAsync(server.ConnectionString, report, cancellation);
        await PrintAsync(report, output);
        return report.IsWhole ? Whole : Faulty;
    }

    /// <summary>That somebody at the console looked, and what he was told; written after the look, so that it is no part of it.</summary>
    private static async Task RecordAsync(string connectionString, ChainReport report, CancellationToken cancellation)
    {
        await using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(connectionString, tellsScope: false).Options);
        var act = new AuditAct { Kind = AuditKind.Reading, Action = Action, On = TimeProvider.System.GetUtcNow() };
        db.Audit.Add(report.IsWhole ? act.ToEntry(AuditOutcome.Done) : act.ToEntry(AuditOutcome.Failed, [FaultsFound]));
        await db.SaveChangesAsync(cancellation);
    }

    private static async Task PrintAsync(ChainReport report, TextWriter output)
    {
        foreach (var table in report.Tables)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{AuditWords.TableOf(table.Table)}：{table.Chains:N0} 条链，{table.Rows:N0} 行"));
        }

        await output.WriteLineAsync(report.Anchor is { } anchor ? $"最后一个锚点：{anchor}" : "没有锚点");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"用时：{report.Took.TotalSeconds:0.0} 秒"));
        await output.WriteLineAsync(report.IsWhole ? "结论：完整，没有发现改动" : string.Create(CultureInfo.InvariantCulture, $"结论：发现 {report.FaultCount:N0} 处问题"));
        foreach (var fault in report.Faults)
        {
            await output.WriteLineAsync($"  {fault}");
        }
    }

    private static async Task<Server> ServerAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        // The owner reads past row security, which the application's role does not.
        if ((configuration.GetConnectionString(DatabaseStart.OwnerName) ?? configuration.GetConnectionString(StorageServices.ConnectionName)) is { } given)
        {
            return new(given, null);
        }

        using var logs = LogSetup.Early(configuration);
        var postgres = await PrivatePostgres.StartAsync(new(), logs.CreateLogger(typeof(VerifyHistory)), cancellation);
        return new(postgres.ConnectionString(DatabaseStart.Database, PostgresRole.Owner), postgres);
    }

    private sealed record Server(string ConnectionString, PrivatePostgres? Own) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Own?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
