using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Tests.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Settings;

public sealed class SettingPagesTests(LimitsFixture site) : IClassFixture<LimitsFixture>
{
    public static TheoryData<string> AccountKeys => [.. SettingCatalogue.All.Where(s => s.Topic is not SettingTopic.Deadlines).Select(s => s.Key)];

    [Theory]
    [MemberData(nameof(AccountKeys))]
    public void Catalogue_WhatIsUsual_IsWhatTheProductShips(string key)
    {
        var shipped = Convert.ToString(typeof(AccountSettings).GetProperty(key)!.GetValue(new AccountSettings()), CultureInfo.InvariantCulture)!;
        var usual = SettingCatalogue.Find(key)!;

        Assert.Equal(usual.Show(usual.Usual), usual is SeatsSetting ? usual.Show(SeatsSetting.Write(SeatsSetting.Read(shipped))) : usual.Show(shipped));
    }

    [Fact]
    public async Task Post_ShorterIdleTime_EndsASessionThatWasLetBeBefore()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));
        site.App.Clock.Advance(TimeSpan.FromMinutes(6));
        await browser.OpenAsync("/");
        var (_, _, administrator) = await site.App.EnterAsync(Seat.SystemAdministrator);

        (await administrator.SubmitAsync("/admin/settings/IdleMinutes/change", ("Form.Number", "5"), ("Form.Reason", "上级检查要求"))).ExpectRedirect("/admin/settings/idleminutes");
        site.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var ended = await browser.GetAsync("/");

        Assert.Contains("reason=idle", ended.Location, StringComparison.Ordinal);
        Assert.Contains("超过5分钟没有操作", (await browser.FollowAsync(ended)).Text, StringComparison.Ordinal);
        administrator.Dispose();
    }

    [Fact]
    public async Task Post_ExportThreshold_IsInHistoryAuditAndListAndReachesOtherProgramsInSeconds()
    {
        await using var other = new TestApp(site.App.ConnectionString, site.App.OwnerConnectionString, () => Task.CompletedTask);
        var elsewhere = other.Services.GetRequiredService<SettingStore>();
        Assert.Equal(1000, (await elsewhere.ReadAsync()).NumberOf(AccountLimits.ExportRowsWithoutFactor));
        var (person, _, browser) = await site.App.EnterAsync(Seat.SystemAdministrator);

        (await browser.SubmitAsync("/admin/settings/ExportRowsWithoutFactor/change", ("Form.Number", "200"), ("Form.Reason", "收紧导出"))).ExpectRedirect("/admin/settings/exportrowswithoutfactor");

        Assert.Equal(200, (await site.App.Services.GetRequiredService<SettingStore>().ReadAsync()).NumberOf(AccountLimits.ExportRowsWithoutFactor));
        Assert.Equal(1000, elsewhere.Current.NumberOf(AccountLimits.ExportRowsWithoutFactor));
        other.Clock.Advance(SettingStore.Lifetime);
        Assert.Equal(200, (await elsewhere.ReadAsync()).NumberOf(AccountLimits.ExportRowsWithoutFactor));
        Assert.Contains("由1000行改为200行，原因：收紧导出", (await browser.OpenAsync("/admin/settings/ExportRowsWithoutFactor")).Text, StringComparison.Ordinal);
        Assert.Contains("200行", (await browser.OpenAsync("/admin/settings")).Text, StringComparison.Ordinal);
        var row = await site.App.InDb(db => db.Audit.SingleAsync(a => a.Action == "/Admin/Settings/Change" && a.Kind == AuditKind.Verb && a.Outcome == AuditOutcome.Done && a.AccountId == person.Account.Id));
        Assert.Equal(("Setting", "导出超过多少行须二次验证"), (row.Subject, row.Label));
        browser.Dispose();
    }

    [Fact]
    public async Task Post_OutOfRange_RefusedInWordsAndNothingChanges()
    {
        var (_, _, browser) = await site.App.EnterAsync(Seat.SystemAdministrator);

        var answer = await browser.SubmitAsync("/admin/settings/PasswordDays/change", ("Form.Number", "365"), ("Form.Reason", "方便"));

        Assert.Equal(["“密码有效期”的允许范围是15—90日"], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.False(await site.App.InDb(db => db.Settings.AnyAsync(s => s.Key == "PasswordDays")));
        browser.Dispose();
    }

    [Fact]
    public async Task Post_Seats_AskTheSecondFactorFromTheNextRequest()
    {
        var (_, _, browser) = await site.App.EnterAsync(Seat.SystemAdministrator);
        using var office = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.CaseOffice));
        await office.OpenAsync("/");
        var form = await browser.OpenAsync("/admin/settings/SecondFactorSeats/change");
        Seat[] seats = [Seat.CaseOffice, Seat.SystemAdministrator, Seat.SecurityAdministrator, Seat.AuditAdministrator];

        var typed = Browser.FieldsOf((IHtmlFormElement)form.Find("main form")).Where(f => f.Name is not "Form.Reason");
        (await browser.SendAsync(form, "/admin/settings/SecondFactorSeats/change", [.. typed, .. seats.Select(s => ("Form.Seats", $"{s}")), ("Form.Reason", "加强管理")]))
            .ExpectRedirect("/admin/settings/secondfactorseats");

        (await office.GetAsync("/")).ExpectRedirect("/account/second-factor");
        browser.Dispose();
    }

    [Fact]
    public async Task Get_UnknownKey_IsNotThere()
    {
        var (_, _, browser) = await site.App.EnterAsync(Seat.SystemAdministrator);

        (await browser.GetAsync("/admin/settings/Superuser")).Expect(HttpStatusCode.NotFound);
        browser.Dispose();
    }
}
