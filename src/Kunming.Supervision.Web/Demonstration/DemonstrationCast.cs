using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>A unit group with those who act for it.</summary>
/// <param name="Lent">X members: of a department outside the commission, in the group for single tasks.</param>
internal sealed record CastGroup(UnitGroup Group, Viewer Leader, IReadOnlyList<Viewer> Members, IReadOnlyList<Viewer> Lent);

/// <summary>The people of the demonstration: officers of every body, in the seats from which they act.</summary>
internal sealed class DemonstrationCast
{
    public static readonly DateOnly Since = new(2026, 1, 5);
    private static readonly string[] UnitTitles = ["主任", "副主任", "办公室主任", "财务科科长", "分管负责人"];

    private readonly PersonNames _names;

    // Chance of their own, so that whoever is lent changes nothing in everybody else's story.
    private readonly PersonNames _lentNames = new(new Random(8));
    private readonly Random _random;
    private readonly Dictionary<Guid, Organisation> _organisations;
    private readonly Dictionary<Guid, Viewer> _addressees = [];
    private readonly Dictionary<string, Officer> _holders = [];
    private readonly List<Officer> _officers = [];

    public DemonstrationCast(IReadOnlyList<Organisation> directory, IReadOnlyList<UnitGroup> groups, Random random)
    {
        (_random, _names) = (random, new(random));
        _organisations = directory.ToDictionary(o => o.Id);
        ByCode = directory.ToDictionary(o => o.Code);
        Office = [Hold("bangong1"), Hold("bangong2")];
        Leader = Hold("lingdao");
        foreach (var account in DemonstrationAccounts.All.Where(a => a.Seat is Seat.CountyOfficer or Seat.Liaison))
        {
            _addressees[ByCode[account.OrganisationCode!].Id] = Hold(account.UserName);
        }

        CaseOffice = [Hold("anguan"), Hold("anguan2")];
        foreach (var userName in (string[])["xitong", "anquan", "shenji"])
        {
            Hold(userName);
        }

        Groups = [.. groups.OrderBy(g => g.Number).Select(Staff)];
    }

    public IReadOnlyDictionary<string, Organisation> ByCode { get; }

    public IReadOnlyList<Viewer> Office { get; }

    public Viewer Leader { get; }

    /// <summary>Two, for who proposes a disposal does not enter its approval.</summary>
    public IReadOnlyList<Viewer> CaseOffice { get; }

    public IReadOnlyList<CastGroup> Groups { get; }

    /// <summary>Everybody enrolled so far.</summary>
    public IReadOnlyList<Officer> Officers => _officers;

    /// <summary>The officer behind each account, by user name.</summary>
    public IReadOnlyDictionary<string, Officer> Holders => _holders;

    public Officer OfficerOf(Viewer viewer) => _officers.Single(o => o.Id == viewer.OfficerId);

    public Organisation Of(Guid organisationId) => _organisations[organisationId];

    /// <summary>Who acts for a body that rectifies: a county's officer, or a unit's liaison.</summary>
    public Viewer For(Organisation body)
    {
        if (!_addressees.TryGetValue(body.Id, out var viewer))
        {
            var commission = body.Kind is OrganisationKind.CountyCommission or OrganisationKind.ZoneCommission;
            viewer = _addressees[body.Id] = View(Enrol(body, commission ? "党风政风监督室主任" : "办公室主任"), body, commission ? Seat.CountyOfficer : Seat.Liaison);
        }

        return viewer;
    }

    /// <summary>Somebody of an inspected unit, with a post, who is no officer of this system.</summary>
    public string Bystander() => $"{_names.Next()}（{UnitTitles[_random.Next(UnitTitles.Length)]}）";

    public string Name() => _names.Next();

    public static Signature Setup => new(Guid.Empty, "系统初始化", Guid.Empty, "系统", new DateTimeOffset(2026, 1, 4, 9, 0, 0, ChinaTime.Offset).ToUniversalTime());

    private CastGroup Staff(UnitGroup group)
    {
        var lead = _organisations[group.LeadOrganisationId];
        var others = group.Organisations.Where(m => m.OrganisationId != lead.Id).Select(m => _organisations[m.OrganisationId]).ToList();
        var size = _random.Next(4, Math.Min(6, others.Count) + 1);
        var leader = Enlist(group, lead, leads: true, first: true);
        var members = others.Take(size).Select((o, i) => Enlist(group, o, leads: false, first: i is 0)).ToList();
        return new(group, View(leader.Officer, lead, Seat.GroupOfficer, group, leads: true), [.. members.Select(m => View(m.Officer, m.Organisation, Seat.GroupOfficer, group))], Lend(group));
    }

    private (Officer Officer, Organisation Organisation) Enlist(UnitGroup group, Organisation organisation, bool leads, bool first)
    {
        var account = first ? DemonstrationAccounts.All.FirstOrDefault(a => a.Group == group.Number && a.Leads == leads && a.OrganisationCode is null) : null;
        var officer = Enrol(organisation, account?.Title ?? (leads ? "主任" : "干部"));
        if (account is not null)
        {
            _holders[account.UserName] = officer;
        }

        group.Join(officer, Since, Setup);
        if (leads)
        {
            group.NameLeader(officer, Setup);
        }

        return (officer, organisation);
    }

    /// <summary>The accounts of departments that the group has a loan from.</summary>
    private List<Viewer> Lend(UnitGroup group)
    {
        var lent = new List<Viewer>();
        foreach (var account in DemonstrationAccounts.All.Where(a => a.Seat is Seat.GroupOfficer && a.OrganisationCode is not null && a.Group == group.Number))
        {
            var officer = _holders[account.UserName] = Enrol(ByCode[account.OrganisationCode!], account.Title, _lentNames.Next());
            group.Join(officer, Since, Setup);
            lent.Add(View(officer, ByCode[account.OrganisationCode!], account.Seat));
        }

        return lent;
    }

    private Viewer Hold(string userName)
    {
        var account = DemonstrationAccounts.Find(userName);
        var organisation = ByCode[account.OrganisationCode!];
        var officer = _holders[userName] = Enrol(organisation, account.Title);
        return View(officer, organisation, account.Seat);
    }

    private Officer Enrol(Organisation organisation, string title, string? name = null)
    {
        var officer = Officer.Enrol(name ?? _names.Next(), organisation.Id, title, Setup);
        _officers.Add(officer);
        return officer;
    }

    private static Viewer View(Officer officer, Organisation organisation, Seat seat, UnitGroup? group = null, bool leads = false) => new(
        Guid.Empty, officer.Id, officer.Name, organisation.Id, organisation.Name, organisation.JurisdictionId, seat,
        group is null ? [] : [group.Id], leads ? [group!.Id] : []);
}
