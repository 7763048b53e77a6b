using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Accounts;

public sealed class AdministrationTests(StrictFixture site, AppFixture server) : IClassFixture<StrictFixture>
{
    private TestApp App => site.App;

    private static Task<Screen> CreateAsync(Browser system, TestPerson colleague, string officer, string userName) => system.SubmitAsync(
        "/admin/accounts/new", ("Form.OrganisationId", colleague.Organisation.Id.ToString()), ("Form.Name", officer), ("Form.UserName", userName));

    private Task<Kunming.Supervision.Data.Accounts.Account> StoredAsync(string userName) => App.InDb(db => db.Users.AsNoTracking().SingleAsync(a => a.UserName == userName));

    [Fact]
    public async Task LifeCycle_TwoAdministrators_MakeAnAccountThatNeitherCanEnter()
    {
        var colleague = await App.AddPersonAsync(Seat.GroupOfficer);
        var (_, _, system) = await App.EnterAsync(Seat.SystemAdministrator);
        var (_, _, security) = await App.EnterAsync(Seat.SecurityAdministrator);

        var created = await CreateAsync(system, colleague, "张三丰", "zhangsf");
        var account = await StoredAsync("zhangsf");
        created.ExpectRedirect($"/admin/accounts/{account.Id}");
        Assert.True(account is { Enabled: false, Seat: null, PasswordHash: null });

        var tooEarly = await security.SubmitAsync($"/admin/accounts/{account.Id}/enable");
        Assert.Equal([AccountRules.NoSeat.Message], tooEarly.Expect(HttpStatusCode.BadRequest).Errors);
        (await security.SubmitAsync($"/admin/accounts/{account.Id}/seat", ("Form.Seat", nameof(Seat.GroupOfficer)))).ExpectRedirect($"/admin/accounts/{account.Id}");
        (await security.SubmitAsync($"/admin/accounts/{account.Id}/enable")).ExpectRedirect($"/admin/accounts/{account.Id}");

        account = await StoredAsync("zhangsf");
        Assert.True(account is { Enabled: true, Seat: Seat.GroupOfficer, PasswordHash: null });
        var history = (await security.OpenAsync($"/admin/accounts/{account.Id}")).Find("#history").ParentElement!.TextContent;
        Assert.Contains("授予席位单元组", history, StringComparison.Ordinal);
        Assert.Contains("启用账号", history, StringComparison.Ordinal);
        system.Dispose();
        security.Dispose();
    }

    [Theory]
    [InlineData("zhang san", "account.name-signs")]
    [InlineData("zhаngsan", "account.name-signs")]
    [InlineData("ｚhangsan", "account.name-signs")]
    [InlineData("Zhangsan", "account.name-signs")]
    [InlineData("1zhangsan", "account.name-signs")]
    [InlineData("zh", "account.name-length")]
    public async Task Create_NameThatCouldBeTakenForAnother_IsRefused(string userName, string code)
    {
        var rule = new[] { AccountRules.NameSigns, AccountRules.NameLength.With(UserNames.MinLength, UserNames.MaxLength) }.Single(r => r.Code == code);
        var colleague = await App.AddPersonAsync(Seat.GroupOfficer);
        var (_, _, system) = await App.EnterAsync(Seat.SystemAdministrator);

        var refused = (await CreateAsync(system, colleague, "李四光", userName)).Expect(HttpStatusCode.BadRequest);

        Assert.Contains(rule.Message, refused.Find("#Form_UserName-error").TextContent, StringComparison.Ordinal);
        system.Dispose();
    }

