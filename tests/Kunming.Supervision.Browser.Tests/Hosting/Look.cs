using Microsoft.Playwright;

namespace Kunming.Supervision.Browser.Tests.Hosting;

/// <summary>
/// Looks at each page that comes: no error on the console (a breach of the content policy is one), nothing that axe-core objects to; and takes
/// the manual's pictures on the way.
/// </summary>
public sealed class Look
{
    private const int PictureMaxBytes = 200 * 1024;

    /// <summary>A browser without its Chinese texts shows days in the American order and an English word for files; readers of the manual never see that.</summary>
    private const string Speaking =
        """
        () => {
          document.activeElement?.blur();
          scrollTo({ top: 0, behavior: 'instant' });
          for (const own of document.querySelectorAll('input[type=date], input[type=file]')) {
            const said = Object.assign(document.createElement('span'), { className: own.className });
            said.textContent = own.type === 'date' ? own.value.replaceAll('-', '/') || '年/月/日' : `选择文件　${[...own.files].map(f => f.name).join('、') || '未选择任何文件'}`;
            said.style.cssText = `display: block; width: ${own.offsetWidth}px`;
            said.dataset.said = '';
            own.after(said);
            own.style.display = 'none';
          }
        }
        """;

    private const string Restoring =
        """
        () => document.querySelectorAll('[data-said]').forEach(said => {
          said.previousSibling.style.display = '';
          said.remove();
        })
        """;

    private static readonly string Pictures = Environment.GetEnvironmentVariable("KUNMING_WRITE_MANUAL") is "1"
        ? Repository.In("docs", "manual", "images")
        : Repository.In("artifacts", "manual");

    /// <summary>
    /// What a page is built of: every element in its parent, with its classes, the names of its attributes, and whether it says anything. Rows that differ in
    /// their words alone are one shape; so are two records in the same state.
    /// </summary>
    private const string Shape =
        """
        () => {
          const name = e => `${e.localName}.${[...e.classList].sort().join('.')}`;
          const parts = new Set();
          const ids = new Set();
          for (const e of document.querySelectorAll('*')) {
            if (e.id) ids.has(e.id) ? parts.add(`twice ${e.id}`) : ids.add(e.id);
            const attributes = [...e.attributes].map(a => a.value === '' || /^(type|role|scope|style|aria-(?!label|describedby|controls|owns).*)$/.test(a.name) ? `${a.name}=${a.value}` : a.name).sort();
            parts.add(`${e.parentElement ? name(e.parentElement) : ''}>${name(e)}[${attributes}]${e.textContent.trim() ? '' : ' silent'}`);
          }
          return [...parts].sort().join('\n');
        }
        """;

    /// <summary>Runs axe-core, which comes from the site's own address: sent along with every question it took a quarter of the time.</summary>
    private const string Objections =
        """
        async path => {
          await new Promise((loaded, failed) => {
            const own = Object.assign(document.createElement('script'), { src: path, onerror: failed });
            own.onload = () => loaded(own.remove());
            document.head.append(own);
          });
          return (await axe.run(document, { resultTypes: ['violations'], iframes: false, preload: false })).violations
            .flatMap(v => v.nodes.slice(0, 3).map(n => `axe ${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 160)}`));
        }
        """;

    /// <summary>Shapes that axe-core has seen and let pass; it takes longer than the page itself, so it is asked once for each.</summary>
    private static readonly HashSet<string> Passed = [];

    private readonly IPage _page;
    private readonly bool _scripts;
    private readonly List<string> _complaints = [];

    public Look(IPage page, bool scripts)
    {
        (_page, _scripts) = (page, scripts);
        page.Console += (_, message) =>
        {
            // A refused form answers 400 on purpose, and the browser notes that as a failure of the page itself.
            if (message.Type is "error" && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
            {
                _complaints.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"script: {error}");
    }

    public bool HasObjected => _complaints.Count > 0;

    /// <summary>Looks at the page as it stands.</summary>
    public async Task AtAsync()
    {
        var seen = _scripts ? await _page.EvaluateAsync<string>(Shape) : "";
        if (_scripts && !Passed.Contains(seen))
        {
            _complaints.AddRange(await _page.EvaluateAsync<string[]>(Objections, Site.AxePath));
        }

        Assert.True(_complaints.Count is 0, $"{_page.Url}\n{string.Join('\n', _complaints)}");
        Passed.Add(seen);
    }

    /// <summary>Looks, and keeps the picture of the page from its top; without scripts it would be the same again.</summary>
    /// <param name="height">Of the picture: less where the upper part says enough, more for a long form.</param>
    public async Task PictureAsync(string name, int height = House.Height)
    {
        await AtAsync();
        if (!_scripts)
        {
            return;
        }

        Directory.CreateDirectory(Pictures);
        await _page.SetViewportSizeAsync(House.Width, height);
        await _page.EvaluateAsync(Speaking);
        var picture = await _page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), Animations = ScreenshotAnimations.Disabled });
        await _page.EvaluateAsync(Restoring);
        await _page.SetViewportSizeAsync(House.Width, House.Height);
        Assert.True(picture.Length <= PictureMaxBytes, $"{name}.png has {picture.Length / 1024} KB; the manual takes at most {PictureMaxBytes / 1024} KB.");
    }
}
