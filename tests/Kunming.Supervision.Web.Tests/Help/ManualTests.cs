using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Help;
using Kunming.Supervision.Web.Tests.Architecture;

namespace Kunming.Supervision.Web.Tests.Help;

/// <summary>docs/manual holds together: as files in the repository, and as the build copied it.</summary>
public sealed partial class ManualTests
{
    private static readonly ManualBook Manual = ManualBook.Read(Path.Combine(AppContext.BaseDirectory, ManualBook.Folder));

    [Fact]
    public void Sections_OfTheBuild_AreThoseOfTheRepository()
    {
        var files = SourceTree.Files("docs/manual", "*.md").Select(f => Path.GetFileName(f.Path)).Order(StringComparer.Ordinal).ToList();

        Assert.True(files.Count > 16);
        Assert.Equal(files, Manual.Sections.Select((s, i) => $"{i + 1:00}-{s.Key}.md"));
        Assert.All(Manual.Sections, s => Assert.True(s.Headings.Count > 1, $"{s.Key} has no headings to jump to"));
    }

    [Fact]
    public void Help_OfEveryPage_NamesASection()
    {
        var views = SourceTree.Files("src", "*.cshtml").SelectMany(f => HelpOfView().Matches(f.Text).Select(m => (f.Path, Key: m.Groups[1].Value)));
        var models = SourceTree.Files("src", "*.cs").SelectMany(f => HelpOfModel().Matches(f.Text).Select(m => (f.Path, Key: m.Groups[1].Value)));
        var named = views.Where(v => v.Key is not "@Model.Help" and not "@Model.Current.Key").Concat(models).ToList();

        Assert.True(named.Count > 50);
        Assert.DoesNotContain(named, n => Manual.Find(n.Key) is null);
    }

    [Fact]
    public void Links_BetweenSections_LeadSomewhere()
    {
        var links = Manual.Sections.SelectMany(s => new HtmlParser().ParseDocument(s.Html).QuerySelectorAll("a[href]").Select(a => (s.Key, Href: a.GetAttribute("href")!))).ToList();

        Assert.True(links.Count > 20);
        Assert.DoesNotContain(links, l => !Leads(l.Href));
    }

    [Fact]
    public void Pictures_OfTheManual_SayInWordsWhatTheyShow()
    {
        var pictures = Manual.Sections.SelectMany(s => new HtmlParser().ParseDocument(s.Html).QuerySelectorAll("img")).ToList();

        Assert.True(pictures.Count >= 20);
        Assert.All(pictures, p => Assert.True(p.GetAttribute("alt")?.Length >= 10, p.OuterHtml));
        Assert.All(pictures, p => Assert.StartsWith("/help/images/", p.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_OfTheManual_AreThere()
    {
        var named = Manual.Sections.SelectMany(s => new HtmlParser().ParseDocument(s.Html).QuerySelectorAll("img")).Select(p => p.GetAttribute("src")!["/help/images/".Length..]);

        Assert.DoesNotContain(named, name => Manual.Picture(name) is null);
    }

    [Fact]
    public void Read_MarkupInTheText_IsShownAsText()
    {
        var section = ManualText.Read("x", "# 题目\n\n<script>alert(1)</script>\n\n文字<img src=x onerror=alert(1)>");

        var page = new HtmlParser().ParseDocument(section.Html);
        Assert.Null(page.QuerySelector("script, img"));
        Assert.Contains("<script>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadingsAndLinks_BecomeAnchorsAndAddresses()
    {
        var section = ManualText.Read("x", "# 题目\n\n## 怎样办\n\n[任务](05-tasks.md#送审) ![图中的内容](images/work.png)");

        Assert.Equal("题目", section.Title);
        Assert.Equal([new ManualHeading("怎样办", "怎样办")], section.Headings);
        var page = new HtmlParser().ParseDocument(section.Html);
        Assert.Null(page.QuerySelector("h1"));
        Assert.Equal("怎样办", page.QuerySelector("h2")?.Id);
        Assert.Equal("/help/tasks#送审", Uri.UnescapeDataString(page.QuerySelector("a")!.GetAttribute("href")!));
        Assert.Equal("/help/images/work.png", page.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void Read_NoTitle_IsRefused() => Assert.Throws<FormatException>(() => ManualText.Read("x", "没有题目"));

    /// <summary>What the manual puts in quotation marks stands on a screen; …… stands for what differs from one time to the next.</summary>
    [Fact]
    public void Quotations_OfTheManual_AreTheProductsOwnWords()
    {
        var product = string.Concat(new[] { "*.cshtml", "*.cs", "*.js" }.SelectMany(p => SourceTree.Files("src", p)).Select(f => f.Text));
        var pieces = SourceTree.Files("docs/manual", "*.md").SelectMany(f => Quotation().Matches(MarkdownCode().Replace(f.Text, "")).SelectMany(m =>
            m.Groups[1].Value.Split("……").Select(piece => (f.Path, Text: piece.Trim().TrimEnd('。'))))).Where(p => p.Text.Length > 0).ToList();

        Assert.True(pieces.Count > 300);
        Assert.DoesNotContain(pieces, p => !product.Contains(p.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Deadlines_ExamplesOfTheManual_AreWhatTheCalendarComputes()
    {
        var examples = Example().Matches(SourceTree.Files("docs/manual", "15-deadlines.md").Single().Text).ToList();

        Assert.True(examples.Count > 4);
        Assert.All(examples, e =>
        {
            var unit = e.Groups["unit"].Value switch { "日" => DeadlineUnit.Days, "个月" => DeadlineUnit.Months, _ => DeadlineUnit.WorkingDays };
            var due = StatutoryCalendar.Current.Apply(new(int.Parse(e.Groups["n"].Value, CultureInfo.InvariantCulture), unit), Day(e.Groups["from"].Value)).DueOn;
            Assert.Equal(Day(e.Groups["due"].Value), due);
        });
    }

    [Fact]
    public void Reports_IndicatorsOfTheManual_AreTheProducts()
    {
        var rows = IndicatorRow().Matches(SourceTree.Files("docs/manual", "12-reports.md").Single().Text).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value));

        Assert.Equal(Indicators.All.Select(i => (i.Code, i.Name, i.Definition)), rows);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Leads(string href)
    {
        var parts = Uri.UnescapeDataString(href).Split('#');
        return parts[0].StartsWith("/help/", StringComparison.Ordinal) && Manual.Find(parts[0]["/help/".Length..]) is { } section
            && (parts.Length is 1 || section.Headings.Any(h => h.Anchor == parts[1]));
    }

    [GeneratedRegex("\\shelp=\"([^\"]*)\"")]
    private static partial Regex HelpOfView();

    [GeneratedRegex("\\bHelp => \"([^\"]*)\";")]
    private static partial Regex HelpOfModel();

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quotation();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex MarkdownCode();

    [GeneratedRegex(@"^\| (?<from>\d{4}-\d\d-\d\d) \| (?<n>\d+)(?<unit>个工作日|日|个月) \| (?<due>\d{4}-\d\d-\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| ([A-Z]\d+) \| ([^|]+) \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex IndicatorRow();
}