    [Fact]
    public async Task Create_SecondAccountForAnOfficerOrTakenName_IsRefused()
    {
        var colleague = await App.AddPersonAsync(Seat.GroupOfficer);
        var (_, _, system) = await App.EnterAsync(Seat.SystemAdministrator);

        var second = await CreateAsync(system, colleague, colleague.Officer.Name, "second-name");
        var taken = await CreateAsync(system, colleague, "王五一", colleague.UserName);

        Assert.Equal([AccountRules.OfficerHasAccount.With(colleague.Officer.Name).Message], second.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal([AccountRules.NameTaken.With(colleague.UserName).Message], taken.Expect(HttpStatusCode.BadRequest).Errors);
        system.Dispose();
    }

    [Fact]
    public async Task Create_ForAnOfficerWithoutAccount_TakesTheOfficer()
    {
        var colleague = await App.AddPersonAsync(Seat.GroupOfficer);
        var officer = Officer.Enrol("赵六合", colleague.Organisation.Id, null, TestPeople.Setup);
        await App.SaveAsync(officer);
        var (_, _, system) = await App.EnterAsync(Seat.SystemAdministrator);

        await CreateAsync(system, colleague, "赵六合", "zhaolh");

        Assert.Equal(officer.Id, (await StoredAsync("zhaolh")).OfficerId);
        system.Dispose();
    }

    [Fact]
    public async Task GiveSeat_ToOneself_IsRefused()
    {
        var (person, _, security) = await App.EnterAsync(Seat.SecurityAdministrator);

        var refused = await security.SubmitAsync($"/admin/accounts/{person.Account.Id}/seat", ("Form.Seat", nameof(Seat.CaseOffice)));

        Assert.Equal([AccountRules.OwnAccount.Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(Seat.SecurityAdministrator, (await StoredAsync(person.UserName)).Seat);
        security.Dispose();
    }

    [Fact]
    public async Task GiveSeat_WithoutAFreshFactor_AsksForOne()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var (_, _, security) = await App.EnterAsync(Seat.SecurityAdministrator);
        App.Clock.Advance(TimeSpan.FromMinutes(6));

        (await security.GetAsync($"/admin/accounts/{owner.Account.Id}/seat")).ExpectRedirect($"/account/confirm?returnUrl=%2Fadmin%2Faccounts%2F{owner.Account.Id}%2Fseat");
        security.Dispose();
    }

    [Fact]
    public async Task GiveSeat_TwoAtOnce_TellsTheSecond()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var (_, _, first) = await App.EnterAsync(Seat.SecurityAdministrator);
        var (_, _, second) = await App.EnterAsync(Seat.SecurityAdministrator);
        var (mine, theirs) = (await first.OpenAsync($"/admin/accounts/{owner.Account.Id}/seat"), await second.OpenAsync($"/admin/accounts/{owner.Account.Id}/seat"));

        (await first.PostFormAsync(mine, "main form", ("Form.Seat", nameof(Seat.CountyOfficer)))).Expect(HttpStatusCode.Redirect);
        var late = (await second.PostFormAsync(theirs, "main form", ("Form.Seat", nameof(Seat.Leader)))).Expect(HttpStatusCode.Conflict);

        Assert.Equal([RuleViolationFilter.Stale], late.Errors);
        Assert.Equal(Seat.CountyOfficer, (await StoredAsync(owner.UserName)).Seat);
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task GiveSeat_WhileTheOwnerWorks_CountsFromTheNextRequest()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        using var browser = await App.BrowseAsync(owner);
        await browser.OpenAsync("/account");
        var (_, _, security) = await App.EnterAsync(Seat.SecurityAdministrator);

        await security.SubmitAsync($"/admin/accounts/{owner.Account.Id}/seat", ("Form.Seat", nameof(Seat.CaseOffice)));

        // The new seat must have a second factor, which this session has never shown.
        (await browser.GetAsync("/account")).ExpectRedirect("/account/second-factor");
        security.Dispose();
    }

    [Fact]
    public async Task Disable_WhileTheOwnerWorks_EndsTheSessionAndIsTold()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        using var browser = await App.BrowseAsync(owner);
        var (_, _, security) = await App.EnterAsync(Seat.SecurityAdministrator);

        (await security.SubmitAsync($"/admin/accounts/{owner.Account.Id}/disable", ("Form.Reason", "轮岗"))).Expect(HttpStatusCode.Redirect);

        (await browser.GetAsync("/account")).ExpectRedirect("/sign-in?returnUrl=%2Faccount&reason=disabled");
        Assert.Contains("停用账号：轮岗", string.Join(' ', await App.NoticesAsync(owner)), StringComparison.Ordinal);
        security.Dispose();
    }

    [Fact]
    public async Task EndSessionsAndUnlock_BySecurityAdministrator_DoWhatTheySay()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        using var browser = await App.BrowseAsync(owner);
        var (_, _, security) = await App.EnterAsync(Seat.SecurityAdministrator);

        (await security.SubmitAsync($"/admin/accounts/{owner.Account.Id}/end-sessions")).Expect(HttpStatusCode.Redirect);
        (await browser.GetAsync("/account")).ExpectRedirect("/sign-in?returnUrl=%2Faccount&reason=ended");
        Assert.Equal([AccountRules.NotLocked.Message], (await security.SubmitAsync($"/admin/accounts/{owner.Account.Id}/unlock")).Expect(HttpStatusCode.BadRequest).Errors);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.GivePasswordAsync(owner.UserName, "Wrong-2026");
        }

        (await security.SubmitAsync($"/admin/accounts/{owner.Account.Id}/unlock")).Expect(HttpStatusCode.Redirect);
        (await browser.GivePasswordAsync(owner.UserName, TestPeople.Password)).Expect(HttpStatusCode.Redirect);
        security.Dispose();
    }

    [Theory]
    [InlineData(Seat.PartyConductOffice)]
    [InlineData(Seat.CaseOffice)]
    [InlineData(Seat.AuditAdministrator)]
    [InlineData(Seat.Leader)]
    public async Task Pages_OtherSeats_DoNotExist(Seat seat)
    {
        var (person, _, browser) = await App.EnterAsync(seat);
        foreach (var path in (string[])["", "/new", $"/{person.Account.Id}", $"/{person.Account.Id}/seat", $"/{person.Account.Id}/link", $"/{person.Account.Id}/release"])
        {
            (await browser.GetAsync("/admin/accounts" + path)).Expect(HttpStatusCode.NotFound);
        }

        browser.Dispose();
    }

    [Fact]
    public async Task FirstAdministrators_EmptyDatabase_ThreeThatMustChangeTheirPasswords()
    {
        await using var app = await server.StartAsync();
        await using var console = new StringWriter();
        await AdministratorSetup.RunAsync(app.Services, console, TestContext.Current.CancellationToken);
        var line = console.ToString().Split('\n').Single(l => l.Contains("审计管理员", StringComparison.Ordinal)).Split('　');
        using var browser = app.Browse();

        (await browser.GivePasswordAsync(line[1], line[2].Trim())).ExpectRedirect("/");
        (await browser.GetAsync("/admin")).ExpectRedirect("/account/password");
    }
}
