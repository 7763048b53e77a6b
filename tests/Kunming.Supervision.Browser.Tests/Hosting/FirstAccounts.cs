using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Demonstration;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Browser.Tests.Hosting;

/// <summary>What an operator leaves behind after the installation: the office as a body, and one account in it.</summary>
internal static class FirstAccounts
{
    public const string Office = "bangongshi";

    public static async Task AddAsync(IServiceProvider services)
    {
        var setup = new Signature(Guid.Empty, "系统初始化", Guid.Empty, "系统", new DateTimeOffset(2026, 1, 4, 9, 0, 0, ChinaTime.Offset).ToUniversalTime());
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = Kunming.Supervision.Data.Scopes.RowScope.System("installation");
        await IssueCategorySeed.EnsureAsync(db, CancellationToken.None);
        var city = new Jurisdiction("530100", "昆明市", JurisdictionKind.City);
        var office = Organisation.Establish("KM-DF", "党风政风监督室", OrganisationKind.PartyConductOffice, city.Id, null, new(2026, 1, 1), setup);
        var officer = Officer.Enrol("安装人员", office.Id, null, setup);
        db.AddRange(city, office, officer);
        await db.SaveChangesAsync();
        var account = new Account { UserName = Office, Seat = Seat.PartyConductOffice, OfficerId = officer.Id, Enabled = true, PasswordSetOn = DemonstrationClock.Start };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Site.Password)).Succeeded);
    }
}
