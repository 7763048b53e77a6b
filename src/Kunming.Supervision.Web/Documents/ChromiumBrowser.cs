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

    /// <summary>Opens an empty sheet for some work and closes it again. A browser that crashes meanwhile is replaced and the work tried once more.</summary>
    public async Task<T> OnSheet<T>(Func<IPage, Task<T>> work, CancellationToken cancellation)
    {
        var browser = await Warm(cancellation);
        try
        {
            return await OnSheet(browser, work, cancellation);
        }
        catch (PlaywrightException crash) when (!browser.IsConnected && !cancellation.IsCancellationRequested)
        {
            log.LogWarning(crash, "Chromium has gone away while printing; it is started again");
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
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                Args = Quiet,
                ChromiumSandbox = options.Sandbox && !Environment.IsPrivilegedProcess,
                Env = Surroundings(),
            });
            log.LogInformation("Chromium {Version} is ready for printing", _browser.Version);
            return _browser;
        }
        finally
        {
            _starting.Release();
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
