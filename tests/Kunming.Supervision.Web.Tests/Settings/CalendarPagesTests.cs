using System.Net;
using Kunming.Supervision.Data.Calendar;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Web.Tests.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Settings;

public sealed class CalendarPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Post_ANewYear_IsCountedWithFromTheNextRequest()
    {
        var (_, _, browser) = await site.App.EnterAsync(Seat.SystemAdministrator);
        Assert.Contains("2027年还没有放假安排", (await browser.OpenAsync("/admin/calendar?year=2027")).Text, StringComparison.Ordinal);

        (await browser.SubmitAsync("/admin/calendar/enter?year=2027", ("Form.Notices", "国办发明电〔2026〕9号"), ("Form.Arrangement", "元旦 休 0101-0103\n春节 休 0206-0212 班 0213")))
            .ExpectRedirect("/admin/calendar?year=2027");

        var page = await browser.OpenAsync("/admin/calendar?year=2027");
        Assert.Contains("2027年第1版", page.Text, StringComparison.Ordinal);
        Assert.Contains("国务院放假通知2015—2027，第2版", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有放假安排", page.Text, StringComparison.Ordinal);
        var calendar = site.App.Services.GetRequiredService<WorkCalendar>();
        Assert.False(calendar.IsWorkingDay(new(2027, 2, 8)));
        Assert.False(calendar.Apply(new(10, DeadlineUnit.WorkingDays), new(2026, 12, 28)).Provisional);
        Assert.Equal(StatutoryCalendar.Version, StatutoryCalendar.Current.Version);
        browser.Dispose();
    }

    [Fact]
    public async Task Post_ALineThatCannotBeRead_IsNamedAndNothingIsEntered()
    {
        var (_, _, browser) = await site.App.EnterAsync(Seat.SystemAdministrator);

        var answer = await browser.SubmitAsync("/admin/calendar/enter?year=2028", ("Form.Notices", "文号"), ("Form.Arrangement", "元旦 0101"));

        Assert.Contains("“元旦 0101”这一行不能识别", Assert.Single(answer.Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.False(await site.App.InDb(db => db.CalendarPlans.AnyAsync(p => p.Year == 2028)));
        browser.Dispose();
    }
}
