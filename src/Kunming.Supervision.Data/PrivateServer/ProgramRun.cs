using System.Diagnostics;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>Runs another program to its end. Arguments are passed as a list; no shell reads them.</summary>
internal static class ProgramRun
{
    public static async Task<(int Code, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string? folder, CancellationToken cancel)
    {
        using var run = Process.Start(Describe(program, arguments, folder))
            ?? throw PrivatePostgresException.Refused(program, "it did not start");
        run.StandardInput.Close();
        var output = run.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = run.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await run.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            run.Kill();
            throw;
        }

        try
        {
            return (run.ExitCode, string.Concat(await Task.WhenAll(output, error).WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None)));
        }
        catch (TimeoutException)
        {
            // On Windows the server inherits the pipes from pg_ctl and keeps them open; the exit code is what counts.
            return (run.ExitCode, "");
        }
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string? folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Path.GetPathRoot(Environment.CurrentDirectory),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal) || k.StartsWith("LC_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
