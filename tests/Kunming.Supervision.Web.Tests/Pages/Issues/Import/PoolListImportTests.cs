using System.Net;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>The register of the talent pool, from upload to its members.</summary>
public sealed class PoolListImportTests(ImportSite site, ITestOutputHelper output) : IClassFixture<ImportSite>
{
    private const string File = "人才库.xlsx";

    [Fact]
    public async Task Import_Register_TakesEveryPersonOnce()
    {
        using var browser = await site.App.BrowseAsync(site.Office);

        var preview = await browser.PreviewAsync(ListKind.TalentPool, File, TestWorkbook.File(File).Bytes());

        var batch = await site.BatchAsync(preview.Batch());
        Assert.True(batch.Status is ImportStatus.AwaitingConfirmation, batch.Failure);
        output.WriteLine($"{batch.Counts}\n{string.Join('\n', (await site.RowsAsync(batch.Id)).SelectMany(r => r.Problems.Select(p => $"{r.Row} {p.Code} {p.Message}")).Take(20))}");
        Assert.Equal((168, 168), (batch.Counts.All, batch.Counts.Ready));
        await browser.ImportAsync(preview);
        var members = await site.App.InDb(db => db.PoolMembers.AsNoTracking().Where(m => m.NominatorId == site.Office.Organisation.Id).OrderBy(m => m.Number).ToListAsync());
        Assert.Equal(168, members.Count);
        var first = members.Single(m => m.Name == "宋明辉" && m.Source == PoolSource.Internal && m.Rounds == 4);
        Assert.Equal((new DateOnly(1983, 2, 1), "富民县", "五华区", PoolMemberStatus.InPool), (first.BornIn, first.NativePlace, first.GrewUpIn, first.Status));
        Assert.Equal(168, await site.App.InDb(db => db.Officers.CountAsync(o => db.PoolMembers.Any(m => m.OfficerId == o.Id && m.NominatorId == site.Office.Organisation.Id))));
        Assert.All(await site.RowsAsync(batch.Id), r => Assert.NotNull(r.PoolMemberId));

        // The same file once more has nothing that is new.
        var again = await site.BatchAsync((await browser.PreviewAsync(ListKind.TalentPool, File, TestWorkbook.File(File).Bytes())).Batch());
        Assert.Equal((0, 168), (again.Counts.Ready, again.Counts.Duplicate));
        Assert.Contains("宋明辉", (await browser.OpenAsync("/talent-pool?q=宋明辉&status=InPool")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RowsThatCannotBeRead_SayWhy()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        string[] head = ["姓名", "性别", "出生年月", "工作单位", "类别", "状态", "参加轮次"];

        var preview = await browser.PreviewAsync(ListKind.TalentPool, "名册.xlsx", TestWorkbook.Of(
        [
            head,
            ["䶮翀", "男", "1983.02", "第一监督检查室", "内部", "在库", "3"],
            ["燚某", "？", "83年", "没有这个单位", "临时", "休息", "三"],
            ["幼某", "女", "2020.01", "第一监督检查室", "外部", "在库", ""],
        ]).ToArray());

        var rows = await site.RowsAsync(preview.Batch());
        Assert.Empty(rows[0].Problems);
        Assert.Equal(
            [PoolListRules.MonthUnreadable.Code, PoolListRules.GenderUnknown.Code, PoolListRules.SourceUnknown.Code, PoolListRules.StatusUnknown.Code, PoolListRules.RoundsUnreadable.Code],
            rows[1].Problems.Where(p => p.Code.StartsWith("pool-list", StringComparison.Ordinal)).Select(p => p.Code));
        Assert.Contains(rows[1].Problems, p => p.Field == PoolListField.Unit);
        Assert.Equal([PoolRules.TooYoung.Code], rows[2].Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task Upload_ByOthersThanTheOffice_IsNotThere()
    {
        using var county = await site.App.BrowseAsync(site.County);
        (await county.GetAsync("/issues/import?list=TalentPool")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nominate_WrongUnitMonthOrTwice_IsRefusedBesideTheField()
    {
        using var county = await site.App.BrowseAsync(site.County);
        (string, string?)[] Fields(string unit, string born) =>
            [("Form.Name", "䶮翀燚"), ("Form.Unit", unit), ("Form.Source", "Internal"), ("Form.Gender", "Male"), ("Form.BornIn", born), ("Form.Relatives", "配偶：某局")];

        var refused = await county.PostFormAsync(await county.OpenAsync("/talent-pool/new"), "main form", Fields("第一监督检查室", "83"));
        Assert.Equal([PoolRules.NotYourPeople.Message, PoolListRules.MonthUnreadable.With("83").Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
        var taken = await county.PostFormAsync(await county.OpenAsync("/talent-pool/new"), "main form", Fields("五华区纪委监委", "1983.02"));
        Assert.Contains("䶮翀燚", (await county.FollowAsync(taken)).Text, StringComparison.Ordinal);
        var again = await county.PostFormAsync(await county.OpenAsync("/talent-pool/new"), "main form", Fields("五华区纪委监委", "1983年2月"));
        Assert.StartsWith("䶮翀燚已在人才库", again.Expect(HttpStatusCode.BadRequest).Errors.Single(), StringComparison.Ordinal);
    }
}
