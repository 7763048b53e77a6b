using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>
/// 机构. It stands in two trees, both with dates: the region (行政区划, <see cref="JurisdictionId"/>) and the managing body
/// (管理隶属). A rename keeps its code and its history.
/// </summary>
public sealed class Organisation : Aggregate
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 60;
    public const int NoteMaxLength = 200;

    private readonly List<OrganisationName> _names = [];
    private readonly List<Affiliation> _affiliations = [];

    private Organisation()
    {
    }

    public string Code { get; private init; } = "";

    /// <summary>The name in force.</summary>
    public string Name { get; private set; } = "";

    public OrganisationKind Kind { get; private set; }

    /// <summary>A county's commission, or a zone's working commission: what is handed to a jurisdiction is handed to it.</summary>
    public bool IsCommission => Kind is OrganisationKind.CountyCommission or OrganisationKind.ZoneCommission;

    public Guid JurisdictionId { get; private set; }

    /// <summary>层级 or 专业方向 as the directory words it.</summary>
    public string? Note { get; private set; }

    public DateOnly From { get; private init; }

    public DateOnly? Until { get; private set; }

    public IReadOnlyList<OrganisationName> Names => _names;

    public IReadOnlyList<Affiliation> Affiliations => _affiliations;

    public override string Label => Name;

    public override LedgerPlace Place => new(null, JurisdictionId);

    public static Organisation Establish(
        string code, string name, OrganisationKind kind, Guid jurisdictionId, string? note, DateOnly from, Signature by)
    {
        var organisation = new Organisation
        {
            Code = Text.Required(code, "单位代码", CodeMaxLength),
            Name = Text.Required(name, "单位名称", NameMaxLength),
            Kind = kind,
            JurisdictionId = jurisdictionId,
            Note = Text.Optional(note, "备注", NoteMaxLength),
            From = from,
        };
        organisation._names.Add(new(organisation.Name, from));
        organisation.Record(new OrganisationEstablished(by, organisation.Code, organisation.Name));
        return organisation;
    }

    /// <summary>The office keeps the directory; everybody else reads it.</summary>
    public static bool MayMaintain(Viewer by) => by.IsOffice;

    public IReadOnlyList<Rule> ObstaclesToRename() => Obstacles.From((Until is not null, OrganisationRules.AlreadyClosed));

    /// <summary>The name is the one of today: one that begins later would stand on everything at once, and keep every other change of name from coming before it.</summary>
    public IReadOnlyList<Rule> ObstaclesToRename(DateOnly since, DateOnly today) =>
        [.. ObstaclesToRename(), .. Obstacles.From((since > today, OrganisationRules.RenamedAhead.With(today)))];

    public void Rename(string name, DateOnly since, Signature by)
    {
        var newName = Text.Required(name, "单位名称", NameMaxLength);
        var current = _names.Single(n => n.Until is null);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (Until is not null, OrganisationRules.AlreadyClosed),
            (newName == Name, OrganisationRules.NameUnchanged),
            (since < current.From, OrganisationRules.BeforeCurrentName.With(current.From))));

        current.End(since);
        _names.Add(new(newName, since));
        Record(new OrganisationRenamed(by, Name, newName, since));
        Name = newName;
    }

    /// <summary>Sets the one organisation that manages or contacts this one; an earlier tie of the kind ends that day. Nothing happens to a tie that already holds.</summary>
    public bool Affiliate(AffiliationKind kind, Organisation target, DateOnly since, Signature by) =>
        Affiliate(kind, [target], since, by);

    /// <summary>Sets all ties of a kind at once: missing ones begin, others end, those that hold stay. True when something changed.</summary>
    public bool Affiliate(AffiliationKind kind, IReadOnlyCollection<Organisation> targets, DateOnly since, Signature by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (Until is not null, OrganisationRules.AlreadyClosed),
            (targets.Any(t => t.Id == Id), OrganisationRules.OwnParent)));

        var current = _affiliations.Where(a => a.Kind == kind && a.Until is null).ToList();
        var ending = current.Where(a => targets.All(t => t.Id != a.TargetId)).ToList();
        var beginning = targets.Where(t => current.All(a => a.TargetId != t.Id)).ToList();
        foreach (var tie in ending)
        {
            tie.End(since);
            Record(new OrganisationTieEnded(by, kind, tie.TargetId, since));
        }

        foreach (var target in beginning)
        {
            _affiliations.Add(new(kind, target.Id, since));
            Record(new OrganisationAffiliated(by, kind, target.Id, target.Name, since));
        }

        return ending.Count + beginning.Count > 0;
    }

    /// <summary>Corrects what the directory says of it besides name and ties; true when something changed.</summary>
    public bool Describe(OrganisationKind kind, Guid jurisdictionId, string? note, Signature by)
    {
        var trimmed = Text.Optional(note, "备注", NoteMaxLength);
        if ((Kind, JurisdictionId, Note) == (kind, jurisdictionId, trimmed))
        {
            return false;
        }

        (Kind, JurisdictionId, Note) = (kind, jurisdictionId, trimmed);
        Record(new OrganisationDescribed(by, kind, jurisdictionId, trimmed));
        return true;
    }

    /// <param name="memberOf">Names of the unit groups that it belongs to without leading them: it leaves them first, with a day and a look at the template.</param>
    public IReadOnlyList<Rule> ObstaclesToClose(IEnumerable<string> memberOf) =>
        [.. Obstacles.From((Until is not null, OrganisationRules.AlreadyClosed)), .. memberOf.Select(g => OrganisationRules.StillMember.With(g))];

    /// <summary>The first day on which it is no more; as with names, no day to come.</summary>
    public IReadOnlyList<Rule> ObstaclesToClose(DateOnly since, DateOnly today) => Obstacles.From(
        (since > today, OrganisationRules.ClosedAhead.With(today)),
        (_names.Single(n => n.Until is null).From is var named && since < named, OrganisationRules.ClosedBeforeName.With(named)));

    /// <summary>撤销: it is given nothing more and can be chosen nowhere; what it has in hand stays its own until it is settled or sent elsewhere.</summary>
    /// <param name="basis">The decision, e.g. the number of its document.</param>
    public void Close(DateOnly since, Signature by, string? basis = null)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((Until is not null, OrganisationRules.AlreadyClosed)));
        var decision = Text.Optional(basis, "撤销依据", NoteMaxLength);
        Until = since;
        Record(new OrganisationClosed(by, Name, since, decision));
    }

    public IReadOnlyList<Rule> ObstaclesToRestore() => Obstacles.From((Until is null, OrganisationRules.NotClosed));

    /// <summary>Takes back a closing that was a mistake; both stay in the history.</summary>
    public void Restore(string reason, Signature by)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRestore());
        var why = Text.Required(reason, "恢复原因", NoteMaxLength);
        Until = null;
        Record(new OrganisationRestored(by, Name, why));
    }

    /// <summary>The name it bore on a day, for documents of that day.</summary>
    public string NameOn(DateOnly day) =>
        _names.FirstOrDefault(n => day >= n.From && (n.Until is null || day < n.Until))?.Name ?? Name;

    public Guid? ContactedBy(DateOnly day) =>
        _affiliations.FirstOrDefault(a => a.Kind is AffiliationKind.ContactedBy && a.HoldsOn(day))?.TargetId;
}
