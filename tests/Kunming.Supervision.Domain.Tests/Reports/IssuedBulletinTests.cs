using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Rounds;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class IssuedBulletinTests
{
    private static readonly Round Campaign = Round.Plan("专项", Given.City, Given.Today.AddDays(-10), Given.Today.AddDays(20), Given.Registrar);

    [Fact]
    public void Issue_OfADay_IsNumberedWithinItsKind()
    {
        var (weekly, first) = (Issue(BulletinKind.Weekly, Given.Today.AddDays(-7)), Issue(BulletinKind.Daily, Given.Today.AddDays(-1)));

        var second = Issue(BulletinKind.Daily, Given.Today, weekly, first);

        Assert.Equal((2, "专项日报第2期", "编发专项日报第2期（2026年9月1日）"), (second.Number, second.Title, second.Events[^1].Summary));
        Assert.Equal((LedgerKind.Report, new LedgerPlace(null, Given.City)), (second.Events[^1].Ledger!.Value, second.Place));
        Assert.Equal(["V1"], second.Figures.Select(f => f.Code));
        Assert.Equal(BulletinPeriod.Of(BulletinKind.Daily, Given.Today), second.Period);
    }

    [Fact]
    public void Issue_ThePeriodAgain_IsRefused() =>
        Refused.For(BulletinRules.AlreadyIssued, () => Issue(BulletinKind.Daily, Given.Today, Issue(BulletinKind.Daily, Given.Today)));

    [Fact]
    public void Issue_RoundThatHasNotBegun_IsRefused()
    {
        var ahead = Round.Plan("下轮", Given.City, Given.Today.AddDays(1), Given.Today.AddDays(20), Given.Registrar);

        Refused.For([BulletinRules.RoundNotBegun, BulletinRules.BeforeRound], () => Bulletin.Issue(ahead, BulletinPeriod.Of(BulletinKind.Daily, Given.Today), [], [], Given.Office, Given.Now));
    }

    [Fact]
    public void Issue_PeriodAheadOrBeforeTheRound_IsRefused()
    {
        Refused.For(BulletinRules.PeriodAhead, () => Issue(BulletinKind.Daily, Given.Today.AddDays(1)));
        Refused.For(BulletinRules.BeforeRound, () => Issue(BulletinKind.Daily, Given.Today.AddDays(-11)));
    }

    [Fact]
    public void Issue_ByOthersOrTheRecused_IsRefused()
    {
        Refused.For(BulletinRules.NotYours, () => Bulletin.Issue(Campaign, BulletinPeriod.Of(BulletinKind.Daily, Given.Today), [], [], Given.CityLeader, Given.Now));
        Refused.For(ReportRules.CounterRecused, () => Bulletin.Issue(Campaign, BulletinPeriod.Of(BulletinKind.Daily, Given.Today), [], [], Given.Office with { Recusals = [Given.Unit.Id] }, Given.Now));
    }

    private static Bulletin Issue(BulletinKind kind, DateOnly day, params Bulletin[] earlier) =>
        Bulletin.Issue(Campaign, BulletinPeriod.Of(kind, day), [new("V1", null, [])], earlier, Given.Office, Given.Now);
}
