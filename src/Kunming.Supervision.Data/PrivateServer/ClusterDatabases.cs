using System.Text.RegularExpressions;
using Npgsql;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>Roles and databases, made as superuser. Names are checked and passwords are hexadecimal, so both may stand in a command.</summary>
internal static partial class ClusterDatabases
{
    private const long Lock = 0x6B756E6D696E67;

    public static async Task EnsureRolesAsync(NpgsqlConnection superuser, IReadOnlyDictionary<string, string> passwords, CancellationToken cancel)
    {
        foreach (var role in (string[])[PostgresRole.Owner, PostgresRole.App])
        {
            if (!await ExistsAsync(superuser, "select 1 from pg_roles where rolname = $1", role, cancel))
            {
                await RunAsync(superuser, $"create role {role}", cancel);
            }

            await RunAsync(superuser, $"alter role {role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '{passwords[role]}'", cancel);
        }
    }

    // The first version that asks how; a copy through the log takes twice as long.
    private const int FilesCopied = 15;

    public static async Task EnsureAsync(NpgsqlConnection superuser, string name, string? template, CancellationToken cancel)
    {
        Check(name);
        await RunAsync(superuser, $"select pg_advisory_lock({Lock})", cancel);
        if (!await ExistsAsync(superuser, "select 1 from pg_database where datname = $1", name, cancel))
        {
            await RunAsync(superuser, $"create database {name} owner {PostgresRole.Owner} template {Check(template ?? "template1")}{(superuser.PostgreSqlVersion.Major >= FilesCopied ? " strategy file_copy" : "")}", cancel);
            await RunAsync(superuser, $"revoke all on database {name} from public; grant connect, temporary on database {name} to {PostgresRole.App}", cancel);
        }
    }

    /// <summary>
    /// Gives the schema to its owner and rows, but no more, to the application; declares the operator of the text search's index leakproof, without
    /// which row security would keep the search from it (docs/adr/0009-row-security.md). Run inside the database.
    /// </summary>
    public static Task GrantAsync(NpgsqlConnection superuser, CancellationToken cancel) => RunAsync(superuser, $"""
        alter schema public owner to {PostgresRole.Owner};
        revoke create on schema public from public;
        grant usage on schema public to {PostgresRole.App};
        alter default privileges for role {PostgresRole.Owner} grant select, insert, update, delete on tables to {PostgresRole.App};
        alter default privileges for role {PostgresRole.Owner} grant usage, select on sequences to {PostgresRole.App};
        alter default privileges for role {PostgresRole.Owner} grant usage on schemas to {PostgresRole.App};
        do $$ begin
            if not (select proleakproof from pg_proc where oid = 'pg_catalog.arraycontained(anyarray, anyarray)'::regprocedure) then
                alter function pg_catalog.arraycontained(anyarray, anyarray) leakproof;
            end if;
        end $$;
        """, cancel);

    public static Task DropAsync(NpgsqlConnection superuser, string name, CancellationToken cancel) =>
        RunAsync(superuser, $"drop database if exists {Check(name)} with (force)", cancel);

    private static string Check(string name) =>
        PlainName().IsMatch(name) ? name : throw new ArgumentException($"Not a plain database name: {name}", nameof(name));

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string query, string value, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(query, connection) { Parameters = { new NpgsqlParameter { Value = value } } };
        return await command.ExecuteScalarAsync(cancel) is not null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex PlainName();
}
