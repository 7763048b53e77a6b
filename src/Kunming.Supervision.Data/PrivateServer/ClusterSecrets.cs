using System.Security.Cryptography;
using System.Text.Json;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>One random password per role, kept in a file that only the program's account can read.</summary>
internal static class ClusterSecrets
{
    /// <exception cref="PrivatePostgresException">A cluster exists and its passwords do not.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> LoadAsync(string file, bool clusterExists, CancellationToken cancel)
    {
        if (Read(file) is { } kept)
        {
            return kept;
        }

        if (clusterExists)
        {
            throw PrivatePostgresException.SecretsLost(file);
        }

        var fresh = PostgresRole.All.ToDictionary(role => role, _ => RandomNumberGenerator.GetHexString(48, lowercase: true));
        await PrivateFolder.WriteAsync(file, JsonSerializer.Serialize(fresh), cancel);
        return fresh;
    }

    private static Dictionary<string, string>? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        try
        {
            var kept = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file));
            return kept is not null && PostgresRole.All.All(role => kept.GetValueOrDefault(role) is { Length: > 0 }) ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
