using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

[assembly: AssemblyFixture(typeof(Kunming.Supervision.Web.Tests.Hosting.AppFixture))]

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>
/// One PostgreSQL server for the whole run and a migrated template in it, made again only when the model or what is put in at the beginning has changed; every
/// <see cref="TestApp"/> works in a clone of its own.
/// </summary>
public sealed class AppFixture : IAsyncLifetime
{
    private static int _clones;
    private PrivatePostgres _server = null!;
    private string _template = "";

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "kunming-supervision-tests");
        _server = await PrivatePostgres.StartAsync(new() { DataFolder = folder, Fast = true }, NullLogger.Instance, CancellationToken.None);
        await DropLeftoversAsync();
        _template = $"template_{Fingerprint()}";
        if ((await DatabasesAsync(_template)).Count is 0)
        {
            await BuildTemplateAsync();
        }
    }

    /// <summary>An application on a fresh clone; dispose it at the end.</summary>
    public async Task<TestApp> StartAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _clones)}");
        await _server.EnsureDatabaseAsync(name, _template);
        return new TestApp(_server.ConnectionString(name, PostgresRole.App), _server.ConnectionString(name, PostgresRole.Owner), () => _server.DropDatabaseAsync(name));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Built under another name and renamed at the end, so that a template is either whole or absent.</summary>
    private async Task BuildTemplateAsync()
    {
        var unfinished = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_template");
        await _server.EnsureDatabaseAsync(unfinished);
        await SchemaSetup.ApplyAsync(_server.ConnectionString(unfinished, PostgresRole.Owner));
        try
        {
            await RunAsync($"alter database {unfinished} rename to {_template}");
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase)
        {
            await _server.DropDatabaseAsync(unfinished);
        }
    }

    private async Task DropLeftoversAsync()
    {
        foreach (var name in await DatabasesAsync("test_%"))
        {
            if (!IsAlive(int.Parse(name.Split('_')[1], CultureInfo.InvariantCulture)))
            {
                await _server.DropDatabaseAsync(name);
            }
        }
    }

    private static bool IsAlive(int process) => Process.GetProcesses().Any(p => p.Id == process);

    private static string Fingerprint()
    {
        using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision("Host=none").Options);
        // What is put in at the beginning stands in code: any change of it makes another template.
        var code = string.Join(' ', typeof(SchemaSetup).Module.ModuleVersionId, typeof(Domain.Kernel.Aggregate).Module.ModuleVersionId);
        var all = code + db.Database.GenerateCreateScript() + string.Join(' ', db.Database.GetMigrations()) + string.Concat(Scripts());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    private static IEnumerable<string> Scripts()
    {
        var assembly = typeof(SchemaSetup).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    private async Task<List<string>> DatabasesAsync(string pattern)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString("postgres", PostgresRole.Superuser));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select datname from pg_database where datname like $1", connection) { Parameters = { new() { Value = pattern } } };
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString("postgres", PostgresRole.Superuser));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
