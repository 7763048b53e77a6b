using System.Diagnostics;
using System.Globalization;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>What the server writes into postmaster.pid, and whether that server still lives.</summary>
internal sealed record Postmaster(int Id, int Port, string SocketFolder, bool Ready, string Text)
{
    /// <summary>Null when no file, or one cut short, lies in the cluster.</summary>
    public static Postmaster? Read(string cluster)
    {
        var text = ReadText(PidFile(cluster));
        var lines = text?.Split('\n') ?? [];
        return lines.Length >= 8
            ? new(Number(lines[0]), Number(lines[3]), lines[4].Trim(), lines[7].Trim() == "ready", text!)
            : null;
    }

    /// <summary>A file can outlive its server, and its number can since belong to any other program.</summary>
    public bool Lives(string cluster) => Survivors(cluster).Contains(Id);

    /// <summary>Removes a stale file whose number another program now bears: the server itself would take that for a live server.</summary>
    public void RemoveIfNumberIsReused(string cluster)
    {
        if (IsRunning(Id) && Survivors(cluster).Count == 0)
        {
            File.Delete(PidFile(cluster));
        }
    }

    /// <summary>Processes of this cluster, by their working folder where the system shows it and by name elsewhere.</summary>
    private List<int> Survivors(string cluster)
    {
        if (!OperatingSystem.IsLinux())
        {
            return IsServer(Id) ? [Id] : [];
        }

        return [.. Directory.EnumerateDirectories("/proc")
            .Select(folder => Number(Path.GetFileName(folder)))
            .Where(id => id > 0 && ReadText(PidFile($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cwd")) == Text && IsServer(id))];
    }

    // A shell that someone left standing in the cluster's folder is not a server.
    private static bool IsServer(int id) => NameOf(id).StartsWith("postgres", StringComparison.OrdinalIgnoreCase);

    private static bool IsRunning(int id) => NameOf(id).Length > 0;

    private static string NameOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? "" : process.ProcessName;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return "";
        }
    }

    private static string? ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string PidFile(string cluster) => Path.Combine(cluster, "postmaster.pid");

    private static int Number(string text) => int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
