namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>The roles of the private cluster, from the strongest to the weakest.</summary>
public static class PostgresRole
{
    /// <summary>Creates and clones databases; the application never signs in as this role.</summary>
    public const string Superuser = "postgres";

    /// <summary>Owns the schema and migrates it.</summary>
    public const string Owner = "kunming_owner";

    /// <summary>The running application: reads and writes rows, cannot create or alter anything.</summary>
    public const string App = "kunming_app";

    internal static readonly IReadOnlyList<string> All = [Superuser, Owner, App];
}
