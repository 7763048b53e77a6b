using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Schema;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Audit;

public sealed class ChainWriterTests(AppFixture server) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private ChainScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await ChainScene.StartAsync(server);

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public void Compute_ExampleOfTheStandard_GivesItsDigest()
    {
        // GB/T 32905-2016, appendix A.1.
        using var digest = new ChainDigest();
        var hash = new byte[ChainDigest.Length];

        digest.Compute(ChainDigest.Sm3Whole, "a"u8, "b"u8, "c"u8, hash);

        Assert.Equal("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", Convert.ToHexStringLower(hash));
    }

    [Fact]
    public async Task Save_HeadSaysSha256_NextRowsBearItAndVerify()
    {
        await _scene.OwnerAsync("update chain_heads set algorithm = 'SHA-256/2'");
        await _scene.AddAsync(_scene.PersonA);

        Assert.Equal(ChainDigest.Sha256, await _scene.ReadAsync<string>($"select algorithm from audit where chain = '{_scene.ChainA}' order by sequence desc limit 1"));
        Assert.True((await _scene.VerifyAsync()).IsWhole);
    }

    /// <summary>The form of docs/audit.md, built and hashed by the database alone.</summary>
    [Theory]
    [InlineData(ChainDigest.Sha256Whole)]
    [InlineData(ChainDigest.Sha256)]
    public async Task Save_Row_HasTheDocumentedForm(string algorithm)
    {
        await _scene.OwnerAsync($"update chain_heads set algorithm = '{algorithm}'");
        await using (var db = _scene.Context())
        {
            db.Audit.Add(ChainScene.Act(_scene.PersonA));
            await _scene.EstablishAsync(db);
        }

        foreach (var table in ChainedTable.All)
        {
            var (place, content) = (Fields(table.Hashed.Except(table.Own)), Fields(table.Own));
            var said = algorithm is ChainDigest.Sha256 ? $"pg_temp.field(sha256({content}))" : content;
            Assert.True(await _scene.ReadAsync<bool>(
                $"""
                create function pg_temp.field(value bytea) returns bytea language sql as $$ select coalesce(int4send(length(value)) || value, int4send(-1)) $$;
                select sha256(pg_temp.field('{table.Name}'::bytea) || {place} || {said}) = hash from {table.Name} where algorithm = '{algorithm}'
                """), table.Name);
        }
    }

    [Fact]
    public async Task Save_DifferentChains_DoNotWaitForEachOther()
    {
        await using var slow = _scene.Context();
        await using var open = await slow.Database.BeginTransactionAsync();
        slow.Audit.Add(ChainScene.Act(_scene.PersonA));
        await slow.SaveChangesAsync();

        // The first has written and not yet committed.
        await _scene.AddAsync(_scene.PersonB).WaitAsync(Patience);
        var same = _scene.AddAsync(_scene.PersonA);
        Assert.NotSame(same, await Task.WhenAny(same, Task.Delay(TimeSpan.FromMilliseconds(500))));

        await open.CommitAsync();
        await same.WaitAsync(Patience);
        Assert.True((await _scene.VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task Save_ManyWritersOfTheSameChains_NeitherDeadlockNorBreakThem()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async writer =>
        {
            for (var turn = 0; turn < 8; turn++)
            {
                await using var db = _scene.Context();
                var (first, second) = writer % 2 is 0 ? (_scene.PersonA, _scene.PersonB) : (_scene.PersonB, _scene.PersonA);
                db.Audit.AddRange(ChainScene.Act(first), ChainScene.Act(second), ChainScene.Act(Guid.NewGuid()), ChainScene.Act(first));
                await db.SaveChangesAsync();
            }
        }));

        var report = await _scene.VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal((2 * ChainScene.Rows) + (6 * 8 * 4), report.Tables[1].Rows);
    }

    [Fact]
    public async Task Save_RefusedByTheDatabase_LeavesNoGapAndCanBeTriedAgain()
    {
        await using var db = _scene.Context();
        var jurisdiction = new Domain.Organisations.Jurisdiction("TWICE", "某县", Domain.Organisations.JurisdictionKind.County);
        db.Audit.Add(ChainScene.Act(_scene.PersonA));
        db.AddRange(jurisdiction, new Domain.Organisations.Jurisdiction("TWICE", "某县", Domain.Organisations.JurisdictionKind.County));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        await _scene.AddAsync(_scene.PersonA);

        db.Remove(jurisdiction);
        await db.SaveChangesAsync();

        var report = await _scene.VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal((2 * ChainScene.Rows) + 2, report.Tables[1].Rows);
    }

    [Fact]
    public async Task BulkInsert_History_IsChainedLikeASave()
    {
        await using var db = _scene.Context();
        var organisations = Enumerable.Range(0, 300).Select(n => Domain.Organisations.Organisation.Establish(
            $"B{n:0000}", "某单位", Domain.Organisations.OrganisationKind.InspectedUnit, Guid.NewGuid(), null, new(2026, 1, 1), TestPeople.Setup)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertAsync(organisations.SelectMany(HistoryWriter.EntriesOf).ToList());
        await transaction.CommitAsync();

        var report = await _scene.VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(ChainScene.Rows + 300, report.Tables[0].Rows);
    }

    [Fact]
    public async Task Migrate_RowsFromBeforeTheChain_AreLinkedInOrder()
    {
        await using var owner = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(_scene.OwnerConnection, tellsScope: false).Options);
        await _scene.OwnerAsync("drop schema public cascade; create schema public; grant usage on schema public to kunming_app");
        var migrator = owner.GetService<IMigrator>();
        var before = owner.Database.GetMigrations().TakeWhile(m => !m.EndsWith("_HistoryChain", StringComparison.Ordinal)).Last();
        await migrator.MigrateAsync(before);
        await _scene.OwnerAsync(
            """
            insert into history (subject, subject_id, label, event, summary, payload, day, group_id, by_officer, by_officer_id, by_on, by_organisation, by_organisation_id)
            select 'Issue', gen_random_uuid(), 'WT-' || n, 'IssueRaised', '登记', jsonb_build_object('b', n, 'a', '甲'), '2026-09-01',
                case when n % 3 = 0 then '0192a000-0000-7000-8000-000000000001'::uuid end, '某某', gen_random_uuid(), now(), '某室', gen_random_uuid()
            from generate_series(1, 12000) n
            """);
        File.Delete(_scene.Anchors.Path);

        await SchemaSetup.ApplyAsync(_scene.OwnerConnection);
        await SchemaSetup.ApplyAsync(_scene.OwnerConnection);
        await _scene.AnchorAsync();

        var report = await _scene.VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(new("history", 2, 12000), report.Tables[0]);
        await using var db = _scene.Context();
        await _scene.EstablishAsync(db, withArea: true);
        Assert.Equal(8000, await _scene.ReadAsync<long>("select sequence from chain_heads where chain = 'history/other'"));
        Assert.True((await _scene.VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task VerifyHistory_Console_SaysWhatItFoundAndExitsAccordingly()
    {
        string[] options = [$"--ConnectionStrings:Supervision={_scene.AppConnection}", $"--Audit:Folder={Path.GetDirectoryName(_scene.Anchors.Path)}"];
        using var whole = new StringWriter();
        using var broken = new StringWriter();
        using var misused = new StringWriter();

        Assert.Equal(VerifyHistory.Whole, await VerifyHistory.RunAsync(options, whole));
        await _scene.ForgeAsync($"update audit set outcome = 'Done' where chain = '{_scene.ChainA}' and sequence = 2");
        Assert.Equal(VerifyHistory.Faulty, await VerifyHistory.RunAsync(options, broken));
        Assert.Equal(VerifyHistory.Misused, await VerifyHistory.RunAsync([.. options, "--anchor", "none"], misused));

        Assert.Equal("Done,Failed history.faults-found", await _scene.ReadAsync<string>("select string_agg(trim(outcome || ' ' || coalesce(codes, '')), ',' order by id) from audit where action = 'console.verify-history'"));
        Assert.Contains("审计记录：2 条链，10 行", whole.ToString(), StringComparison.Ordinal);
        Assert.Contains("结论：完整", whole.ToString(), StringComparison.Ordinal);
        Assert.Contains($"链 {_scene.ChainA} 第 2 行", broken.ToString(), StringComparison.Ordinal);
    }

    private static string Fields(IEnumerable<string> columns) => string.Join(" || ", columns.Select(c => $"pg_temp.field({Sent($"\"{c}\"", c)})"));

    private static string Sent(string column, string name) => name switch
    {
        "id" or "sequence" => $"int8send({column})",
        "day" => $"date_send({column})",
        "on" or "by_on" => $"timestamptz_send({column})",
        "previous_hash" => column,
        _ when name.EndsWith("_id", StringComparison.Ordinal) => $"uuid_send({column})",
        _ => $"convert_to({column}::text, 'UTF8')",
    };
}
