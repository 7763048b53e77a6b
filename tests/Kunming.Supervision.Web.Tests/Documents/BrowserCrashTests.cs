using System.Diagnostics;
using System.Globalization;
using Kunming.Supervision.Web.Documents;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Tests.Documents;

[Collection(nameof(PrintShop))]
public sealed class BrowserCrashTests(PrintShop shop)
{
    [Fact]
    public async Task Render_BrowserHasCrashed_StartsAnotherOne()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads the process tree from /proc.");
        var before = Descendants();
        await using var pdf = new DocumentPdf(shop.Fonts, Options.Create(new DocumentOptions()), NullLogger<DocumentPdf>.Instance);
        var document = SampleDocuments.Plain(SampleDocuments.Solid(10));
        await pdf.RenderAsync(document, Stream.Null, TestContext.Current.CancellationToken);

        foreach (var browser in Descendants().Except(before).Where(id => NameOf(id).StartsWith("chrom", StringComparison.Ordinal)))
        {
            Kill(browser);
        }

        using var output = new MemoryStream();
        await pdf.RenderAsync(document, output, TestContext.Current.CancellationToken);
        Assert.True(output.Length > 1000);
    }

    private static HashSet<int> Descendants()
    {
        var found = new HashSet<int> { Environment.ProcessId };
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, CultureInfo.InvariantCulture, out _))
            .Select(n => int.Parse(n!, CultureInfo.InvariantCulture)).Select(id => (Id: id, Parent: ParentOf(id))).ToList();
        for (var size = 0; size != found.Count;)
        {
            size = found.Count;
            found.UnionWith(parents.Where(p => found.Contains(p.Parent)).Select(p => p.Id));
        }

        return found;
    }

    private static int ParentOf(int id) => int.TryParse(Status(id, "PPid:"), CultureInfo.InvariantCulture, out var parent) ? parent : 0;

    private static string NameOf(int id) => Status(id, "Name:");

    private static string Status(int id, string field)
    {
        try
        {
            return File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal))?[field.Length..].Trim() ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var browser = Process.GetProcessById(id);
            browser.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{id} has already ended.");
        }
    }
}
