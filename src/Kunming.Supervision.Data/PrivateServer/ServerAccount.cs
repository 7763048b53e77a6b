namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>The account under which the server runs: our own, or an unprivileged one when the program is root.</summary>
internal sealed record ServerAccount(string? Name, string Group, string Switch)
{
    private const string Own = "";

    /// <exception cref="PrivatePostgresException">The program is root and there is no other account or no way to switch to it.</exception>
    public static async Task<ServerAccount> ChooseAsync(CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new(null, "", Own);
        }

        var means = Array.Find(["setpriv", "runuser", "su"], IsOnPath) ?? throw PrivatePostgresException.NoAccount();
        foreach (var name in (string[])["postgres", "nobody"])
        {
            if (await ProgramRun.RunAsync("id", ["-g", name], null, cancel) is { Code: 0 } known)
            {
                return new(name, known.Output.Trim(), means);
            }
        }

        throw PrivatePostgresException.NoAccount();
    }

    /// <summary>Runs a program of the server under this account.</summary>
    public Task<(int Code, string Output)> RunAsync(string program, string[] arguments, string? folder, CancellationToken cancel) => Switch switch
    {
        "setpriv" => ProgramRun.RunAsync("setpriv", [$"--reuid={Name}", $"--regid={Group}", "--init-groups", "--", program, .. arguments], folder, cancel),
        "runuser" => ProgramRun.RunAsync("runuser", ["-u", Name!, "--", program, .. arguments], folder, cancel),
        // The quoted text is constant: the shell hands its arguments on unread.
        "su" => ProgramRun.RunAsync("su", ["-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", Name!, "--", program, .. arguments], folder, cancel),
        _ => ProgramRun.RunAsync(program, arguments, folder, cancel),
    };

    /// <summary>Creates a folder that only this account (and root) may enter.</summary>
    public async Task CreateFolderAsync(string folder, CancellationToken cancel)
    {
        PrivateFolder.Create(folder);
        await OwnAsync(folder, cancel);
    }

    public async Task OwnAsync(string path, CancellationToken cancel)
    {
        if (Name is not null && await ProgramRun.RunAsync("chown", [Name, path], null, cancel) is { Code: not 0 } failed)
        {
            throw PrivatePostgresException.Refused("chown", failed.Output);
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
