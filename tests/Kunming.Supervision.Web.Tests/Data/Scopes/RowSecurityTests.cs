using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Data.Scopes;

/// <summary>The database's own lock: what it covers, what it refuses, and that the program's role has no way around it.</summary>
public sealed class RowSecurityTests(IssueScene scene) : IClassFixture<IssueScene>
{
    /// <summary>Tables that every role of the program reads whole, each for a reason. A new table with business rows gets a policy instead.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["accounts"] = "read before anybody is known",
        ["account_*"] = "what sign-in needs; no business row",
        ["officers"] = "directory: names of officers stand on every record",
        ["organisations"] = "directory",
        ["organisation_names"] = "directory",
        ["organisation_affiliations"] = "directory",
        ["jurisdictions"] = "directory",
        ["unit_groups"] = "directory: group names stand on every record, and memberships decide who the viewer is",
        ["unit_group_organisations"] = "directory",
        ["unit_group_officers"] = "directory, read before anybody is known",
        ["group_templates"] = "settings",
        ["calendar_plans"] = "days off and working weekends that hold for everybody",
        ["settings"] = "limits and periods that hold for everybody, read before anybody is known",
        ["group_template_slots"] = "settings",
        ["close_out_policies"] = "settings",
        ["rounds"] = "programme: names and dates of rounds, to which everybody's tasks belong",
        ["issue_categories"] = "settings",
        ["category_versions"] = "settings",
        ["category_successors"] = "settings",
        ["rotation_rule_versions"] = "how strictly published rules are taken, and from when; no business row",
        ["travel_times"] = "how long it is between two areas; no business row",
        ["regulations"] = "published documents and where they are found; no business row",
        ["regulation_clauses"] = "published documents and where they are found; no business row",
        ["report_templates"] = "texts that reports begin with; no business row",
        ["viewer_version"] = "one number that says whether what is known of a viewer is still so; no business row",
        ["number_sequences"] = "counters, taken on behalf of everybody",
        ["submissions"] = "one-time numbers of forms; read with the account's own id",
        ["data_protection_keys"] = "read before anybody is known",
        ["schema_migrations"] = "the schema's version",
        ["audit"] = "acts, without anything of the record but its number; shown to administrators only, whose pages it has to itself",
        ["chain_heads"] = "hashes; every writer goes on from the last one",
    };

    [Fact]
    public async Task Tables_EveryOne_HasAPolicyOrAReasonToBeOpen()
    {
        var bare = await scene.App.InDb(db => db.Database.SqlQueryRaw<string>(
            """
            select relname::text as "Value" from pg_class c
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and not (relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
            """).ToListAsync());

        Assert.DoesNotContain(bare, t => !Open.ContainsKey(t) && !t.StartsWith("account_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Role_OfTheProgram_OwnsNothingAndBypassesNothing()
    {
        var found = await scene.App.InDb(db => db.Database.SqlQueryRaw<string>(
            """
            select rolname::text as "Value" from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            union all select relname::text from pg_class where relowner = current_user::regrole
            union all select r.rolname::text from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = current_user::regrole
            """).ToListAsync());

        Assert.Empty(found);
        await Assert.ThrowsAsync<PostgresException>(() => scene.App.InDb(db => db.Database.ExecuteSqlRawAsync("alter table issues disable row level security")));
        await Assert.ThrowsAsync<PostgresException>(() => scene.App.InDb(db => db.Database.ExecuteSqlRawAsync("drop policy scope on issues")));
    }

    [Fact]
    public async Task Query_WithoutVisibleTo_GivesNothingForeign()
    {
        var mine = await scene.AddIssueAsync(IssueStatus.Rectifying);
        var unit = scene.OtherLiaison.Organisation;
        var other = await scene.AddIssueAsync(IssueStatus.Rectifying, unit: unit);

        // On purpose without VisibleTo, as a page might forget it.
        var seen = await scene.App.InDb(db => db.Issues.Select(i => i.Id).ToListAsync(), RowScope.Of(scene.As(scene.Liaison)));
        var counted = await scene.App.InDb(db => db.Issues.CountAsync(i => i.OrganisationId == unit.Id), RowScope.Of(scene.As(scene.Liaison)));
        var history = await scene.App.InDb(db => db.History.CountAsync(h => h.SubjectId == other.Id), RowScope.Of(scene.As(scene.Liaison)));
        var changed = await scene.App.InDb(db => db.Issues.Where(i => i.Id == other.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.Clause, "改")), RowScope.Of(scene.As(scene.Liaison)));

        Assert.Contains(mine.Id, seen);
        Assert.DoesNotContain(other.Id, seen);
        Assert.Equal((0, 0, 0), (counted, history, changed));
    }

    [Fact]
    public async Task Query_WithoutScope_GivesNothing()
    {
        await scene.AddIssueAsync(IssueStatus.Rectifying);

        var all = await scene.App.InDb(db => db.Issues.CountAsync());
        var nobody = await scene.App.InDb(async db => await db.Issues.CountAsync() + await db.Tasks.CountAsync() + await db.Visits.CountAsync() + await db.Handovers.CountAsync() + await db.History.CountAsync(), RowScope.None);

        Assert.NotEqual(0, all);
        Assert.Equal(0, nobody);
    }

    [Fact]
    public async Task Connection_WithoutTheProgram_SeesNothing()
    {
        await scene.AddIssueAsync(IssueStatus.Rectifying);
        await using var connection = new NpgsqlConnection(scene.App.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select (select count(*) from issues) + (select count(*) from history) + (select count(*) from measures)", connection);

        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Insert_OfWhatTheWriterWouldNotSee_IsRefused()
    {
        var foreign = Meeting.Hold(MeetingKind.Regular, "例会", scene.Today, null, "甲", 3, "研究工作", null, scene.As(scene.Office), scene.Now);

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => scene.App.InDb(db =>
        {
            db.Add(foreign);
            return db.SaveChangesAsync();
        }, RowScope.Of(scene.As(scene.GroupLeader))));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    public async Task History_OfAnothersActOnWhatTheWriterDoesNotSee_IsRefused(bool seen, bool own, bool taken)
    {
        var issue = seen ? await scene.AddIssueAsync(IssueStatus.Rectifying) : await scene.AddIssueAsync(IssueStatus.Rectifying, unit: scene.OtherLiaison.Organisation);
        var adding = scene.App.InDb(
            db =>
            {
                db.Add(new HistoryEntry
                {
                    Subject = nameof(Issue), SubjectId = issue.Id, Label = issue.Number, Event = "IssueNoted", Summary = "记录", Payload = "{}",
                    By = scene.As(own ? scene.Liaison : scene.Office).Sign(scene.Now), Day = scene.Today,
                });
                return db.SaveChangesAsync();
            },
            RowScope.Of(scene.As(scene.Liaison)));

        if (taken)
        {
            await adding;
        }
        else
        {
            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => adding);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
        }
    }

    [Fact]
    public async Task Update_ThatHidesTheRowFromItsWriter_IsRefusedUnlessItGivesALetterBack()
    {
        var kept = await scene.AddIssueAsync(IssueStatus.HandedOver);
        var returned = await scene.AddIssueAsync(IssueStatus.HandedOver);
        var liaison = RowScope.Of(scene.As(scene.Liaison));

        await Assert.ThrowsAsync<PostgresException>(() => scene.App.InDb(
            db => db.Issues.Where(i => i.Id == kept.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.RectifierId, scene.OtherLiaison.Organisation.Id)), liaison));
        var (during, after) = await scene.App.InDb(async db =>
        {
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                var letter = await db.Handovers.SingleAsync(h => h.Id == returned.HandoverId);
                letter.Refuse("不属本单位职责", await db.Issues.Where(i => i.HandoverId == letter.Id).ToListAsync(), scene.As(scene.Liaison), scene.Now);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }

            return (await db.Handovers.CountAsync(h => h.Id == returned.HandoverId), await db.Issues.CountAsync(i => i.Id == returned.Id));
        }, liaison);

        Assert.Equal((1, 0), (during, after));
        Assert.Equal(IssueStatus.Recognised, (await scene.FindAsync(returned.Id)).Status);
        Assert.Equal(scene.Unit.Id, (await scene.FindAsync(kept.Id)).RectifierId);
    }

    [Fact]
    public void Sources_AskForTheProgramsOwnScope_OnlyWhereNoPersonActs()
    {
        string[] allowed =
        [
            "src/Kunming.Supervision.Web/Demonstration/DemonstrationSeed.cs", "src/Kunming.Supervision.Web/Issues/Import/IssueListJobs.cs", "src/Kunming.Supervision.Web/Issues/Bulk/BulkJobs.cs", "src/Kunming.Supervision.Web/Planning/PlanSearches.cs",
            "src/Kunming.Supervision.Web/Infrastructure/Audit/AnchorService.cs", "src/Kunming.Supervision.Data/History/Verification/ChainVerifier.cs",
            "src/Kunming.Supervision.Web/Accounts/AdministratorSetup.cs", "src/Kunming.Supervision.Web/Deadlines/DeadlineRun.cs", "src/Kunming.Supervision.Web/Deadlines/NoticeMail.cs", "src/Kunming.Supervision.Web/Infrastructure/Files/PictureCatchUp.cs", "src/Kunming.Supervision.Data/Successions/SuccessionDesk.cs",
            "src/Kunming.Supervision.Web/Ledgers/LedgerBooks.cs", "src/Kunming.Supervision.Data/UnitGroups/GroupDissolution.cs",
        ];

        Assert.Empty(Architecture.SourceTree.Files("src", "*.cs").Concat(Architecture.SourceTree.Files("src", "*.cshtml"))
            .Where(f => f.Text.Contains("RowScope.System(", StringComparison.Ordinal)).Select(f => f.Path).Except(allowed));
    }
}
