using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>Somebody who can sign in.</summary>
public sealed record TestPerson(string UserName, Account Account, Officer Officer, Organisation Organisation, Jurisdiction Jurisdiction)
{
    public Signature Sign(DateTimeOffset on) => new(Officer.Id, Officer.Name, Organisation.Id, Organisation.Name, on);
}

/// <summary>People, organisations and accounts for tests: <c>await app.AddPersonAsync(Seat.PartyConductOffice)</c>.</summary>
public static class TestPeople
{
    public const string Password = "Kunming-2026";
    private static readonly DateOnly Since = new(2025, 1, 1);
    private static int _count;

    public static readonly Signature Setup = new(Guid.Empty, "测试准备", Guid.Empty, "测试", new(2026, 1, 1, 0, 0, 0, ChinaTime.Offset));

    extension(TestApp app)
    {
        /// <summary>A new officer with an account, in a new organisation unless one is given.</summary>
        public async Task<TestPerson> AddPersonAsync(Seat seat, Organisation? organisation = null, JurisdictionKind jurisdictionKind = JurisdictionKind.City)
        {
            var number = Interlocked.Increment(ref _count);
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Kunming.Supervision.Data.SupervisionDbContext>();
            db.Scope = Kunming.Supervision.Data.Scopes.RowScope.System("tests");
            Jurisdiction jurisdiction;
            if (organisation is null)
            {
                jurisdiction = new($"J{number:0000}", $"测试辖区{number}", jurisdictionKind);
                organisation = Organisation.Establish($"U{number:0000}", $"测试单位{number}", KindFor(seat), jurisdiction.Id, null, Since, Setup);
                db.AddRange(jurisdiction, organisation);
            }
            else
            {
                jurisdiction = await db.Jurisdictions.SingleAsync(j => j.Id == organisation.JurisdictionId);
            }

            var officer = Officer.Enrol($"测试干部{number}", organisation.Id, null, Setup);
            db.Add(officer);
            await db.SaveChangesAsync();
            var account = new Account { UserName = $"officer{number}", OfficerId = officer.Id, Seat = seat, Enabled = true, CreatedOn = app.Clock.GetUtcNow(), PasswordSetOn = app.Clock.GetUtcNow() };
            var created = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            Assert.True(created.Succeeded, string.Join('；', created.Errors.Select(e => e.Description)));
            return new(account.UserName, account, officer, organisation, jurisdiction);
        }
    }

    private static OrganisationKind KindFor(Seat seat) => seat switch
    {
        Seat.PartyConductOffice => OrganisationKind.PartyConductOffice,
        Seat.CountyOfficer => OrganisationKind.CountyCommission,
        Seat.Liaison => OrganisationKind.InspectedUnit,
        Seat.CaseOffice => OrganisationKind.CaseOffice,
        Seat.GroupOfficer => OrganisationKind.SupervisionOffice,
        _ => OrganisationKind.CityCommission,
    };
}
