using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data;

public static class SupervisionDatabase
{
    extension<TBuilder>(TBuilder options)
        where TBuilder : DbContextOptionsBuilder
    {
        /// <summary>The one way in which every host and test opens the database.</summary>
        public TBuilder UseSupervision(string connectionString)
        {
            options.UseNpgsql(connectionString, npgsql => npgsql
                .MigrationsHistoryTable("schema_migrations")
                // An aggregate with two collections would otherwise come as their product.
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).UseSnakeCaseNamingConvention();
            return options;
        }
    }
}
