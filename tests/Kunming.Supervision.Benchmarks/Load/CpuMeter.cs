using System.Diagnostics;
using System.Globalization;

namespace Kunming.Supervision.Benchmarks.Load;

/// <summary>
/// Processor time of the site's process (by default this one: site, bare page and load alike) and of the database's sessions. On a machine that
/// others use it says more than the clock does.
/// </summary>
internal sealed class CpuMeter(int postmaster, Process? site = null)
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds used up to now; the database's are known on Linux only.</summary>
    public (double Program, double Database) Read() => (Used(), OperatingSystem.IsLinux() ? Sessions() : 0);

    private double Used()
    {
        site?.Refresh();
        return (site?.TotalProcessorTime ?? Environment.CpuUsage.TotalTime).TotalSeconds;
    }

    private double Sessions() => Process.GetProcesses().Sum(p =>
    {
        using (p)
        {
            // pid (name) state ppid … utime stime: the name may hold anything, so count from its end.
            return ReadStat(p.Id) is { } stat && stat[(stat.LastIndexOf(')') + 2)..].Split(' ') is var parts && Number(parts[1]) == postmaster
                ? (Number(parts[11]) + Number(parts[12])) / TicksPerSecond
                : 0;
        }
    });

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string? ReadStat(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
