using Kunming.Supervision.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Schema;

/// <summary>Brings a database to the schema of this program, with the issue categories that an installation begins with. Run as the owner; the application role can do none of it.</summary>
public static class SchemaSetup
{
    public static async Task ApplyAsync(string ownerConnectionString, CancellationToken cancellationToken = default)
    {
        await using var db = new SupervisionDbContext(
            new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(ownerConnectionString).Options);
        await db.Database.MigrateAsync(cancellationToken);
        await using var guard = typeof(SchemaSetup).Assembly.GetManifestResourceStream("Kunming.Supervision.Data.Schema.guard.sql")
            ?? throw new InvalidOperationException("guard.sql is not embedded.");
        using var reader = new StreamReader(guard);
        await db.Database.ExecuteSqlRawAsync(await reader.ReadToEndAsync(cancellationToken), cancellationToken);
        await IssueCategorySeed.EnsureAsync(db, cancellationToken);
    }
}
