using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Kunming.Supervision.Data.Schema;

/// <summary>
/// The tables in which several programs on one database settle whose turn a job is, in a schema of their own. What is in them is the job library's
/// affair, so it makes them itself, as the owner; the application role may only write their rows.
/// </summary>
public static class JobTables
{
    private const string Schema = "quartz";
    private const string Prefix = Schema + ".qrtz_";

    extension(IQuartzBuilder jobs)
    {
        /// <summary>Keeps jobs in the database that the connections lead to.</summary>
        public IQuartzBuilder KeepIn(Func<IServiceProvider, NpgsqlDataSource> database, Action<IPersistentStoreBuilder> further) => jobs.UsePersistentStore(store =>
        {
            store.UsePostgres(source => source.DataSourceFactory = database);
            store.ConfigureStore(options => options.TablePrefix = Prefix);
            further(store);
        });
    }

    internal static async Task EnsureAsync(string ownerConnectionString, CancellationToken cancellation)
    {
        // An open connection would keep the database from being renamed or dropped.
        await using var owner = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false });
        await RunAsync(owner, $"create schema if not exists {Schema}", cancellation);
        var services = new ServiceCollection().AddLogging();
        services.AddQuartz(jobs => jobs.KeepIn(_ => owner, store => store.ProvisionSchema()));
        await using (var provider = services.BuildServiceProvider())
        {
            var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
            await scheduler.Shutdown(cancellationToken: cancellation);
        }

        await RunAsync(
            owner,
            $"grant usage on schema {Schema} to kunming_app; grant select, insert, update, delete on all tables in schema {Schema} to kunming_app; "
            + $"grant usage, select on all sequences in schema {Schema} to kunming_app",
            cancellation);
    }

    private static async Task RunAsync(NpgsqlDataSource owner, string sql, CancellationToken cancellation)
    {
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
