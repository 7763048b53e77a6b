using System.Net;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Pages.Files;

[Collection(AccessSuite.Name)]
public sealed class DownloadTests(AccessWorld world)
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];

    /// <summary>A file that proves a measure of an issue, put there past the form.</summary>
    private async Task<Attachment> ProofAsync(string name, byte[] content)
    {
        using var bytes = new MemoryStream(content);
        var file = await world.App.Services.GetRequiredService<FileStore>().SaveAsync(bytes, name, world.Person(Role.Liaison).Sign(world.Now));
        var (id, measure) = (await world.FreshAsync("measure:open")).Route is [var i, var m] ? (Guid.Parse(i.Value), Guid.Parse(m.Value)) : default;
        await world.App.InDb(async db =>
        {
            db.Add(file);
            (await db.Issues.SingleAsync(x => x.Id == id)).Prove(measure, file, world.Today, world.As(Role.Liaison), world.Now);
            return await db.SaveChangesAsync();
        });
        return file;
    }

    private async Task<HttpResponseMessage> GetAsync(Role role, string address) => await (await world.BrowserOf(role)).Client.GetAsync(new Uri(address, UriKind.Relative));

    [Fact]
    public async Task Download_AnyFile_IsSavedUnderItsNameAndNeverRunAsAPage()
    {
        var content = "alert(1) 不是网页"u8.ToArray();
        var file = await ProofAsync("核验 表.txt", content);

        using var answer = await GetAsync(Role.Office, $"/files/{file.Id}?show");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("attachment", answer.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Contains($"filename*=UTF-8''{Uri.EscapeDataString("核验 表.txt")}", answer.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Download_Picture_IsShownWhenAskedForAndSavedOtherwise()
    {
        var file = await ProofAsync("现场.png", [.. Picture, .. Guid.NewGuid().ToByteArray()]);

        using var shown = await GetAsync(Role.Liaison, $"/files/{file.Id}?show");
        using var saved = await GetAsync(Role.Liaison, $"/files/{file.Id}");

        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("inline", shown.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.StartsWith("attachment", saved.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_FileThatProvesNothing_IsNotFoundEvenForWhoSentIt()
    {
        using var bytes = new MemoryStream("没有挂到措施上"u8.ToArray());
        var file = await world.App.Services.GetRequiredService<FileStore>().SaveAsync(bytes, "草稿.txt", world.Person(Role.Office).Sign(world.Now));
        await world.App.SaveAsync(file);

        using var answer = await GetAsync(Role.Office, $"/files/{file.Id}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
