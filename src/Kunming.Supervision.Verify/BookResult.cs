namespace Kunming.Supervision.Verify;

/// <summary>A chain as far as the book follows it.</summary>
public sealed record CheckedChain(string Name, long First, long Last);

/// <summary>The outcome. True is a book in which every row gives its hash, follows the one before, and whose check value is that of its chains.</summary>
/// <param name="ValueFound">Where the check value that was asked for stands; null when it was not asked for or is not there.</param>
public sealed record BookResult(
    string Title, string About, IReadOnlyList<CheckedChain> Chains, long Rows, long Disclosed, string CheckValue, IReadOnlyList<string> Faults, bool ValueAsked, string? ValueFound)
{
    public bool IsTrue => Faults.Count is 0 && (!ValueAsked || ValueFound is not null);
}
