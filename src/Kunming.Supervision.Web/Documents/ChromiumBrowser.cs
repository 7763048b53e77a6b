using System.Security;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.Playwright;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// Keeps one Chromium warm: started with the first sheet, started again after a crash, closed with the host. Sheets run
/// no script and reach no network.
/// </summary>
internal sealed class ChromiumBrowser(DocumentOptions options, IReadOnlyList<string> fontFolders, ILogger log) : IAsyncDisposable
{
    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _fontList;

    /// <summary>
    /// Opens an empty sheet for some work and closes it again. Work that fails is tried once more, on a new sheet, in a new browser if the old one is gone: a sheet can
    /// crash or hang alone, and nobody who signs a report should see that.
    /// </summary>
    public async Task<T> OnSheet<T>(Func<IPage, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await OnSheet(await Warm(cancellation), work, cancellation);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException && !cancellation.IsCancellationRequested)
        {
            log.LogWarning(fault, "A sheet could not be printed (browser alive: {Alive}); it is tried once more", _browser?.IsConnected ?? false);
            return await OnSheet(await Warm(cancellation), work, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _starting.Dispose();
        if (_fontList is not null)
        {
            File.Delete(_fontList);
        }
    }

    private static async Task<T> OnSheet<T>(IBrowser browser, Func<IPage, Task<T>> work, CancellationToken cancellation)
    {
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true, Locale = "zh-CN" }).WaitAsync(cancellation);
        await context.RouteAsync("**/*", route => route.AbortAsync());
        var sheet = await context.NewPageAsync();
        return await work(sheet).WaitAsync(cancellation);
    }

    private async Task<IBrowser> Warm(CancellationToken cancellation)
    {
        await _starting.WaitAsync(cancellation);
        try
        {
            if (_browser is { IsConnected: true })
            {
                return _browser;
            }

            await Stop();
            var program = ChromiumProgram.Find(options.Chromium) ?? throw new RuleViolationException(DocumentRules.ChromiumMissing);
            _playwright = await Playwright.CreateAsync();
            _browser = await Launch(_playwright, program);
            log.LogInformation("Chromium {Version} is ready for printing", _browser.Version);
            return _browser;
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<IBrowser> Launch(IPlaywright playwright, string program)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                Args = Quiet,
                ChromiumSandbox = options.Sandbox && !Environment.IsPrivilegedProcess,
                Env = Surroundings(),
            });
        }
        catch (PlaywrightException fault)
        {
            // Its own words name the cause, a sandbox that the system does not allow among them: for the log, not for whoever wanted to read a report.
            log.LogError(fault, "{Program} does not start; where the system refuses it a sandbox, Documents:Sandbox says that it has to do without", program);
            throw new RuleViolationException(DocumentRules.ChromiumFails);
        }
    }

    private async Task Stop()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        (_browser, _playwright) = (null, null);
    }

    /// <summary>The host's environment, with the font folders made known to fontconfig as if they were installed.</summary>
    private Dictionary<string, string> Surroundings()
    {
        var surroundings = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
        if (OperatingSystem.IsLinux() && fontFolders.Count > 0)
        {
            _fontList ??= Path.Combine(Path.GetTempPath(), $"kunming-supervision-fonts-{Guid.NewGuid():N}.conf");
            var folders = string.Concat(fontFolders.Select(folder => $"<dir>{SecurityElement.Escape(Path.GetFullPath(folder))}</dir>"));
            File.WriteAllText(_fontList, $"""
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>{folders}</fontconfig>
                """);
            surroundings["FONTCONFIG_FILE"] = _fontList;
        }

        return surroundings;
    }
}
