using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.UnitGroups;

/// <summary>Builds a jurisdiction's groups from the directory in one action: each supervision office with the bodies that it contacts.</summary>
public static class GroupFormation
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The reason recorded when the directory itself, not a person's choice, makes a group differ from the template.</summary>
    public const string ByDirectory = "按机构名录的联系关系组建";

    public static IReadOnlyList<UnitGroup> FromDirectory(
        Guid jurisdictionId, IReadOnlyList<Organisation> directory, IReadOnlyList<UnitGroup> existing, GroupTemplate template, DateOnly from, Signature by)
    {
        var taken = existing.Where(g => g.Until is null).Select(g => g.LeadOrganisationId).ToHashSet();
        var foreseen = template.Slots.Select(s => s.Kind).ToHashSet();
        var offices = directory
            .Where(o => o.Kind is OrganisationKind.SupervisionOffice && o.Until is null && !taken.Contains(o.Id))
            .OrderBy(o => o.Code, StringComparer.Ordinal)
            .ToList();
        RuleViolationException.ThrowIfAny(Obstacles.From((offices.Count is 0, UnitGroupRules.NothingToForm)));

        var number = UnitGroup.NextNumber(existing, jurisdictionId) - 1;
        return
        [
            .. offices.Select(office => UnitGroup.Form(
                ++number, NameOf(number), jurisdictionId, office,
                [.. directory.Where(o => foreseen.Contains(o.Kind) && o.Until is null && o.ContactedBy(from) == office.Id)],
                template, ByDirectory, from, by)),
        ];
    }

    /// <summary>What the group of that number is called where nobody names it otherwise.</summary>
    public static string NameOf(int number) => $"第{Numeral(number)}监督单元组";

    /// <summary>Chinese numeral of 1 to 99.</summary>
    public static string Numeral(int number) => number switch
    {
        <= 10 => Numerals[number - 1].ToString(),
        < 20 => "十" + Numerals[number - 11],
        _ => Numerals[(number / 10) - 1] + "十" + (number % 10 is 0 ? "" : Numerals[(number % 10) - 1].ToString()),
    };
}
