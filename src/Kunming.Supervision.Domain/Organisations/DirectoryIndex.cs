using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>An organisation or area that a row can refer to, by code or by name; the workbook's rows first, then what was there before.</summary>
internal sealed record DirectoryName(string Code, string Name, OrganisationKind? Kind, bool City = false);

/// <summary>Finds what the words in reference columns mean.</summary>
/// <param name="former">
/// Names that went before: a workbook that renames a body may still call it by the old name in another row, and must not end a tie by that. They
/// mean something only where no name of today does, and only one body was called so.
/// </param>
internal sealed class DirectoryIndex(IEnumerable<DirectoryName> names, IEnumerable<DirectoryName> former)
{
    private readonly ILookup<string, string> _former = former.Select(n => (Word: Folding.Compact(n.Name), n.Code)).Distinct().ToLookup(n => n.Word, n => n.Code);

    private readonly ILookup<string, DirectoryName> _byWord = names
        .SelectMany(n => new[] { (Word: Folding.Compact(n.Code), Name: n), (Word: Folding.Compact(n.Name), Name: n) })
        .DistinctBy(n => (n.Word, n.Name.Code))
        .ToLookup(n => n.Word, n => n.Name);

    /// <returns>The code; or the rule that says why there is none.</returns>
    public (string? Code, Rule? Rule) Find(string word, Rule unknown)
    {
        var found = _byWord[Folding.Compact(word)].ToList();
        return found.Count switch
        {
            0 => FindFormer(word) is { } code ? (code, null) : (null, unknown.With(word)),
            1 => (found[0].Code, null),
            _ => (null, DirectoryRules.Ambiguous.With(word)),
        };
    }

    /// <summary>The department that a resident group supervises: the inspected unit of the city before anything else of the same name.</summary>
    public string? FindSupervised(string word) => _byWord[Folding.Compact(word)]
        .OrderByDescending(n => n is { Kind: OrganisationKind.InspectedUnit, City: true })
        .ThenByDescending(n => n.Kind is OrganisationKind.InspectedUnit)
        .Select(n => n.Code)
        .FirstOrDefault() ?? FindFormer(word);

    private string? FindFormer(string word) => _former[Folding.Compact(word)].ToList() is [var code] ? code : null;
}
