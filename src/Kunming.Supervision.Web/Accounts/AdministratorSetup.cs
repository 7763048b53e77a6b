using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// The first three administrators, made at the console: at the first start, or by <c>create-administrators</c> where a seat has nobody who can act.
/// Their passwords serve for one sign-in. There is no account that could do more than its seat.
/// </summary>
public static class AdministratorSetup
{
    public const string Verb = "create-administrators";
    public const string Setting = "Accounts:FirstAdministrators";
    private const long Lock = 0x61646D696E;

    private static readonly IReadOnlyList<(Seat Seat, string UserName)> First =
        [(Seat.SystemAdministrator, "xitong"), (Seat.SecurityAdministrator, "anquan"), (Seat.AuditAdministrator, "shenji")];

    /// <summary>At an ordinary start: only into a database that has no account at all.</summary>
    public static async Task CreateFirstAdministratorsAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Configuration.GetValue(Setting, true) && !await scope.ServiceProvider.GetRequiredService<SupervisionDbContext>().Users.AnyAsync(cancellationToken))
        {
            await RunAsync(app.Services, Console.Out, cancellationToken);
        }
    }

    /// <summary>Makes an account for each of the three seats that has no enabled one, and prints name and password once.</summary>
    public static async Task RunAsync(IServiceProvider services, TextWriter console, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var made = await CreateAsync(scope.ServiceProvider, cancellationToken);
        await console.WriteLineAsync(made.Count is 0 ? "三员都有已启用的账号，没有新建。" : "三员账号已建立。密码只显示这一次，登录后须立即修改：");
        foreach (var (seat, userName, password) in made)
        {
            await console.WriteLineAsync($"  {Seats.NameOf(seat)}　{userName}　{password}");
        }
    }

    private static async Task<IReadOnlyList<(Seat Seat, string UserName, string Password)>> CreateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SupervisionDbContext>();
        db.Scope = RowScope.System("administrators");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        var held = await db.Users.Where(a => a.Enabled && a.Seat != null).Select(a => a.Seat!.Value).Distinct().ToListAsync(cancellationToken);
        var setup = new Signature(Guid.Empty, "系统初始化", Guid.Empty, "系统", ChinaTime.ToLocal(now));
        var commission = await CommissionAsync(db, setup, cancellationToken);
        var made = new List<(Seat, string, string)>();
        foreach (var (seat, wanted) in First.Where(f => !held.Contains(f.Seat)))
        {
            var officer = Officer.Enrol(Seats.NameOf(seat), commission.Id, Seats.NameOf(seat), setup);
            var userName = await FreeNameAsync(db, wanted, cancellationToken);
            var account = new Account
            {
                UserName = userName, NormalizedUserName = UserNames.Normalise(userName), OfficerId = officer.Id, Seat = seat, Enabled = true, CreatedOn = now,
                SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
            };
            var password = OneTimePassword.Make();
            services.GetRequiredService<PasswordDesk>().Set(account, password, temporary: true);
            db.AddRange(officer, account);
            var log = services.GetRequiredService<AccountLog>();
            log.Record(account, new AccountCreated(setup, officer.Name, commission.Name));
            log.Record(account, new AccountSeatGiven(setup, null, seat));
            log.Record(account, new AccountEnabled(setup));
            made.Add((seat, userName, password));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    /// <summary>The commission, and the office whose first account imports the directory; the directory's workbook knows both by these codes.</summary>
    private static async Task<Organisation> CommissionAsync(SupervisionDbContext db, Signature setup, CancellationToken cancellationToken)
    {
        if (await db.Organisations.Where(o => o.Until == null && o.Kind == OrganisationKind.CityCommission).OrderBy(o => o.Code).FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        var city = await db.Jurisdictions.FirstOrDefaultAsync(j => j.Kind == JurisdictionKind.City, cancellationToken) ?? new("530100", "昆明市", JurisdictionKind.City);
        var since = ChinaTime.DayOf(setup.On);
        var commission = Organisation.Establish("KM", "昆明市纪委监委", OrganisationKind.CityCommission, city.Id, null, since, setup);
        if (db.Entry(city).State is EntityState.Detached)
        {
            db.Add(city);
        }

        db.Add(commission);
        if (!await db.Organisations.AnyAsync(o => o.Code == "KM-DF", cancellationToken))
        {
            db.Add(Organisation.Establish("KM-DF", "党风政风监督室", OrganisationKind.PartyConductOffice, city.Id, null, since, setup));
        }

        return commission;
    }

    private static async Task<string> FreeNameAsync(SupervisionDbContext db, string wanted, CancellationToken cancellationToken)
    {
        var taken = await db.Users.Select(a => a.UserName).ToListAsync(cancellationToken);
        return Enumerable.Range(1, int.MaxValue).Select(n => n is 1 ? wanted : $"{wanted}{n}").First(name => !taken.Contains(name));
    }
}
