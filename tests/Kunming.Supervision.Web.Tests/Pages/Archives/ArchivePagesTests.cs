using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Verify;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Archives;

/// <summary>A package over the site's own forms: what it holds, that anybody can check it, and what its destruction leaves.</summary>
[Collection(AccessSuite.Name)]
public sealed class ArchivePagesTests(AccessWorld world)
{
    [Fact]
    public async Task Make_Quarter_HoldsListsAndABookThatIsTrue_AndEveryDigestIsRight()
    {
        await world.SharedAsync("archive:ready");
        var browser = await world.BrowserOf(Role.Office);
        if (!await world.App.InDb(db => db.Archives.AnyAsync(a => a.QuarterKey != null)))
        {
            var form = await browser.OpenAsync("/archives/new");
            var first = form.Find("select[name='Form.Of'] option:not([value=''])").GetAttribute("value");
            (await browser.PostFormAsync(form, "main form", ("Form.Of", first), ("Form.Retention", "TenYears"))).Expect(HttpStatusCode.Redirect);
            await world.RestAsync();
        }

        var package = await world.App.InDb(db => db.Archives.AsNoTracking().FirstAsync(a => a.QuarterKey != null));
        var bytes = await browser.Client.GetByteArrayAsync(new Uri($"/archives/{package.Id}/download", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(package.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var contents = package.Contents.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ", 3)).ToDictionary(l => l[2], l => l[1]);
        Assert.Equal(contents.Keys.Append("目录.json").Append("目录.txt").Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.Contains("清单和台账/问题清单.xlsx", contents.Keys);
        foreach (var (path, digest) in contents)
        {
            await using var entry = await zip.GetEntry(path)!.OpenAsync(TestContext.Current.CancellationToken);
            Assert.Equal(digest, Convert.ToHexStringLower(await SHA256.HashDataAsync(entry, TestContext.Current.CancellationToken)));
        }

        await using var book = await zip.GetEntry("台账/可核验台账.jsonl")!.OpenAsync(TestContext.Current.CancellationToken);
        var result = await new BookCheck(package.CheckValue).RunAsync(book, TestContext.Current.CancellationToken);
        Assert.True(result.IsTrue, string.Join('\n', result.Faults));
        Assert.Contains(package.CheckValue, (await browser.OpenAsync($"/archives/{package.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_ByASecondPerson_RemovesTheBytesAndLeavesTheCertificate()
    {
        var spot = await world.SharedAsync("archive:proposed");
        var package = await world.App.InDb(db => db.Archives.AsNoTracking().Where(a => a.Status == ArchiveStatus.DestructionProposed).OrderByDescending(a => a.Id).FirstAsync());
        var leader = await world.BrowserOf(Role.CityLeader);
        var file = Path.Combine(world.App.Folder, "files", "archives", $"{package.Sha256}.zip");
        Assert.True(File.Exists(file));

        (await leader.PostFormAsync(await leader.OpenAsync($"/archives/{package.Id}/destroy"), "main form")).Expect(HttpStatusCode.Redirect);

        var page = await leader.OpenAsync($"/archives/{package.Id}");
        Assert.False(File.Exists(file), spot.ToString());
        Assert.Contains("已销毁", page.Text, StringComparison.Ordinal);
        Assert.Contains("销毁证明", page.Text, StringComparison.Ordinal);
        (await leader.GetAsync($"/archives/{package.Id}/download")).Expect(HttpStatusCode.NotFound);
        var word = await leader.Client.GetByteArrayAsync(new Uri($"/archives/{package.Id}/certificate/word", UriKind.Relative), TestContext.Current.CancellationToken);
        using var document = new ZipArchive(new MemoryStream(word));
        using var text = new StreamReader(document.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        Assert.Contains(package.Sha256, await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
