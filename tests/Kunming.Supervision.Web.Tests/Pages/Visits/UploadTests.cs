using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Pages.Visits;

/// <summary>Material of a visit: files that come with the form, and files that come in parts and go on after a cut.</summary>
public sealed class UploadTests(Given given) : IClassFixture<Given>
{
    private const string Token = "RequestVerificationToken";

    private static string TokenOf(Screen screen) => screen.Find("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, HttpMethod method, string path, Screen? page, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in page is null ? headers : [.. headers, (Token, TokenOf(page))])
        {
            request.Headers.Add(name, value);
        }

        return await browser.Client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> BeginAsync(Browser browser, Screen page, string name, long length) => SendAsync(
        browser, HttpMethod.Post, "/uploads", page, null, ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}"));

    private static async Task<(HttpStatusCode Status, long? Offset)> PartAsync(Browser browser, Screen page, string upload, long offset, Stream part)
    {
        var content = new StreamContent(part);
        content.Headers.ContentType = new(UploadEndpoints.PartType);
        using var answer = await SendAsync(browser, HttpMethod.Patch, upload, page, content, ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)));
        return (answer.StatusCode, OffsetOf(answer));
    }

    private static async Task<(HttpStatusCode Status, long? Offset)> WhereAsync(Browser browser, string upload)
    {
        using var answer = await SendAsync(browser, HttpMethod.Head, upload, null, null);
        return (answer.StatusCode, OffsetOf(answer));
    }

    private static long? OffsetOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Upload-Offset", out var values) ? long.Parse(values.Single(), CultureInfo.InvariantCulture) : null;

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[] Paper() => Encoding.UTF8.GetBytes($"现场笔录 {Guid.NewGuid()}\n" + new string('录', 4000));

    [Fact]
    public async Task Upload_CutInTheMiddle_GoesOnWhereItStoppedAndTheReceiptShowsTheDigest()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);
        var page = await member.OpenAsync($"/visits/{visit.Id}/material");
        var paper = Paper();
        using var begun = await BeginAsync(member, page, "笔录.txt", paper.Length);
        var upload = begun.Headers.Location!.ToString();
        Assert.Equal((HttpStatusCode.Created, 0L), (begun.StatusCode, OffsetOf(begun)));

        const int stopped = 5000;
        await Record.ExceptionAsync(() => PartAsync(member, page, upload, 0, new CutStream(paper[..stopped], () => ReachedAsync(member, upload, stopped))));
        Assert.Equal((HttpStatusCode.OK, (long?)stopped), await WhereAsync(member, upload));
        Assert.Equal((HttpStatusCode.NoContent, (long?)paper.Length), await PartAsync(member, page, upload, stopped, new MemoryStream(paper[stopped..])));
        var taken = await member.PostFormAsync(page, "main form");
        Assert.Equal([Domain.Visits.VisitRules.NoFiles.Message], taken.Expect(HttpStatusCode.BadRequest).Errors);
        taken = await member.SendAsync(page, $"/visits/{visit.Id}/material", [("Material.Uploads", upload.Split('/')[^1]), ("once", Guid.NewGuid().ToString())]);

        var receipts = await member.FollowAsync(taken);
        Assert.Equal("已收到1份材料，回执见下。", receipts.Notice);
        Assert.Contains($"SHA-256：{DigestOf(paper)}", receipts.TextsOf(".receipts .digest"));
        Assert.Contains($"{paper.Length:N0} 字节", receipts.Find(".receipts").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await WhereAsync(member, upload)).Status);
        Assert.Contains("笔录.txt", (await member.OpenAsync($"/visits/{visit.Id}")).TextsOf(".receipts a"));
        Assert.NotEqual(0, await given.App.InDb(db => db.Audit.CountAsync(a => a.Action == "uploads.begin" && a.Outcome == AuditOutcome.Done && a.OfficerId == given.Member.Officer.Id)));
    }

    private static async Task ReachedAsync(Browser browser, string upload, long offset)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var (status, now) = await WhereAsync(browser, upload);
            Assert.Equal(HttpStatusCode.OK, status);
            if (now == offset)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("What was sent before the cut has not arrived.");
    }

    [Fact]
    public async Task Part_AtAWrongPlaceOrTooLong_IsRefusedWithTheRightPlace()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);
        var page = await member.OpenAsync($"/visits/{visit.Id}/material");
        using var begun = await BeginAsync(member, page, "笔录.txt", 10);
        var upload = begun.Headers.Location!.ToString();

        Assert.Equal((HttpStatusCode.NoContent, 4L), await PartAsync(member, page, upload, 0, new MemoryStream([1, 2, 3, 4])));
        Assert.Equal((HttpStatusCode.Conflict, 4L), await PartAsync(member, page, upload, 0, new MemoryStream([1, 2, 3, 4])));
        Assert.Equal((HttpStatusCode.Conflict, 4L), await PartAsync(member, page, upload, 9, new MemoryStream([1])));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 4L), await PartAsync(member, page, upload, 4, new MemoryStream(new byte[7])));
        var early = await member.SendAsync(page, $"/visits/{visit.Id}/material", [("Material.Uploads", upload.Split('/')[^1])]);
        Assert.Equal([FileRules.UploadGone.Message], early.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal((HttpStatusCode.OK, 4L), await WhereAsync(member, upload));

        using (await SendAsync(member, HttpMethod.Delete, upload, page, null))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await WhereAsync(member, upload)).Status);
        }
    }

    [Fact]
    public async Task Upload_OfAnotherAccountWithoutTokenOrByAnotherSeat_IsNotThere()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        using var liaison = await given.App.BrowseAsync(given.Liaison);
        var (page, other) = (await member.OpenAsync($"/visits/{visit.Id}/material"), await leader.OpenAsync($"/visits/{visit.Id}/material"));
        var paper = Paper();
        using var begun = await BeginAsync(member, page, "笔录.txt", paper.Length);
        var upload = begun.Headers.Location!.ToString();
        await PartAsync(member, page, upload, 0, new MemoryStream(paper));

        Assert.Equal(HttpStatusCode.NotFound, (await WhereAsync(leader, upload)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PartAsync(leader, other, upload, paper.Length, new MemoryStream([1]))).Status);
        using var deleted = await SendAsync(leader, HttpMethod.Delete, upload, other, null);
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
        var taken = await leader.SendAsync(other, $"/visits/{visit.Id}/material", [("Material.Uploads", upload.Split('/')[^1])]);
        Assert.Equal([FileRules.UploadGone.Message], taken.Expect(HttpStatusCode.BadRequest).Errors);

        using var tokenless = await SendAsync(member, HttpMethod.Post, "/uploads", null, null, ("Upload-Length", "5"), ("Upload-Metadata", "filename eA=="));
        Assert.Equal(HttpStatusCode.BadRequest, tokenless.StatusCode);
        using var foreign = await BeginAsync(liaison, await liaison.OpenAsync("/account/password"), "笔录.txt", 5);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal((HttpStatusCode.OK, (long?)paper.Length), await WhereAsync(member, upload));
    }

    [Fact]
    public async Task Begin_VideoOf200Megabytes_IsRefusedInWordsBeforeAnyOfItIsSent()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);

        using var answer = await BeginAsync(member, await member.OpenAsync($"/visits/{visit.Id}/material"), "走访.mp4", 200L * 1024 * 1024);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("文件“走访.mp4”超过100MB的上限，请压缩或拆分后再上传", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Begin_MoreThanMayWait_IsRefusedUntilStaleOnesAreGone()
    {
        var person = given.OtherLeader;
        using var browser = await given.App.BrowseAsync(person);
        var desk = given.App.Services.GetRequiredService<UploadDesk>();
        var page = await browser.OpenAsync("/account/password");
        for (var i = 0; i < UploadDesk.MostWaiting; i++)
        {
            desk.Begin(person.Account.Id, "材料.txt", 10);
        }

        using (var refused = await BeginAsync(browser, page, "材料.txt", 10))
        {
            Assert.Equal(FileRules.TooManyWaiting.With(UploadDesk.MostWaiting).Message, await refused.Content.ReadAsStringAsync());
        }

        Assert.Equal(0, desk.ClearUp());
        var later = new UploadDesk(given.App.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<FileStoreOptions>>(), new TestClock(given.App.Clock.GetUtcNow() + UploadDesk.KeptFor + TimeSpan.FromMinutes(1)));
        Assert.True(later.ClearUp() >= UploadDesk.MostWaiting);
        using var taken = await BeginAsync(browser, page, "材料.txt", 10);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    [Fact]
    public async Task Material_PlainFormWithoutScripts_StripsThePositionUnlessItIsWanted()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);
        var page = await member.OpenAsync($"/visits/{visit.Id}/material");
        Assert.Equal("environment", page.Find("#Material_Photos").GetAttribute("capture"));

        var stripped = await member.FollowAsync(await member.PostFormAsync(page, "main form", [], new FormFile("Material.Photos", "门口.jpg", GpsPictures.Jpeg())));
        Assert.Contains("已去除拍摄位置", stripped.Find(".receipts").TextContent, StringComparison.Ordinal);
        Assert.Contains($"去除位置前：{DigestOf(GpsPictures.Jpeg())}", stripped.TextsOf(".receipts .digest"));
        var kept = await member.FollowAsync(await member.PostFormAsync(stripped, "main form", [("Material.KeepPosition", "true")], new FormFile("Material.Files", "路口.jpg", GpsPictures.Jpeg(little: false))));
        Assert.Contains("保留拍摄位置", kept.Find(".receipts").TextContent, StringComparison.Ordinal);

        var files = await given.App.InDb(db => db.Visits.Where(v => v.Id == visit.Id).Select(v => v.FileIds).SingleAsync());
        var first = await given.App.InDb(db => db.Attachments.SingleAsync(a => a.Id == files[0]));
        Assert.Equal(PicturePosition.Removed, first.Position);
        var bytes = await member.Client.GetByteArrayAsync(new Uri($"/files/{first.Id}", UriKind.Relative));
        Assert.Equal(first.Sha256, DigestOf(bytes));
        using var office = await given.App.BrowseAsync(given.Office);
        using var liaison = await given.App.BrowseAsync(given.Liaison);
        Assert.Equal(200, (await office.KnockAsync($"/files/{first.Id}")).Status);
        Assert.Equal(404, (await liaison.KnockAsync($"/files/{first.Id}")).Status);
    }

    [Fact]
    public async Task New_WithAPhoto_KeepsItWithTheVisitAndTellsTheBrowserThatTheDraftIsTaken()
    {
        var task = await given.TaskAsync(Domain.Tasks.SupervisionTaskStatus.Issued);
        using var member = await given.App.BrowseAsync(given.Member);

        var details = await member.FollowAsync(await member.PostFormAsync(
            await member.OpenAsync($"/tasks/{task.Id}/visits/new"), "main form",
            [("Target.OrganisationId", given.UnitA.Id.ToString()), ("Form.Methods", "Files"), ("Form.Inspectors", "甲某、乙某"), ("Form.Course", "查阅账册。")],
            new FormFile("Material.Photos", "门口.jpg", GpsPictures.Jpeg())));

        Assert.Contains("收到现场材料1份", details.Notice, StringComparison.Ordinal);
        Assert.Contains("门口.jpg", details.TextsOf(".receipts a"));
        Assert.Equal($"/tasks/{task.Id}/visits/new", details.Find("[data-draft-taken]").GetAttribute("data-draft-taken"));
        Assert.Contains("其中1份已去除拍摄位置", details.Text, StringComparison.Ordinal);
    }

    /// <summary>Gives what it has, waits until it has arrived, and breaks, as a connection does.</summary>
    private sealed class CutStream(byte[] before, Func<Task> arrived) : MemoryStream(before)
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await destination.WriteAsync(ToArray(), cancellationToken);
            await destination.FlushAsync(cancellationToken);
            await arrived();
            throw new IOException("cut");
        }
    }
}
