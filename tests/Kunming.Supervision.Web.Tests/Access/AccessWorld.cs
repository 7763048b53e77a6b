using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Classes of this collection share one world, and run one after the other in it.</summary>
[CollectionDefinition(Name)]
public sealed class AccessSuite : ICollectionFixture<AccessWorld>
{
    public const string Name = "access";
}

/// <summary>
/// One small city with somebody of every role, signed in when first needed, and with records of every kind and state, made when first asked
/// for. Tests of pages name a record as text, e.g. <c>task:issued</c>; what there is stands in the other parts of this class.
/// </summary>
public sealed partial class AccessWorld(AppFixture server) : IAsyncLifetime
{
    private readonly Given _city = new(server);
    private readonly Dictionary<Role, TestPerson> _people = [];
    private readonly Dictionary<Role, Browser> _browsers = [];
    private readonly Dictionary<Role, Screen> _homes = [];
    private readonly Dictionary<string, Spot> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenForm> _forms = new(StringComparer.Ordinal);
    private NpgsqlConnection? _owner;
    private NpgsqlCommand? _print;
    private int _count;

    public TestApp App => _city.App;

    public Given City => _city;

    internal SiteEndpoints Endpoints { get; private set; } = null!;

    /// <summary>A group that the county runs for itself.</summary>
    public UnitGroup CountyGroup { get; private set; } = null!;

    public UnitGroup OtherCountyGroup { get; private set; } = null!;

    /// <summary>A unit of the other county.</summary>
    public Organisation Elsewhere { get; private set; } = null!;

    public IssueCategory Category { get; private set; } = null!;

    /// <summary>Of the office, and no role: who drafts what the office's role approves.</summary>
    public TestPerson Drafter => _city.OfficeHead;

    public DateTimeOffset Now => ChinaTime.ToLocal(App.Clock.GetUtcNow());

    public DateOnly Today => ChinaTime.DayOf(Now);

    public TestPerson Person(Role role) => _people[role];

    public async ValueTask InitializeAsync()
    {
        await _city.InitializeAsync();
        Endpoints = await SiteEndpoints.ReadAsync(App);
        var elsewhere = new Jurisdiction("530103", "盘龙区", JurisdictionKind.County);
        var commission = Given.Establish("530103", "盘龙区纪委监委", OrganisationKind.CountyCommission, elsewhere);
        var unit = Given.Establish("530103001", "拓东街道办事处", OrganisationKind.InspectedUnit, elsewhere);
        CountyGroup = UnitGroup.Form(1, "五华区机动组", _city.County.Id, _city.Commission, [], GroupTemplate.City(_city.County.Id, TestPeople.Setup), "测试用", Given.Since, TestPeople.Setup);
        var otherGroup = UnitGroup.Form(1, "盘龙区机动组", elsewhere.Id, commission, [], GroupTemplate.City(elsewhere.Id, TestPeople.Setup), "测试用", Given.Since, TestPeople.Setup);
        (Elsewhere, OtherCountyGroup) = (unit, otherGroup);
        await App.SaveAsync(
            elsewhere, commission, unit, CountyGroup, otherGroup,
            Round.Plan("三季度轮次", _city.City.Id, new(2026, 7, 1), new(2026, 9, 30), TestPeople.Setup),
            Officer.Enrol("待入组干部", _city.Office1.Id, null, TestPeople.Setup), Officer.Enrol("县区干部", _city.Commission.Id, null, TestPeople.Setup));
        _people[Role.Office] = _city.Office;
        _people[Role.CityLeader] = _city.Leader;
        _people[Role.GroupLeader] = _city.GroupLeader;
        _people[Role.Member] = _city.Member;
        _people[Role.OtherGroup] = _city.OtherLeader;
        _people[Role.County] = _city.CountyOfficer;
        _people[Role.Liaison] = _city.Liaison;
        _people[Role.Lent] = await LendAsync();
        _people[Role.OtherCounty] = await App.AddPersonAsync(Seat.CountyOfficer, commission);
        _people[Role.OtherLiaison] = await App.AddPersonAsync(Seat.Liaison, _city.UnitB);
        var caseOffice = Given.Establish("KM-AG", "案件监督管理室", OrganisationKind.CaseOffice, _city.City);
        await App.SaveAsync(caseOffice);
        _people[Role.CaseOffice] = await App.AddPersonAsync(Seat.CaseOffice, caseOffice);
        _people[Role.IntakeDesk] = await App.AddPersonAsync(Seat.IntakeDesk, _city.Leader.Organisation);
        _people[Role.SystemAdministrator] = await App.AddPersonAsync(Seat.SystemAdministrator, _city.Leader.Organisation);
        _people[Role.SecurityAdministrator] = await App.AddPersonAsync(Seat.SecurityAdministrator, _city.Leader.Organisation);
        _people[Role.AuditAdministrator] = await App.AddPersonAsync(Seat.AuditAdministrator, _city.Leader.Organisation);
        Category = await App.InDb(async db =>
        {
            await IssueCategorySeed.EnsureAsync(db);
            await db.SaveChangesAsync();
            return await db.IssueCategories.AsNoTracking().SingleAsync(c => c.Name == "惠民惠农资金");
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }

        if (_owner is not null)
        {
            await _print!.DisposeAsync();
            await _owner.DisposeAsync();
        }

        await _city.DisposeAsync();
    }

    /// <summary>
    /// A question about all tables that is asked thousands of times: by the owner, whom row security does not bind, and planned once; as the program's
    /// role, planning the policies of every table took longer than all that is tried.
    /// </summary>
    internal async Task<NpgsqlCommand> PrintCommandAsync(Func<IModel, string> sql)
    {
        if (_print is null)
        {
            _owner = new(new NpgsqlConnectionStringBuilder(App.OwnerConnectionString) { Pooling = false }.ConnectionString);
            await _owner.OpenAsync();
            _print = new(await App.InDb(db => Task.FromResult(sql(db.Model))), _owner);
            await _print.PrepareAsync();
        }

        return _print;
    }

    public async Task<Browser> BrowserOf(Role role) => _browsers.TryGetValue(role, out var known)
        ? known
        : _browsers[role] = role is Role.Anonymous ? App.Browse() : await WithFreshFactorAsync(_people[role]);

    /// <summary>Signed in, with a second factor that stays fresh: that pages ask for one is tried where accounts are.</summary>
    private async Task<Browser> WithFreshFactorAsync(TestPerson person)
    {
        var browser = await App.BrowseAsync(person);
        DateTimeOffset? late = App.Clock.GetUtcNow().AddYears(1);
        await App.InDb(db => db.Sessions.Where(s => s.AccountId == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactorOn, late)));
        return browser;
    }

