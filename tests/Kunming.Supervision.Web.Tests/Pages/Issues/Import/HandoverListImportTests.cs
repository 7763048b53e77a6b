using System.Text;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>Lists of letters, from upload to the letter that waits for its addressee.</summary>
public sealed class HandoverListImportTests(ImportSite site, ITestOutputHelper output) : IClassFixture<ImportSite>
{
    private const string File = "交办清单.xlsx";

    /// <summary>Takes the issue list that the letters speak of, and recognises what it held.</summary>
    private async Task RecogniseAsync(Browser browser)
    {
        await browser.ImportAsync(await browser.PreviewAsync("问题清单-规范样式.xlsx", TestWorkbook.File("问题清单-规范样式.xlsx").Bytes()));
        var office = new Viewer(site.Office.Account.Id, site.Office.Officer.Id, site.Office.Officer.Name, site.Office.Organisation.Id, site.Office.Organisation.Name, site.Office.Jurisdiction.Id, Seat.PartyConductOffice, [], []);
        await site.App.InDb(async db =>
        {
            foreach (var issue in await db.Issues.Where(i => i.Status == IssueStatus.Registered).ToListAsync())
            {
                issue.Recognise(office, ChinaTime.ToLocal(site.App.Clock.GetUtcNow()));
            }

            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Import_Letters_IssuesThemOrSaysWhyAndNothingTwice()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        await RecogniseAsync(browser);

        var real = await site.BatchAsync((await browser.PreviewAsync(ListKind.Handovers, File, TestWorkbook.File(File).Bytes())).Batch());
        Assert.True(real.Status is ImportStatus.AwaitingConfirmation, real.Failure);
        var rows = await site.RowsAsync(real.Id);
        output.WriteLine($"{real.Counts}\n{string.Join('\n', rows.SelectMany(r => r.Problems.Select(p => $"{p.Code} {p.Message}")).CountBy(m => m).OrderByDescending(m => m.Value).Take(30).Select(m => $"{m.Value} {m.Key}"))}");
        Assert.Equal(58, real.Counts.All);
        Assert.All(rows.SelectMany(r => r.Problems).Where(p => p.Blocks), p => Assert.Contains(
            p.Code, (string[])["handover.addressee-foreign", "list.answer-day-past", "list.issue-unknown", "list.handed-over-in-row", "issue.not-recognised"]));

        // A county, for the city's own area has no county commission to be the addressee; the first by its code, whatever order the database has.
        var unit = await site.App.InDb(db => db.Jurisdictions.Where(j => j.Kind == JurisdictionKind.County
                && db.Issues.Count(i => i.JurisdictionId == j.Id && i.Status == IssueStatus.Recognised && i.Source != null && i.Source.Number != null) > 2)
            .OrderBy(j => j.Code).Select(j => j.Id).FirstAsync());
        var chosen = await site.App.InDb(db => db.Issues.AsNoTracking().Where(i => i.JurisdictionId == unit && i.Status == IssueStatus.Recognised && i.Source != null && i.Source.Number != null).OrderBy(i => i.Number).Take(3).ToListAsync());
        var commission = (await site.App.InDb(db => db.Organisations.AsNoTracking().Where(o => o.JurisdictionId == unit).OrderBy(o => o.Code).ToListAsync())).First(o => o.IsCommission);
        var list = Encoding.UTF8.GetBytes(
            $"交办编号,涉及问题,承办单位,交办要求,反馈时限\n一,{chosen[0].Source!.Number}、{chosen[1].Source!.Number},{commission.Name},限期整改并反馈,15个工作日\n二,{chosen[1].Source!.Number},{commission.Name},限期整改,30日\n三,{chosen[2].Source!.Number},{commission.Name},核查处理,1个月\n");
        var preview = await browser.PreviewAsync(ListKind.Handovers, "交办.csv", list);
        var batch = await site.BatchAsync(preview.Batch());
        Assert.True(batch.Status is ImportStatus.AwaitingConfirmation, batch.Failure);
        Assert.Equal([ImportRules.HandedOverInRow.Code], (await site.RowsAsync(batch.Id)).SelectMany(r => r.Problems.Where(p => p.Blocks)).Select(p => p.Code));
        var result = await browser.ImportAsync(preview);

        Assert.Contains("导入 2 个交办件", result.Text, StringComparison.Ordinal);
        Assert.Equal(["交办"], result.TextsOf(".nav-side a[aria-current=page]"));
        var ids = (await site.RowsAsync(batch.Id)).Select(r => r.HandoverId).OfType<Guid>().ToList();
        var letters = await site.App.InDb(db => db.Handovers.AsNoTracking().Where(h => ids.Contains(h.Id)).OrderBy(h => h.Issued.On).ToListAsync());
        Assert.All(letters, l => Assert.Equal(HandoverStatus.AwaitingReceipt, l.Status));
        Assert.Equal([1, 2], letters.Select(l => l.IssueIds.Count).Order());
        Assert.Equal(3, await site.App.InDb(db => db.Issues.CountAsync(i => i.HandoverId != null && ids.Contains(i.HandoverId.Value) && i.Status == IssueStatus.HandedOver)));
        var second = await site.BatchAsync((await browser.PreviewAsync(ListKind.Handovers, "交办.csv", list)).Batch());
        Assert.Equal((0, 2), (second.Counts.Ready, second.Counts.Duplicate));
    }
}
