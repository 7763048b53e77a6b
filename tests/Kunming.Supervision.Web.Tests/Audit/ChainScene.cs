using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.History.Verification;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Audit;

/// <summary>A database with a few chained rows, without a site: five acts of each of two people, and five organisations' history.</summary>
internal sealed class ChainScene : IAsyncDisposable
{
    public const int Rows = 5;
    private static readonly Signature By = TestPeople.Setup;

    private readonly TestApp _app;

    private ChainScene(TestApp app)
    {
        _app = app;
        Anchors = new(Path.Combine(app.Folder, "audit"));
    }

    public Guid PersonA { get; } = Guid.NewGuid();

    public Guid PersonB { get; } = Guid.NewGuid();

    public Jurisdiction Area { get; } = new("AREA", "某县", JurisdictionKind.County);

    /// <summary>Of the area's history.</summary>
    public string Ledger => HistoryEntry.ChainOf(null, Area.Id);

    public string ChainA => AuditEntry.ChainOf(PersonA);

    public string ChainB => AuditEntry.ChainOf(PersonB);

    public AnchorFile Anchors { get; }

    public string AppConnection => _app.ConnectionString;

    public string OwnerConnection => _app.OwnerConnectionString;

    public string Folder => _app.Folder;

    public static async Task<ChainScene> StartAsync(AppFixture server)
    {
        var scene = new ChainScene(await server.StartAsync());
        for (var row = 0; row < Rows; row++)
        {
            await using var db = scene.Context();
            db.Audit.AddRange(Act(scene.PersonA), Act(scene.PersonB));
            await scene.EstablishAsync(db, withArea: row is 0);
        }

        await scene.AnchorAsync();
        return scene;
    }

    public static AuditEntry Act(Guid person) => new AuditAct
    {
        Kind = AuditKind.Verb,
        Action = "/Issues/Verification/CloseOut",
        On = new(2026, 9, 24, 9, 0, 0, 123, 456, ChinaTime.Offset),
        AccountId = person,
        By = new(person, Guid.NewGuid(), "某某", Guid.NewGuid(), "市纪委监委", Guid.NewGuid(), Domain.Accounts.Seat.Leader, [], []),
        Address = "127.0.0.1",
        Reference = "0af7651916cd43dd8448eb211c80319c",
        SubjectId = Guid.NewGuid(),
    }.ToEntry(AuditOutcome.Refused, ["issue.not-yours", "form.stale"]);

    public SupervisionDbContext Context() => new(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(AppConnection).Options) { Scope = Kunming.Supervision.Data.Scopes.RowScope.System("tests") };

    public async Task EstablishAsync(SupervisionDbContext db, bool withArea = false)
    {
        if (withArea)
        {
            db.Add(Area);
        }

        db.Add(Organisation.Establish($"U{Guid.NewGuid():N}"[..10], "某单位", OrganisationKind.InspectedUnit, Area.Id, null, new(2026, 1, 1), By));
        await db.SaveChangesAsync();
    }

    public async Task AddAsync(Guid person)
    {
        await using var db = Context();
        db.Audit.Add(Act(person));
        await db.SaveChangesAsync();
    }

    public async Task<IReadOnlyList<string>> AnchorAsync()
    {
        await using var db = Context();
        return await new AnchorKeeper(Anchors).AnchorAsync(db, new(2026, 9, 24, 9, 0, 0, ChinaTime.Offset));
    }

    public Task<ChainReport> VerifyAsync(AnchorMark? noted = null) => new ChainVerifier(AppConnection, Anchors).VerifyAsync(noted);

    /// <summary>As somebody who owns the database and has put its guards aside.</summary>
    public Task ForgeAsync(string sql) => OwnerAsync(
        $"""
        alter table history disable trigger user; alter table audit disable trigger user; alter table chain_heads disable trigger user;
        {sql};
        alter table history enable trigger user; alter table audit enable trigger user; alter table chain_heads enable trigger user
        """);

    public async Task OwnerAsync(string sql)
    {
        await using var owner = new NpgsqlConnection(OwnerConnection);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var owner = new NpgsqlConnection(OwnerConnection);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
