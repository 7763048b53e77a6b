using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kunming.Supervision.Browser.Tests.Hosting;

/// <summary>
/// Somebody at a browser: goes to pages, fills fields by their labels, presses buttons by their words. Every page that comes is looked at,
/// see <see cref="Look"/>.
/// </summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly IPage _page;
    private readonly Look _look;
    private readonly Func<Desk, Task> _leave;

    /// <param name="leave">What becomes of the window when the walk is over and nothing was objected to; null closes it.</param>
    public Desk(IPage page, bool scripts, Func<Desk, Task>? leave = null)
    {
        (_page, _look, _leave) = (page, new(page, scripts), leave ?? (desk => desk.CloseAsync()));
    }

    public IPage Page => _page;

    /// <summary>The address without host and query.</summary>
    public string Path => new Uri(_page.Url).AbsolutePath;

    public string PathAndQuery => new Uri(_page.Url).PathAndQuery;

    private ILocator Main => _page.Locator("main");

    public Task<string> NoticeAsync() => _page.Locator(".notices .notice").InnerTextAsync();

    public Task<string> HeadingAsync() => Main.Locator("h1").InnerTextAsync();

    public Task<string> TextAsync() => Main.InnerTextAsync();

    /// <summary>Goes to a page that must answer with the status.</summary>
    public async Task<Desk> GoAsync(string path, int status = 200)
    {
        var answer = await _page.GotoAsync(path);
        Assert.True(answer!.Status == status, $"{path}: expected {status}, got {answer.Status}");
        await _look.AtAsync();
        return this;
    }

    /// <summary>Follows a link by its words.</summary>
    public Task FollowAsync(string words) => FollowAsync(Main.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First);

    public async Task FollowAsync(ILocator link)
    {
        await ToNextPageAsync(() => link.ClickAsync());
        await _look.AtAsync();
    }

    /// <summary>Opens the record of a row.</summary>
    public Task OpenAsync(string words) => FollowAsync(Row(words).Locator("a").First);

    /// <summary>Follows a verb; the number of its obstacles may stand behind its word.</summary>
    public Task FollowVerbAsync(string word) =>
        FollowAsync(Main.Locator(".bar .end a").Filter(new() { HasTextRegex = new($"^\\s*{Regex.Escape(word)}(（还差 \\d+ 项）)?\\s*$") }).First);

    /// <summary>Presses a button that sends a form, and says yes where the page asks once more.</summary>
    public async Task PressAsync(string words)
    {
        await SendAsync(words);
        await _look.AtAsync();
    }

    /// <summary>Presses a button of the page's head.</summary>
    public async Task PressInHeadAsync(string words)
    {
        await ToNextPageAsync(() => _page.Locator("header").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync());
        await _look.AtAsync();
    }

    /// <summary>Presses a button that starts work in the background, and waits until the page shows its end.</summary>
    public async Task PressAndWaitAsync(string words)
    {
        await SendAsync(words);
        await Assertions.Expect(_page.Locator("#progress")).ToHaveCountAsync(0, new() { Timeout = House.Patience });
        await _page.WaitForLoadStateAsync(LoadState.Load);
        await _look.AtAsync();
    }

    /// <summary>Is the button offered?</summary>
    public async Task<bool> OffersAsync(string button) => await Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).CountAsync() > 0;

    /// <summary>The codes of the rules that the page names as obstacles.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync() => await Main.Locator("[data-rule]").EvaluateAllAsync<string[]>("all => all.map(a => a.dataset.rule)");

    public async Task FillAsync(string label, string value)
    {
        var field = Field(label);
        if (await field.EvaluateAsync<string>("f => f.tagName") is "SELECT")
        {
            // A choice may carry a remark in brackets behind its name.
            var choice = field.Locator("option").Filter(new() { HasTextRegex = new($"^\\s*{Regex.Escape(value)}(（.*）)?\\s*$") }).First;
            await field.SelectOptionAsync(new SelectOptionValue { Value = await choice.GetAttributeAsync("value") });
        }
        else
        {
            await field.FillAsync(value);
        }
    }

    /// <summary>Chooses the first real choice of a selection.</summary>
    public Task ChooseFirstAsync(string label) => Field(label).SelectOptionAsync(new SelectOptionValue { Index = 1 });

    public async Task TickAsync(params IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            await Field(label).CheckAsync();
        }
    }

    public Task UntickAsync(string label) => Field(label).UncheckAsync();

    public Task UploadAsync(string label, string file) => Field(label).SetInputFilesAsync(file);

    public Task UploadAsync(string label, FilePayload file) => Field(label).SetInputFilesAsync(file);

    /// <summary>What the links of a page download.</summary>
    public async Task<byte[]> DownloadAsync(string words)
    {
        var link = Main.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First;
        var answer = await _page.Context.APIRequest.GetAsync(new Uri(new Uri(_page.Url), await link.GetAttributeAsync("href")).ToString());
        Assert.Equal(200, answer.Status);
        Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        return await answer.BodyAsync();
    }

    /// <summary>A row of the lists on the page that holds the words.</summary>
    public ILocator Row(string words) => Main.Locator("table.list tbody tr").Filter(new() { HasText = words }).First;

    public Task<int> RowsAsync() => Main.Locator("table.list tbody tr").CountAsync();

    /// <summary>Looks at the page once more, after something on it was changed.</summary>
    public Task LookAsync() => _look.AtAsync();

    /// <summary>Keeps the page's picture for the manual.</summary>
    public Task PictureAsync(string name, int height = House.Height) => _look.PictureAsync(name, height);

    /// <summary>Takes a window as it was left: its size and medium are those of a new one.</summary>
    public async Task TakeOverAsync()
    {
        foreach (var other in _page.Context.Pages.Where(p => p != _page).ToList())
        {
            await other.CloseAsync();
        }

        await _page.EmulateMediaAsync(new() { Media = Media.Null });
        await _page.SetViewportSizeAsync(House.Width, House.Height);
    }

    public Task CloseAsync() => _page.Context.CloseAsync();

    public async ValueTask DisposeAsync() => await (_look.HasObjected ? CloseAsync() : _leave(this));

    private ILocator Field(string label) => Main.GetByLabel(new Regex($"^\\s*{Regex.Escape(label)}(（选填）)?\\s*$")).First;

    private Task SendAsync(string button) => ToNextPageAsync(async () =>
    {
        await Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        var asked = _page.Locator("dialog[open] .btn-main");
        if (await asked.CountAsync() > 0)
        {
            await asked.ClickAsync();
        }
    });

    /// <summary>Waits for the next document itself: the old one counts as loaded until the new one comes.</summary>
    private async Task ToNextPageAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrived(object? sender, IPage page) => loaded.TrySetResult();
        _page.Load += Arrived;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(House.Patience));
        }
        finally
        {
            _page.Load -= Arrived;
        }
    }
}
