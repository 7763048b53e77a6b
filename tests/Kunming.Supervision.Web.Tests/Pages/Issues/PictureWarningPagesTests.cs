using System.Net;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>A photo used for two measures is found though it was renamed, compressed and scaled; one that is older than the issue says so itself.</summary>
public sealed class PictureWarningPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Prove_WithAPhotoUsedElsewhere_IsWarnedOfOnTheVerifiersPageAndOnTheOfficesList()
    {
        var (first, second) = (await ProvedAsync("整改前后对比.png", TestPictures.Encode(TestPictures.Photo(7))),
            await ProvedAsync("新拍现场.jpg", TestPictures.Encode(TestPictures.Scaled(TestPictures.Photo(7), 0.6f), SKEncodedImageFormat.Jpeg, 45)));
        var alone = await ProvedAsync("另一处.png", TestPictures.Encode(TestPictures.Photo(8)));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        using var office = await scene.App.BrowseAsync(scene.Office);

        Assert.Contains(EvidenceWarning.NearPicture("新拍现场.jpg", 1).Sentence, (await member.OpenAsync($"/issues/{second.Id}/verify-first")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("几乎相同", (await member.OpenAsync($"/issues/{alone.Id}/verify-first")).Text, StringComparison.Ordinal);
        var list = (await office.OpenAsync($"/evidence-warnings?kind={EvidenceKind.NearPicture}&unit={scene.Unit.Id}")).TextsOf("tbody tr");
        Assert.Contains(list, row => row.Contains(first.Number, StringComparison.Ordinal) && row.Contains("整改前后对比.png", StringComparison.Ordinal));
        Assert.Contains(list, row => row.Contains(second.Number, StringComparison.Ordinal));
        Assert.DoesNotContain(list, row => row.Contains(alone.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prove_WithAPieceOfAPhotoUsedElsewhere_IsWarnedOfAsCutAndTheDatabaseCountsAsTheDomainDoes()
    {
        var piece = TestPictures.Scaled(TestPictures.Cut(TestPictures.Photo(21), 70, 50, 470, 360), 1.2f);
        var (whole, cut) = (await ProvedAsync("全景.png", TestPictures.Encode(TestPictures.Photo(21))), await ProvedAsync("局部.jpg", TestPictures.Encode(piece, SKEncodedImageFormat.Jpeg, 80)));
        var alone = await ProvedAsync("别处.png", TestPictures.Encode(TestPictures.Photo(22)));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        using var office = await scene.App.BrowseAsync(scene.Office);

        Assert.Contains(EvidenceWarning.CutPicture("局部.jpg", 1).Sentence, (await member.OpenAsync($"/issues/{cut.Id}/verify-first")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("裁剪而来", (await member.OpenAsync($"/issues/{alone.Id}/verify-first")).Text, StringComparison.Ordinal);
        var list = (await office.OpenAsync($"/evidence-warnings?kind={EvidenceKind.CutPicture}&unit={scene.Unit.Id}")).TextsOf("tbody tr");
        Assert.Contains(list, row => row.Contains(whole.Number, StringComparison.Ordinal) && row.Contains("全景.png", StringComparison.Ordinal));
        Assert.DoesNotContain(list, row => row.Contains(alone.Number, StringComparison.Ordinal));

        Guid[] files = [whole.Measures[0].Proofs[0].AttachmentId, cut.Measures[0].Proofs[0].AttachmentId, alone.Measures[0].Proofs[0].AttachmentId];
        foreach (var (one, other) in files.SelectMany(a => files.Select(b => (a, b))))
        {
            var counted = await scene.App.InDb(db => db.Database.SqlQuery<int>($"select shared_places(a.picture_points, b.picture_points) as \"Value\" from attachments a, attachments b where a.id = {one} and b.id = {other}").SingleAsync());
            var points = await scene.App.InDb(db => db.Attachments.AsNoTracking().Where(a => files.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.PicturePoints));
            Assert.Equal(PicturePoint.SharedPlaces(points[one], points[other]), counted);
        }
    }

    [Fact]
    public async Task Prove_WithATurnedPhotoStoredBeforePicturesWereCompared_IsWarnedOfOnceItIsRead()
    {
        var taken = scene.Today.AddDays(-150);
        var first = await ProvedAsync("原图.png", TestPictures.Timed(TestPictures.Encode(TestPictures.Photo(11)), taken, null));
        await ForgetAsync(first);
        var second = await ProvedAsync("转过的.jpg", TestPictures.Encode(TestPictures.Turned(TestPictures.Photo(11), 1), SKEncodedImageFormat.Jpeg, 75));
        var alone = await ProvedAsync("另一处.jpg", TestPictures.Encode(TestPictures.Turned(TestPictures.Photo(12), 1), SKEncodedImageFormat.Jpeg, 75));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var sentence = EvidenceWarning.NearPicture("转过的.jpg", 1).Sentence;
        Assert.DoesNotContain(sentence, (await member.OpenAsync($"/issues/{second.Id}/verify-first")).Text, StringComparison.Ordinal);

        var catchUp = scene.App.Services.GetRequiredService<PictureCatchUp>();
        Assert.True(await catchUp.RunAsync(TestContext.Current.CancellationToken) > 0);
        Assert.Equal(0, await catchUp.RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains(sentence, (await member.OpenAsync($"/issues/{second.Id}/verify-first")).Text, StringComparison.Ordinal);
        Assert.Contains(EvidenceWarning.OldPicture("原图.png", taken, first.FoundOn).Sentence, (await member.OpenAsync($"/issues/{first.Id}/verify-first")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("几乎相同", (await member.OpenAsync($"/issues/{alone.Id}/verify-first")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WithAPhotoOlderThanTheIssue_IsWarnedOf()
    {
        var taken = scene.Today.AddDays(-200);
        var issue = await ProvedAsync("整改后.jpg", TestPictures.TakenOn(TestPictures.Encode(TestPictures.Photo(9), SKEncodedImageFormat.Jpeg, 80), taken));
        using var office = await scene.App.BrowseAsync(scene.Office);
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var sentence = EvidenceWarning.OldPicture("整改后.jpg", taken, issue.FoundOn).Sentence;

        Assert.Contains(sentence, (await member.OpenAsync($"/issues/{issue.Id}/verify-first")).Text, StringComparison.Ordinal);
        Assert.Contains(sentence, (await office.OpenAsync("/evidence-warnings")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WithAPictureTooLargeToDecode_IsStored()
    {
        var issue = await ProvedAsync("卫星图.png", TestPictures.Claiming(20_000, 20_000));

        var proof = Assert.Single(issue.Measures[0].Proofs);
        var stored = await scene.App.InDb(db => db.Attachments.AsNoTracking().SingleAsync(a => a.Id == proof.AttachmentId));
        Assert.Equal(("image/png", (long?)null), (stored.MediaType, stored.PictureHash));
    }

    [Fact]
    public async Task List_ThreeApplicationsOnTheLastDay_AreAPile()
    {
        Issue[] issues = [await scene.AddIssueAsync(IssueStatus.CloseOutApplied), await scene.AddIssueAsync(IssueStatus.CloseOutApplied), await scene.AddIssueAsync(IssueStatus.CloseOutApplied)];
        var ids = issues.Select(i => i.Id).ToArray();
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set deadline_due_on = {scene.Today} where id = any ({ids})"));
        using var office = await scene.App.BrowseAsync(scene.Office);

        var rows = (await office.OpenAsync($"/evidence-warnings?kind={EvidenceKind.LastDay}")).TextsOf("tbody tr");

        Assert.All(issues, i => Assert.Contains(rows, row => row.Contains(i.Number, StringComparison.Ordinal)));
        (await office.OpenAsync($"/evidence-warnings?kind={EvidenceKind.SameWording}")).Expect(HttpStatusCode.OK);
    }

    /// <summary>As it was stored before there was anything to compare.</summary>
    private Task<int> ForgetAsync(Issue issue) => scene.App.InDb(async db =>
    {
        var file = issue.Measures[0].Proofs[0].AttachmentId;
        await db.Database.ExecuteSqlAsync($"update measure_proofs set taken_on = null where attachment_id = {file}");
        return await db.Database.ExecuteSqlAsync($"update attachments set picture_hash = null, picture_bands = '{{}}', picture_turns = '{{}}', picture_points = '{{}}', picture_version = 0, taken_on = null where id = {file}");
    });

    /// <summary>An issue in rectification, proved through the page with the given file, and applied for.</summary>
    private async Task<Issue> ProvedAsync(string name, byte[] bytes)
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        var by = scene.As(scene.Liaison);
        var measure = await scene.App.InDb(async db =>
        {
            var made = (await db.Issues.SingleAsync(i => i.Id == issue.Id)).AddMeasure($"补齐核验资料{Guid.NewGuid():N}", "责任人甲", null, null, by, scene.Now);
            await db.SaveChangesAsync();
            return made.Id;
        });
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        var page = await liaison.OpenAsync($"/issues/{issue.Id}/measures/{measure}/prove");
        (await liaison.PostFormAsync(page, "main form", [("Form.RefersTo", scene.Today.ToString("yyyy-MM-dd"))], new FormFile("Form.Files", name, bytes))).ExpectRedirect($"/issues/{issue.Id}");
        await scene.App.InDb(async db =>
        {
            var proved = await db.Issues.SingleAsync(i => i.Id == issue.Id);
            proved.Progress(measure, MeasureStatus.Completed, by, scene.Now);
            proved.AnalyseCause(CauseKind.Oversight, "审核没有人复核", by, scene.Now);
            proved.ApplyToCloseOut("已补齐", by, scene.Now);
            return await db.SaveChangesAsync();
        });
        return await scene.FindAsync(issue.Id);
    }
}
