using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Data.Schema;
using Kunming.Supervision.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Kunming.Supervision.Benchmarks;

/// <summary>
/// A private server in the temporary folder and in it one database per size, kept between runs and filled again when the model or the
/// generator has changed.
/// </summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private const int Seed = 20260923;

    /// <summary>Grows when the generator changes, so that a kept database is not taken for one of the new kind.</summary>
    private const int Generation = 2;

    private const string Written = "written";

    private readonly PrivatePostgres _server;
    private readonly string _name;

    private BenchmarkDatabase(PrivatePostgres server, string name) => (_server, _name) = (server, name);

    public int ServerProcessId => _server.ServerProcessId;

    public string App => _server.ConnectionString(_name, PostgresRole.App);

    public static async Task<BenchmarkDatabase> OpenAsync(int issues)
    {
        var folder = Path.Combine(Path.GetTempPath(), "kunming-supervision-benchmarks");
        var server = await PrivatePostgres.StartAsync(new() { DataFolder = folder }, NullLogger.Instance, CancellationToken.None);
        var size = string.Create(CultureInfo.InvariantCulture, $"issues_{issues}_");
        var database = new BenchmarkDatabase(server, size + Fingerprint());
        var kept = await database.KeptAsync(size);
        foreach (var old in kept.Where(name => name != database._name))
        {
            await server.DropDatabaseAsync(old);
        }

        if (!kept.Contains(database._name))
        {
            await database.FillAsync(issues);
        }

        return database;
    }

    /// <summary>A copy for one run that writes: what it leaves behind would make the next run slower.</summary>
    public static async Task<BenchmarkDatabase> OpenCopyAsync(int issues)
    {
        var kept = await OpenAsync(issues);
        await kept._server.DropDatabaseAsync(Written);
        ForgetAudit(Written);
        await kept._server.EnsureDatabaseAsync(Written, kept._name);
        return new(kept._server, Written);
    }

    public async Task<NpgsqlConnection> ConnectAsync(string role)
    {
        var connection = new NpgsqlConnection(_server.ConnectionString(_name, role));
        await connection.OpenAsync();
        return connection;
    }

    public SupervisionDbContext Context() => new(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(App).Options) { Scope = RowScope.System("benchmark") };

    /// <summary>Rows without row security: a role that exists for the comparison alone.</summary>
    public async Task<string> UnboundAsync()
    {
        const string Role = "kunming_unbound";
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await using var superuser = await ConnectAsync(PostgresRole.Superuser);
        await superuser.RunAsync($"drop role if exists {Role}");
        await superuser.RunAsync($"create role {Role} login bypassrls password '{password}' in role {PostgresRole.App}");
        return new NpgsqlConnectionStringBuilder(App) { Username = Role, Password = password }.ConnectionString;
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return _server.DisposeAsync();
    }

    /// <summary>Under another name until it is whole.</summary>
    private async Task FillAsync(int issues)
    {
        const string Unfinished = "unfinished";
        var watch = Stopwatch.StartNew();
        await _server.DropDatabaseAsync(Unfinished);
        await _server.EnsureDatabaseAsync(Unfinished);
        var owner = _server.ConnectionString(Unfinished, PostgresRole.Owner);
        await SchemaSetup.ApplyAsync(owner);
        Cast cast;
        await using (var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(owner, tellsScope: false).Options))
        {
            cast = await Cast.EngageAsync(db);
        }

        await using (var connection = new NpgsqlConnection(owner))
        {
            await connection.OpenAsync();
            await Tables.Visits.FillAsync(connection, Story.Tell(cast, issues, Seed).Select(f => f.Visit).OfType<VisitLine>());
            await Tables.Letters.FillAsync(connection, Story.Tell(cast, issues, Seed).Select(f => f.Letter).OfType<LetterLine>());
            await Tables.Issues.FillAsync(connection, Story.Tell(cast, issues, Seed).SelectMany(f => f.Issues));
            await Tables.Measures.FillAsync(connection, Story.Tell(cast, issues, Seed).SelectMany(f => f.Issues).SelectMany(i => i.Measures, (i, m) => (i.Id, m)));
            await connection.RunAsync("vacuum (analyze)");
        }

        NpgsqlConnection.ClearAllPools();
        await using var superuser = new NpgsqlConnection(_server.ConnectionString("postgres", PostgresRole.Superuser));
        await superuser.OpenAsync();
        await superuser.RunAsync($"alter database {Unfinished} rename to {_name}");
        await superuser.RunAsync("checkpoint");
        ForgetAudit(_name);
        Console.WriteLine($"Filled {issues:N0} issues in {watch.Elapsed.TotalSeconds:0} s.");
    }

    /// <summary>What was kept outside of a database that is no more would not fit the one that gets its name.</summary>
    private static void ForgetAudit(string name)
    {
        if (Directory.Exists(RealSite.AuditFolder(name)))
        {
            Directory.Delete(RealSite.AuditFolder(name), recursive: true);
        }
    }

    private async Task<List<string>> KeptAsync(string size)
    {
        await using var superuser = new NpgsqlConnection(_server.ConnectionString("postgres", PostgresRole.Superuser));
        await superuser.OpenAsync();
        return await superuser.ReadAsync("select datname::text from pg_database where starts_with(datname, $1)", row => row.GetString(0), size);
    }

    private static string Fingerprint()
    {
        using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision("Host=none").Options);
        var scripts = typeof(SchemaSetup).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(name =>
        {
            using var text = new StreamReader(typeof(SchemaSetup).Assembly.GetManifestResourceStream(name)!);
            return text.ReadToEnd();
        });
        var all = $"{Generation} {Seed} {Story.Last:O} {db.Database.GenerateCreateScript()} {string.Concat(scripts)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }
}
