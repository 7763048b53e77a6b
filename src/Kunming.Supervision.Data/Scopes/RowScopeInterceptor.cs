using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kunming.Supervision.Data.Scopes;

/// <summary>
/// Tells the database for whom a context works: in front of the first command after its connection was opened, in the same round trip, and
/// again whenever that may have been undone, since what a transaction set its rollback takes back. The pool forgets it on return.
/// </summary>
internal sealed class RowScopeInterceptor : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private const string Parameter = "row_scope";

    public static readonly RowScopeInterceptor Instance = new();

    private RowScopeInterceptor()
    {
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Announce(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await AnnounceAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Announce(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await AnnounceAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Announce(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await AnnounceAsync(command, eventData, cancellationToken);
        return result;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        Forget(eventData);
        if (eventData.Exception is PostgresException { SqlState: RowScope.OutOfDate })
        {
            throw new ViewerChangedException(eventData.Exception);
        }
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Forget(eventData);

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) => ForgetAsync(eventData);

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Open(eventData);

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Open(eventData);
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => ForgetAsync(eventData);

    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => Forget(eventData);

    public Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default) => ForgetAsync(eventData);

    private static void Announce(DbCommand command, CommandEventData eventData)
    {
        if (ScopeFor(eventData) is not { } scope)
        {
            return;
        }

        if (StandsAlone(eventData))
        {
            using var own = Own(command, scope);
            own.ExecuteNonQuery();
        }
        else
        {
            Prepend(command, scope);
        }
    }

    private static async ValueTask AnnounceAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellationToken)
    {
        if (ScopeFor(eventData) is not { } scope)
        {
            return;
        }

        if (StandsAlone(eventData))
        {
            await using var own = Own(command, scope);
            await own.ExecuteNonQueryAsync(cancellationToken);
        }
        else
        {
            Prepend(command, scope);
        }
    }

    /// <summary>The scope, when the database does not know it yet.</summary>
    private static RowScope? ScopeFor(DbContextEventData eventData)
    {
        if (eventData.Context is not SupervisionDbContext { ScopeIsKnown: false } db)
        {
            return null;
        }

        db.ScopeIsKnown = true;
        return db.Scope;
    }

    // A save counts the statements of its batch to tell which row was changed by somebody else: another in front would shift them.
    private static bool StandsAlone(CommandEventData eventData) => eventData.CommandSource is CommandSource.SaveChanges;

    private static void Prepend(DbCommand command, RowScope scope)
    {
        command.CommandText = Announcement(scope) + command.CommandText;
        Add(command, scope);
    }

    private static DbCommand Own(DbCommand command, RowScope scope)
    {
        var own = command.Connection!.CreateCommand();
        own.Transaction = command.Transaction;
        own.CommandText = Announcement(scope);
        Add(own, scope);
        return own;
    }

    private static string Announcement(RowScope scope) => scope.Known is null ? RowScope.Announcement : RowScope.AnnouncementAsKnown;

    private static void Add(DbCommand command, RowScope scope)
    {
        Add(command, Parameter, scope.Text);
        if (scope.Known is { } known)
        {
            Add(command, RowScope.KnownParameter, known);
        }
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    // The pool resets every connection, so that one which was just opened is nobody's and need not be told so.
    private static void Open(DbContextEventData eventData)
    {
        if (eventData.Context is SupervisionDbContext db)
        {
            db.ScopeIsKnown = db.Scope == RowScope.None;
        }
    }

    private static void Forget(DbContextEventData eventData)
    {
        if (eventData.Context is SupervisionDbContext db)
        {
            db.ScopeIsKnown = false;
        }
    }

    private static Task ForgetAsync(DbContextEventData eventData)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }
}
