using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.UnitGroups;

/// <summary>What a group has not finished: tasks neither finished nor voided, visits not approved, issues neither struck off nor otherwise settled for good, reports drafted or returned, rechecks drawn for it without a result.</summary>
public readonly record struct GroupWork(int Tasks = 0, int Visits = 0, int Issues = 0, int Reports = 0, int Rechecks = 0);

/// <summary>监督单元组: the working team and the boundary of what its people see.</summary>
public sealed class UnitGroup : Aggregate
{
    public const int NameMaxLength = 40;
    public const int DeviationMaxLength = 300;
    public const int BasisMaxLength = 300;

    private readonly List<MemberOrganisation> _organisations = [];
    private readonly List<MemberOfficer> _officers = [];

    private UnitGroup()
    {
    }

    public Guid JurisdictionId { get; private init; }

    /// <summary>Order among the jurisdiction's groups, from 1.</summary>
    public int Number { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>The supervision office that leads; the group's scope is what that office contacts.</summary>
    public Guid LeadOrganisationId { get; private init; }

    /// <summary>Why the composition differs from the template; null when it does not.</summary>
    public string? Deviation { get; private set; }

    /// <summary>The area from which its people set out; null where that is the seat of its lead body.</summary>
    public Guid? BaseId { get; private set; }

    /// <summary>The first day on which it no longer works; null while it does.</summary>
    public DateOnly? Until { get; private set; }

    public IReadOnlyList<MemberOrganisation> Organisations => _organisations;

    public IReadOnlyList<MemberOfficer> Officers => _officers;

    public override string Label => Name;

    public override LedgerPlace Place => new(Id, JurisdictionId);

    /// <summary>The office runs the city's groups and template, a county commission its own.</summary>
    public static bool MayManage(Viewer by, Guid jurisdictionId) => (by.IsOffice || by.IsCounty) && by.JurisdictionId == jurisdictionId;

    public static UnitGroup Form(
        int number, string name, Guid jurisdictionId, Organisation lead, IReadOnlyList<Organisation> members,
        GroupTemplate template, string? deviation, DateOnly from, Signature by)
    {
        var group = new UnitGroup
        {
            Number = number,
            Name = Text.Required(name, "单元组名称", NameMaxLength),
            JurisdictionId = jurisdictionId,
            LeadOrganisationId = lead.Id,
        };
        IReadOnlyList<Organisation> all = [lead, .. members.Where(m => m.Id != lead.Id)];
        group.Deviation = ReasonFor(template, all, deviation);
        group._organisations.AddRange(all.Select(m => new MemberOrganisation(m.Id, from)));
        group.Record(new UnitGroupFormed(by, group.Name, all.Count, group.Deviation));
        return group;
    }

    /// <summary>A jurisdiction's own group beside those that the directory gives: a county's, or one for a special purpose.</summary>
    /// <param name="existing">All groups there are: a name says which one is meant, in lists and reports of the whole city.</param>
    public static UnitGroup FormOwn(
        string name, Organisation lead, IReadOnlyList<Organisation> members, IReadOnlyList<UnitGroup> existing, GroupTemplate template, string? deviation, Viewer by, DateTimeOffset on)
    {
        var wanted = Text.Required(name, "单元组名称", NameMaxLength);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MayManage(by, lead.JurisdictionId) || lead.Until is not null || !MayLead(lead.Kind), UnitGroupRules.LeadForeign),
            (existing.Any(g => g.Name == wanted), UnitGroupRules.NameTaken.With(wanted))));
        return Form(NextNumber(existing, by.JurisdictionId), wanted, by.JurisdictionId, lead, members, template, deviation, ChinaTime.DayOf(on), by.Sign(on));
    }

    /// <summary>Every body that may belong to a group may lead one: not those who are inspected, nor those whom the groups report to.</summary>
    public static bool MayLead(OrganisationKind kind) => kind is not (OrganisationKind.InspectedUnit or OrganisationKind.CityCommission or OrganisationKind.PartyConductOffice);

    public static int NextNumber(IEnumerable<UnitGroup> existing, Guid jurisdictionId) =>
        existing.Where(g => g.JurisdictionId == jurisdictionId).Select(g => g.Number).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Sets the member bodies to those given; who is missing leaves that day, who is new joins.</summary>
    public void SetMembers(
        IReadOnlyList<Organisation> members, IReadOnlyList<Organisation> known, GroupTemplate template, string? deviation, DateOnly on, Signature by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(Ended, (members.All(m => m.Id != LeadOrganisationId), UnitGroupRules.LeadCannotLeave)));
        var reason = ReasonFor(template, members, deviation);
        var current = _organisations.Where(m => m.Until is null).ToList();
        var leaving = current.Where(m => members.All(n => n.Id != m.OrganisationId)).ToList();
        var joining = members.Where(n => current.All(m => m.OrganisationId != n.Id)).ToList();
        RuleViolationException.ThrowIfAny(Obstacles.From((leaving.Count + joining.Count is 0 && reason == Deviation, UnitGroupRules.MembersUnchanged)));
        Deviation = reason;
        leaving.ForEach(m => m.End(on));
        _organisations.AddRange(joining.Select(m => new MemberOrganisation(m.Id, on)));
        Record(new UnitGroupMembersChanged(by, [.. joining.Select(m => m.Name)],
            [.. leaving.Select(m => known.First(k => k.Id == m.OrganisationId).Name)], Deviation));
    }

    public void Join(Officer officer, DateOnly from, Signature by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(Ended, (Serving(officer.Id) is not null, UnitGroupRules.AlreadyMember.With(officer.Name))));
        _officers.Add(new(officer.Id, from));
        Record(new UnitGroupOfficerJoined(by, officer.Id, officer.Name));
    }

    /// <param name="held">Open matters of the group that depend on the officer; a successor signs for them first, and takes the place with them.</param>
    public void Leave(Officer officer, DateOnly on, Signature by, int held = 0)
    {
        var member = Serving(officer.Id) ?? throw new RuleViolationException(UnitGroupRules.NotMember.With(officer.Name));
        RuleViolationException.ThrowIfAny(Obstacles.From((held > 0, UnitGroupRules.StillHolds.With(officer.Name, held))));
        member.End(on);
        Record(new UnitGroupOfficerLeft(by, officer.Id, officer.Name));
    }

    public void NameLeader(Officer officer, Signature by)
    {
        var member = Serving(officer.Id) ?? throw new RuleViolationException(UnitGroupRules.LeaderNotMember);
        _officers.ForEach(m => m.Lead(m == member));
        Record(new UnitGroupLeaderNamed(by, officer.Id, officer.Name));
    }

    /// <summary>Says from which area its people set out.</summary>
    public void SetOutFrom(Jurisdiction area, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            Ended,
            (!TravelTime.MaySet(by) || by.JurisdictionId != JurisdictionId, TravelRules.NotYours),
            (area.Kind is JurisdictionKind.City, TravelRules.BaseForeign)));
        BaseId = area.Id;
        Record(new UnitGroupBaseSet(by.Sign(on), area.Name));
    }

    public IReadOnlyList<Rule> ObstaclesToDissolve(GroupWork open) => Obstacles.From(
        Ended,
        (_officers.Any(m => m.Until is null), UnitGroupRules.OfficersServe.With(_officers.Count(m => m.Until is null))),
        (open.Tasks > 0, UnitGroupRules.TasksOpen.With(open.Tasks)),
        (open.Visits > 0, UnitGroupRules.VisitsOpen.With(open.Visits)),
        (open.Issues > 0, UnitGroupRules.IssuesOpen.With(open.Issues)),
        (open.Reports > 0, UnitGroupRules.ReportsOpen.With(open.Reports)),
        (open.Rechecks > 0, UnitGroupRules.RechecksOpen.With(open.Rechecks)));

    /// <summary>撤销单元组: its bodies leave it that day and it can be chosen nowhere; what it did, and its ledger, stay under its name.</summary>
    /// <param name="basis">The decision, e.g. that the purpose for which it was formed is served.</param>
    public void Dissolve(string basis, GroupWork open, DateOnly on, Signature by)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDissolve(open));
        var decision = Text.Required(basis, "撤销依据", BasisMaxLength);
        _organisations.FindAll(m => m.Until is null).ForEach(m => m.End(on));
        Until = on;
        Record(new UnitGroupDissolved(by, Name, decision));
    }

    public bool ServesOn(Guid officerId, DateOnly day) => _officers.Any(m => m.OfficerId == officerId && m.From <= day && (m.Until is null || m.Until > day));

    /// <summary>The successor serves in the predecessor's place from that day, and leads where the predecessor led.</summary>
    protected override void Take(ResponsibilityTakenOver happened)
    {
        var member = Serving(happened.FromId) ?? throw new RuleViolationException(UnitGroupRules.NotMember.With(happened.From));
        var (led, on) = (member.Leads, ChinaTime.DayOf(happened.By.On));
        member.End(on);
        var successor = Serving(happened.By.OfficerId);
        if (successor is null)
        {
            successor = new(happened.By.OfficerId, on);
            _officers.Add(successor);
        }

        if (led)
        {
            _officers.ForEach(m => m.Lead(m == successor));
        }
    }

    private (bool, Rule) Ended => (Until is not null, UnitGroupRules.Dissolved.With(Name));

    private MemberOfficer? Serving(Guid officerId) => _officers.SingleOrDefault(m => m.OfficerId == officerId && m.Until is null);

    private static string? ReasonFor(GroupTemplate template, IReadOnlyList<Organisation> members, string? deviation)
    {
        var deviations = template.DeviationsOf(members.Select(m => m.Kind));
        var reason = Text.Optional(deviation, "理由", DeviationMaxLength);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (deviations.Count > 0 && reason is null, UnitGroupRules.DeviationNeedsReason.With(string.Join("；", deviations.Select(d => d.Message))))));
        return deviations.Count > 0 ? reason : null;
    }
}
