using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.UnitGroups;

/// <summary>One kind of member and how many of it a group should have; no <see cref="Most"/> means any number (the X).</summary>
public sealed class TemplateSlot
{
    private TemplateSlot()
    {
    }

    public TemplateSlot(OrganisationKind kind, int least, int? most)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((least < 0 || most < least, UnitGroupRules.SlotRange)));
        (Kind, Least, Most) = (kind, least, most);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public OrganisationKind Kind { get; private init; }

    public int Least { get; private init; }

    public int? Most { get; private init; }
}

/// <summary>
/// 单元组模板: the composition a jurisdiction wants, as data. The city's is 1+4+2+X; counties run variants (机动式, 点穴式, 飞行式,
/// 体验式), so a deviation warns and asks a reason and never blocks (domain.md §1.1).
/// </summary>
public sealed class GroupTemplate : Aggregate
{
    public const int NameMaxLength = 40;

    private readonly List<TemplateSlot> _slots = [];

    private GroupTemplate()
    {
    }

    public Guid JurisdictionId { get; private init; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<TemplateSlot> Slots => _slots;

    public override string Label => Name;

    public override LedgerPlace Place => new(null, JurisdictionId);

    /// <summary>1 supervision office + 4 resident groups + 2 county commissions + X functional departments.</summary>
    public static GroupTemplate City(Guid jurisdictionId, Signature by) => Create(jurisdictionId, "1+4+2+X",
    [
        new(OrganisationKind.SupervisionOffice, 1, 1),
        new(OrganisationKind.ResidentGroup, 4, 4),
        new(OrganisationKind.CountyCommission, 2, 2),
        new(OrganisationKind.FunctionalDepartment, 0, null),
    ], by);

    public static GroupTemplate Create(Guid jurisdictionId, string name, IReadOnlyList<TemplateSlot> slots, Signature by)
    {
        var template = new GroupTemplate { JurisdictionId = jurisdictionId };
        template.Set(name, slots, by);
        return template;
    }

    public void Set(string name, IReadOnlyList<TemplateSlot> slots, Signature by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (slots.Count is 0, UnitGroupRules.TemplateEmpty),
            (slots.DistinctBy(s => s.Kind).Count() != slots.Count, UnitGroupRules.SlotTwice)));
        Name = Text.Required(name, "模板名称", NameMaxLength);
        _slots.Clear();
        _slots.AddRange(slots);
        Record(new GroupTemplateSet(by, Name, Describe()));
    }

    /// <summary>In words: 监督检查室1个，派驻机构4个，县区纪委监委2个，职能部门不限.</summary>
    public string Describe() => string.Join("，", _slots.OrderBy(s => s.Kind).Select(s => OrganisationKinds.NameOf(s.Kind) + s switch
    {
        { Most: null, Least: 0 } => "不限",
        { Most: null } => $"不少于{s.Least}个",
        _ when s.Least == s.Most => $"{s.Least}个",
        _ => $"{s.Least}至{s.Most}个",
    }));

    /// <summary>How a membership differs from the template: warnings in words, none of them an obstacle.</summary>
    public IReadOnlyList<Rule> DeviationsOf(IEnumerable<OrganisationKind> members)
    {
        var counts = members.CountBy(k => k).ToDictionary();
        return
        [
            .. _slots.Where(s => counts.GetValueOrDefault(s.Kind) < s.Least)
                .Select(s => UnitGroupRules.TooFew.With(OrganisationKinds.NameOf(s.Kind), s.Least, counts.GetValueOrDefault(s.Kind))),
            .. _slots.Where(s => counts.GetValueOrDefault(s.Kind) > s.Most)
                .Select(s => UnitGroupRules.TooMany.With(OrganisationKinds.NameOf(s.Kind), s.Most, counts[s.Kind])),
            .. counts.Keys.Where(k => _slots.All(s => s.Kind != k)).Select(k => UnitGroupRules.KindNotForeseen.With(OrganisationKinds.NameOf(k))),
        ];
    }
}
