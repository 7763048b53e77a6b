namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>How and where the private server runs. The defaults suit a program started by hand.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>Holds the cluster, its passwords, its logs and its socket; never inside the repository.</summary>
    public string DataFolder { get; init; } = Path.Combine(ProductFolder.Data(), "postgres");

    /// <summary>0: a Unix socket where there are any, else a free loopback port. Above 0: this loopback port.</summary>
    public int Port { get; init; }

    /// <summary>For tests only: trades safety on power failure for speed.</summary>
    public bool Fast { get; init; }

    /// <summary>The only folder in which to look for initdb, pg_ctl and postgres; null looks in the usual places.</summary>
    public string? BinariesFolder { get; init; }
}