    /// <summary>Any account's own browser, also of people who have no role here: these sign in anew, for a test may have ended their session.</summary>
    public async Task<Browser> BrowserOf(string userName) => _people.FirstOrDefault(p => p.Value.UserName == userName) is { Value: not null } known ? await BrowserOf(known.Key)
        : await SignedInAsync(userName);

    /// <summary>A page of that person's own with an anti-forgery token, to send forms that others were given.</summary>
    public async Task<Screen> TokenOf(Role role) => _homes.TryGetValue(role, out var known)
        ? known
        : _homes[role] = await (await BrowserOf(role)).OpenAsync(role is Role.Anonymous ? "/sign-in" : "/");

    /// <summary>The viewer that the site makes of a person; the two offices' people, the county's and the group's are told apart by their groups.</summary>
    public Viewer As(Role role) => As(_people[role]);

    public Viewer As(TestPerson person) => Given.ViewerOf(
        person,
        person == _city.GroupLeader || person == _city.Member ? _city.Group : person == _city.OtherLeader ? _city.OtherGroup : null,
        person == _city.GroupLeader || person == _city.OtherLeader);

    /// <summary>A record that nothing will change; made once for its name.</summary>
    public async Task<Spot> SharedAsync(string? record) => record is null ? Spot.None
        : _shared.TryGetValue(record, out var known) ? known
        : _shared[record] = await FreshAsync(record);

    /// <summary>A new record of that kind and state.</summary>
    public Task<Spot> FreshAsync(string? record) => record is null ? Task.FromResult(Spot.None)
        : Makers.TryGetValue(record, out var make) ? make(this)
        : throw new InvalidOperationException($"Nobody makes {record}.");

    /// <summary>The form of a line in the hands of the first who may send it, on a record that nobody changes; opened once.</summary>
    internal async Task<OpenForm> OpenFormAsync(PostLine line) => !line.UsedUp && _forms.TryGetValue(line.ToString(), out var known)
        ? known
        : _forms[line.ToString()] = await OpenForm.OpenAsync(this, line, await FreshAsync(line.Record), line.May[0]);

    private async Task<Browser> SignedInAsync(string userName)
    {
        var browser = App.Browse();
        await browser.SignInAsync(userName);
        DateTimeOffset? late = App.Clock.GetUtcNow().AddYears(1);
        await App.InDb(db => db.Sessions.Where(s => db.Users.Any(u => u.Id == s.AccountId && u.UserName == userName)).ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactorOn, late)));
        return browser;
    }

    public int Next() => Interlocked.Increment(ref _count);
}
