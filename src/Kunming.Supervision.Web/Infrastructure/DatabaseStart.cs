using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Data.Schema;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Sees to it that there is a database before the host is built. With <c>ConnectionStrings:Supervision</c> it is the operator's, and is
/// migrated only when <c>ConnectionStrings:SupervisionOwner</c> is given too; without, a private server starts and ends with the program.
/// </summary>
public static class DatabaseStart
{
    public const string OwnerName = "SupervisionOwner";
    public const string Database = "supervision";

    /// <returns>The private server, to be disposed when the program ends; null when the operator's is used.</returns>
    public static async Task<PrivatePostgres?> OpenDatabaseAsync(this WebApplicationBuilder builder, CancellationToken cancellationToken = default)
    {
        var configuration = builder.Configuration;
        if (configuration.GetConnectionString(StorageServices.ConnectionName) is not null)
        {
            if (configuration.GetConnectionString(OwnerName) is { } owner)
            {
                await SchemaSetup.ApplyAsync(owner, cancellationToken);
            }

            return null;
        }

        using var logs = LogSetup.Early(configuration);
        var postgres = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(), logs.CreateLogger(typeof(DatabaseStart)), cancellationToken);
        await postgres.EnsureDatabaseAsync(Database, cancel: cancellationToken);
        await SchemaSetup.ApplyAsync(postgres.ConnectionString(Database, PostgresRole.Owner), cancellationToken);
        configuration[$"ConnectionStrings:{StorageServices.ConnectionName}"] = postgres.ConnectionString(Database, PostgresRole.App);
        return postgres;
    }
}
