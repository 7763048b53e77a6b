using System.Globalization;
using System.Runtime.InteropServices;

namespace Kunming.Supervision.Benchmarks;

/// <summary>What numbers must be read beside: the machine, and how busy others keep it.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, .NET {Environment.Version}{Load()}");

    private static string Load() => File.Exists(LoadFile) ? $", load before the run {File.ReadAllText(LoadFile).Split(' ')[0]}" : "";
}
