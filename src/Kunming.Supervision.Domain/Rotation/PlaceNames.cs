using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Rotation;

/// <param name="Written">The name as the text has it.</param>
/// <param name="Former">It is one that the place bore before.</param>
public sealed record PlaceFound(Guid JurisdictionId, string Name, string Written, bool Former);

/// <summary>
/// Finds the counties and zones in a text by their names, their short names (石林 for 石林彝族自治县) and those that they bore before. Personal files keep
/// the name that was right when they were written: 晋宁县 is 晋宁区 since 2016.
/// </summary>
public static class PlaceNames
{
    private static readonly string[] Endings = ["彝族苗族自治县", "回族彝族自治县", "彝族自治县", "自治县", "区", "县", "市"];

    /// <summary>Present code of GB/T 2260 and the name that it had, as the State Council's decisions on divisions changed it.</summary>
    private static readonly IReadOnlyList<(string Code, string Name)> Former =
    [
        ("530113", "东川市"), ("530114", "呈贡县"), ("530115", "晋宁县"), ("530126", "路南彝族自治县"), ("530126", "路南县"), ("530181", "安宁县"),
        ("530128", "禄劝县"), ("530129", "寻甸县"), ("530126", "石林县"), ("530112", "西山县"),
    ];

    /// <summary>Each place once, in the order in which the text names them.</summary>
    public static IReadOnlyList<PlaceFound> In(string? text, IEnumerable<Jurisdiction> jurisdictions)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        return
        [
            .. jurisdictions.Where(j => j.Kind is not JurisdictionKind.City).Select(j => Find(text, j)).Where(f => f.At >= 0).OrderBy(f => f.At).Select(f => f.Found!),
        ];
    }

    private static (int At, PlaceFound? Found) Find(string text, Jurisdiction place) =>
        NamesOf(place)
            .Select(n => (At: text.IndexOf(n.Name, StringComparison.Ordinal), Found: new PlaceFound(place.Id, place.Name, n.Name, n.Former)))
            .Where(f => f.At >= 0)
            .OrderByDescending(f => f.Found.Written.Length)
            .FirstOrDefault((-1, null!));

    private static IEnumerable<(string Name, bool Former)> NamesOf(Jurisdiction place)
    {
        yield return (place.Name, false);
        foreach (var (_, name) in Former.Where(f => f.Code == place.Code))
        {
            yield return (name, true);
        }

        if (place.Kind is JurisdictionKind.County && Endings.FirstOrDefault(e => place.Name.EndsWith(e, StringComparison.Ordinal)) is { } ending
            && place.Name.Length - ending.Length >= 2)
        {
            yield return (place.Name[..^ending.Length], false);
        }
    }
}
