using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Regulations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Kunming.Supervision.Data.Schema;

/// <summary>Brings a database to the schema of this program, with the issue categories that an installation begins with. Run as the owner; the application role can do none of it.</summary>
public static class SchemaSetup
{
    private static readonly string[] Scripts = ["chains.sql", "numbers.sql", "viewers.sql", "guard.sql", "row-security.sql", "tally.sql", "upkeep.sql"];

    /// <summary>An index over a million rows takes half a minute.</summary>
    private static readonly TimeSpan IndexTimeout = TimeSpan.FromMinutes(30);

    private const int MostTries = 6;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static async Task ApplyAsync(string ownerConnectionString, CancellationToken cancellationToken = default)
    {
        await using var db = new SupervisionDbContext(
            new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(ownerConnectionString, tellsScope: false).Options);
        // The database's own cleaning up may wait for a table's rights that a script has changed, while the script waits for the table: one of the two is ended then.
        // And of two programs that start at once, one meets rights that the other has just changed ("tuple concurrently updated", which has no code of its own).
        // All of this can be repeated.
        var again = new NpgsqlRetryingExecutionStrategy(db, MostTries, LongestWait, [PostgresErrorCodes.InternalError]);
        await again.ExecuteAsync(db.Database.MigrateAsync, cancellationToken);
        db.Database.SetCommandTimeout(IndexTimeout);
        await ChainExisting.LinkAsync(db, cancellationToken);
        await JobTables.EnsureAsync(ownerConnectionString, cancellationToken);
        foreach (var script in Scripts)
        {
            await using var sql = typeof(SchemaSetup).Assembly.GetManifestResourceStream($"Kunming.Supervision.Data.Schema.{script}")
                ?? throw new InvalidOperationException($"{script} is not embedded.");
            using var reader = new StreamReader(sql);
            // Braces would be taken for places of parameters.
            var text = (await reader.ReadToEndAsync(cancellationToken)).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
            await again.ExecuteAsync(cancel => db.Database.ExecuteSqlRawAsync(text, cancel), cancellationToken);
        }

        await IssueCategorySeed.EnsureAsync(db, cancellationToken);
        await RegulationSeed.EnsureAsync(db, cancellationToken);

        // Nobody needs the owner again: an open connection of its would keep the database from being renamed or dropped.
        NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
    }
}
