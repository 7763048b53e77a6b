using System.Data.Common;
using Kunming.Supervision.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Kunming.Supervision.Data;

public static class SupervisionDatabase
{
    /// <summary>
    /// Lists ask the same few questions all day; planned once per connection they cost the server about half. An operator whose pooler cannot keep
    /// prepared statements writes <c>Max Auto Prepare=0</c> into the connection string.
    /// </summary>
    private const int PreparedStatements = 50;

    /// <summary>What goes to the database or comes from it at once: with the usual eight kilobytes a list of twenty thousand rows is handed over in three thousand parts.</summary>
    private const int BufferSize = 64 * 1024;

    /// <summary>
    /// Entity Framework keeps a thousand questions at most, each twice (as an expression and as SQL); the site asks some three thousand different ones, and
    /// to compile one again takes longer than any answer.
    /// </summary>
    private static readonly MemoryCache Questions = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    extension<TBuilder>(TBuilder options)
        where TBuilder : DbContextOptionsBuilder
    {
        /// <summary>The one way in which every host and test opens the database.</summary>
        /// <param name="tellsScope">False for the owner alone, whom row security does not bind.</param>
        public TBuilder UseSupervision(string connectionString, bool tellsScope = true)
        {
            var text = new NpgsqlConnectionStringBuilder(connectionString);
            if (!Says(connectionString, nameof(NpgsqlConnectionStringBuilder.MaxAutoPrepare)))
            {
                text.MaxAutoPrepare = PreparedStatements;
            }

            (text.ReadBufferSize, text.WriteBufferSize) = (BufferSize, BufferSize);

            // What one viewer's scope was must be forgotten before the next gets the connection.
            text.NoResetOnClose = false;
            if (tellsScope)
            {
                options.AddInterceptors(RowScopeInterceptor.Instance);
            }

            options.UseMemoryCache(Questions);
            options.AddInterceptors(FixedTake.Interceptor.Instance, SplitOnlyCollections.Instance);
            options.UseNpgsql(text.ConnectionString, npgsql => npgsql
                .MigrationsHistoryTable("schema_migrations")
                // An aggregate with two collections would otherwise come as their product; what has none is not split all the same (SplitOnlyCollections).
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).UseSnakeCaseNamingConvention();
#pragma warning disable EF9100 // as in InterpretedConstants
            options.ReplaceService<ILiftableConstantProcessor, InterpretedConstants>();
#pragma warning restore EF9100
            return options;
        }
    }

    // Npgsql's own builder contains every key that it knows, written or not.
    private static bool Says(string connectionString, string key) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys!.Cast<string>()
            .Any(k => k.Replace(" ", "", StringComparison.Ordinal).Equals(key, StringComparison.OrdinalIgnoreCase));
}
