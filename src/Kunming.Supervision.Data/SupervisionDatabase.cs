using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Data;

public static class SupervisionDatabase
{
    /// <summary>
    /// Lists ask the same few questions all day; planned once per connection they cost the server about half. An operator whose pooler cannot keep
    /// prepared statements writes <c>Max Auto Prepare=0</c> into the connection string.
    /// </summary>
    private const int PreparedStatements = 50;

    extension<TBuilder>(TBuilder options)
        where TBuilder : DbContextOptionsBuilder
    {
        /// <summary>The one way in which every host and test opens the database.</summary>
        public TBuilder UseSupervision(string connectionString)
        {
            var text = new NpgsqlConnectionStringBuilder(connectionString);
            if (!Says(connectionString, nameof(NpgsqlConnectionStringBuilder.MaxAutoPrepare)))
            {
                text.MaxAutoPrepare = PreparedStatements;
            }

            options.UseNpgsql(text.ConnectionString, npgsql => npgsql
                .MigrationsHistoryTable("schema_migrations")
                // An aggregate with two collections would otherwise come as their product.
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).UseSnakeCaseNamingConvention();
            return options;
        }
    }

    // Npgsql's own builder contains every key that it knows, written or not.
    private static bool Says(string connectionString, string key) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys!.Cast<string>()
            .Any(k => k.Replace(" ", "", StringComparison.Ordinal).Equals(key, StringComparison.OrdinalIgnoreCase));
}
