using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>What was asked of figures, and what a round told of itself.</summary>
public sealed partial class AccessWorld
{
    /// <summary>Asked by a leader of the first group's figure.</summary>
    private async Task<Spot> QuestionAsync(bool answered)
    {
        var question = FigureQuestion.Ask(new(null, Quarter.Of(Today), "I1", null, _city.Group.Id), [], $"请核对{Next()}", [], As(Role.CityLeader), Now)[0];
        if (answered)
        {
            question.Reply(QuestionVerdict.NotUpheld, "已核对，数据无误", [], As(Role.Member), Now);
        }

        await App.SaveAsync(question);
        return Spot.Of(question.Id);
    }

    /// <summary>A sent report whose PDF was kept.</summary>
    private async Task<Spot> KeptReportAsync()
    {
        var spot = await GroupReportAsync(ReportStatus.Sent);
        var paper = await PaperAsync();
        await App.InDb(async db =>
        {
            var report = await db.Reports.SingleAsync(r => r.Id == Guid.Parse(spot.Route[0].Value));
            report.Keep(paper, As(Role.GroupLeader).Sign(Now));
            return await db.SaveChangesAsync();
        });
        return spot;
    }

    private async Task<Spot> CircularAsync(CircularStatus to)
    {
        var id = Guid.Parse((await SynthesisAsync(ReportStatus.Approved)).Route[0].Value);
        var report = await App.InDb(db => db.Reports.OfType<SynthesisReport>().AsNoTracking().SingleAsync(r => r.Id == id));
        var circular = Circular.Draft(report, "全市发现问题{I1}个。", As(Role.Office), Now);
        if (to >= CircularStatus.Submitted)
        {
            circular.Submit(As(Role.Office), Now);
        }

        if (to >= CircularStatus.Approved)
        {
            circular.Approve(As(Role.CityLeader), Now);
        }

        if (to is CircularStatus.Issued)
        {
            circular.Issue($"测试通〔2026〕{Next()}号", As(Role.Office), Now);
            circular.Keep(await PaperAsync(), As(Role.Office).Sign(Now));
        }

        await App.SaveAsync(circular);
        return Spot.Of(circular.Id);
    }

    private async Task<KeptPaper> PaperAsync()
    {
        using var content = new MemoryStream([.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()]);
        var file = await App.Services.GetRequiredService<FileStore>().SaveAsync(content, "签发件.pdf", As(Role.Office).Sign(Now));
        return new(file.Sha256, new('0', KeptPaper.DigestLength), file.Bytes);
    }

    /// <summary>A round that runs, of which nothing was issued.</summary>
    private async Task<Spot> RoundAsync()
    {
        var round = Round.Plan($"编发轮次{Next()}", _city.City.Id, Today.AddDays(-20), Today.AddDays(20), TestPeople.Setup);
        await App.SaveAsync(round);
        return Spot.Of(round.Id);
    }

    private async Task<Spot> BulletinAsync()
    {
        var round = Round.Plan($"编发轮次{Next()}", _city.City.Id, Today.AddDays(-20), Today.AddDays(20), TestPeople.Setup);
        await App.SaveAsync(round);
        var period = BulletinPeriod.Of(BulletinKind.Weekly, Today);
        var bulletin = Bulletin.Issue(round, period, await App.InDb(db => new FigureCounter(db).OfBulletinAsync(round, period, Today)), [], As(Role.Office), Now);
        await App.SaveAsync(bulletin);
        return Spot.Of(bulletin.Id);
    }
}
