using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kunming.Supervision.Web.Help;

/// <summary>Turns a file of the manual into a section: links between files become addresses of the site, markup of its own is shown as text.</summary>
public static class ManualText
{
    public const string Address = "/help";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <exception cref="FormatException">The file does not begin with its title.</exception>
    public static ManualSection Read(string key, string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1 } title)
        {
            throw new FormatException($"The manual's section {key} does not begin with a heading of level 1.");
        }

        // The page has the title already, as its only h1.
        document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = AddressOf(link.Url ?? "", link.IsImage);
        }

        foreach (var table in document.Descendants<Table>())
        {
            table.GetAttributes().AddClass("list");
        }

        var headings = document.OfType<HeadingBlock>().Where(h => h.Level is 2).Select(h => new ManualHeading(h.GetAttributes().Id ?? "", WordsOf(h))).ToList();
        return new(key, WordsOf(title), document.ToHtml(Pipeline), headings);
    }

    private static string WordsOf(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants().Select(i => i switch { LiteralInline words => words.Content.ToString(), CodeInline code => code.Content, _ => "" }));

    /// <summary><c>05-tasks.md#送审</c> → <c>/help/tasks#送审</c>; <c>images/work.png</c> → <c>/help/images/work.png</c>; others as they are.</summary>
    private static string AddressOf(string url, bool isImage)
    {
        if (isImage)
        {
            return $"{Address}/{url}";
        }

        var (file, anchor) = url.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (url[..at], url[at..]) : (url, "");
        return file.EndsWith(".md", StringComparison.Ordinal) && file.IndexOf('-', StringComparison.Ordinal) is var dash and >= 0
            ? $"{Address}/{file[(dash + 1)..^3]}{anchor}"
            : url;
    }
}
