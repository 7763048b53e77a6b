using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>Finds unit groups by name, or by their number: 第三监督单元组, 第3单元组, 三组.</summary>
public sealed partial class GroupFinder
{
    private readonly Dictionary<string, UnitGroup> _byName;
    private readonly Dictionary<int, UnitGroup> _byNumber;
    private readonly IReadOnlyList<UnitGroup> _groups;

    /// <param name="cityId">Numbers alone mean the city's groups.</param>
    public GroupFinder(IReadOnlyList<UnitGroup> groups, Guid? cityId)
    {
        _groups = groups;
        _byName = groups.GroupBy(g => NameKey.Of(g.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _byNumber = groups.Where(g => g.JurisdictionId == cityId).ToDictionary(g => g.Number);
    }

    public UnitGroup? Find(string name)
    {
        var key = NameKey.Of(name);
        if (_byName.TryGetValue(key, out var named))
        {
            return named;
        }

        // Folding turns numerals into digits before a unit of time only, hence the borrowed 号.
        return Ordinal().Match(key) is { Success: true } ordinal
            && int.TryParse(Folding.Digits(ordinal.Groups["n"].Value + "号").TrimEnd('号'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? _byNumber.GetValueOrDefault(number)
            : null;
    }

    /// <summary>The names most like a text, as an ending of a sentence.</summary>
    public string Nearest(string name) => NameKey.Nearest(name, _groups.Select(g => g.Name));

    [GeneratedRegex(@"^第?(?<n>[〇一二三四五六七八九十]{1,3}|\d{1,2})号?(监督)?(检查)?(单元)?组$")]
    private static partial Regex Ordinal();
}
