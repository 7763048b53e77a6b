using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Data.Schema;
using Kunming.Supervision.Web.Demonstration;
using Kunming.Supervision.Web.Documents;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using Npgsql;

[assembly: AssemblyFixture(typeof(Kunming.Supervision.Browser.Tests.Hosting.House))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Kunming.Supervision.Browser.Tests.Hosting;

/// <summary>
/// What the whole run shares: one Chromium, one private PostgreSQL, one site with the demonstration.
/// </summary>
public sealed class House : IAsyncLifetime
{
    public const int Width = 1366;
    public const int Height = 820;

    /// <summary>The longest wait for anything, in milliseconds: generous, for the machine may be busy.</summary>
    public const int Patience = 90_000;

    private const string Empty = "empty";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-lcd-text",
        // A window gets one process for its pages and not one for the empty page before them as well: a third less of a window's processor time.
        "--renderer-process-limit=1",
        // Most of what runs is axe-core, a few tenths of a second on each page and then gone with it: compiling it for speed takes longer than it saves.
        "--js-flags=--no-maglev --no-turbofan",
    ];

    private readonly Dictionary<(Site Site, string UserName), string> _sessions = [];
    private readonly Dictionary<(Site Site, string UserName, bool Scripts), Stack<Desk>> _left = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kunming-supervision-browser-");
    private PrivatePostgres _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public Site Demonstration { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await PrivatePostgres.StartAsync(
            new() { DataFolder = Path.Combine(Path.GetTempPath(), "kunming-supervision-browser"), Fast = true }, NullLogger.Instance, CancellationToken.None);
        await _server.DropDatabaseAsync(DatabaseOf(Empty));
        await _server.EnsureDatabaseAsync(DatabaseOf(Empty));
        await SchemaSetup.ApplyAsync(_server.ConnectionString(DatabaseOf(Empty), PostgresRole.Owner));
        NpgsqlConnection.ClearAllPools();
        Demonstration = await OpenAsync("demonstration");
        Assert.True(await DemonstrationSeed.SeedAsync(Demonstration.Services, TimeProvider.System));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumProgram.Find(Environment.GetEnvironmentVariable("KUNMING_CHROMIUM"))
                ?? throw new InvalidOperationException("The browser tests need Chromium: apt-get install chromium"),
            Args = Arguments,
        });
    }

    /// <summary>A site of one's own that has just been installed: nothing in it but the office's first account.</summary>
    public async Task<Site> InstallAsync(string name)
    {
        var site = await OpenAsync(name);
        await FirstAccounts.AddAsync(site.Services);
        return site;
    }

    /// <summary>
    /// A browser window of somebody who is signed in: the first time through the form, reading what another walk may have done to the account; later the window
    /// that an earlier walk has left, or one with its cookies, as long as the session lives. A new window costs a process, which reads and compiles everything anew.
    /// </summary>
    public async Task<Desk> SignInAsync(string userName, Site? site = null, bool scripts = true)
    {
        var who = (site ?? Demonstration, userName);
        if (!_left.TryGetValue((who.Item1, userName, scripts), out var left))
        {
            _left.Add((who.Item1, userName, scripts), left = []);
        }

        if (left.TryPop(out var taken))
        {
            await taken.TakeOverAsync();
        }
        else if (_sessions.TryGetValue(who, out var cookies))
        {
            taken = await OpenWindowAsync(site, scripts, cookies, LeaveAsync);
        }

        if (taken is not null)
        {
            await taken.GoAsync("/");
            if (taken.Path is "/")
            {
                return taken;
            }

            await taken.CloseAsync();
        }

        var desk = await OpenWindowAsync(site, scripts, leave: LeaveAsync);
        await desk.GoAsync("/sign-in");
        await desk.FillAsync("用户名", userName);
        await desk.FillAsync("密码", Site.Password);
        await desk.PressAsync("登录");
        if (desk.Path is "/account/notices")
        {
            await desk.PressAsync("知道了，继续");
        }

        Assert.Equal("/", desk.Path);
        _sessions[who] = await desk.Page.Context.StorageStateAsync();
        return desk;

        Task LeaveAsync(Desk desk)
        {
            left.Push(desk);
            return Task.CompletedTask;
        }
    }

    /// <summary>A window in which nobody has signed in, or with the cookies of somebody who has.</summary>
    public async Task<Desk> OpenWindowAsync(Site? site = null, bool scripts = true, string? cookies = null, Func<Desk, Task>? leave = null)
    {
        var window = await _browser.NewContextAsync(new()
        {
            BaseURL = (site ?? Demonstration).Address.ToString(),
            ViewportSize = new() { Width = Width, Height = Height },
            JavaScriptEnabled = scripts,
            StorageState = cookies,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
        });
        window.SetDefaultTimeout(Patience / 3);
        window.SetDefaultNavigationTimeout(Patience);
        return new(await window.NewPageAsync(), scripts, leave);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
        await Demonstration.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string DatabaseOf(string name) => $"{name}_{Environment.ProcessId}";

    private async Task<Site> OpenAsync(string name)
    {
        await _server.DropDatabaseAsync(DatabaseOf(name));
        await _server.EnsureDatabaseAsync(DatabaseOf(name), DatabaseOf(Empty));
        return await Site.StartAsync(_server.ConnectionString(DatabaseOf(name), PostgresRole.App), Path.Combine(_folder.FullName, name));
    }
}
