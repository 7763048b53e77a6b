namespace Kunming.Supervision.Domain.Reports;

/// <summary>
/// One frozen figure of a report: which rows, and what each of them adds. The value is the number of rows, or the sum of what they add, never a
/// number of its own.
/// </summary>
public sealed class Figure
{
    public const int CodeMaxLength = 10;
    public const int PartMaxLength = 60;

    private Figure()
    {
    }

    /// <param name="amounts">What each row adds, in the order of the rows; empty when each counts as one.</param>
    public Figure(string code, string? part, IReadOnlyList<Guid> ids, IReadOnlyList<decimal>? amounts = null) =>
        (Code, Part, Ids, Amounts) = (code, part, ids, amounts ?? []);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Code { get; private init; } = "";

    /// <summary>A part of the whole, named as the report's tables name it (a group, a category); null for the whole.</summary>
    public string? Part { get; private init; }

    /// <summary>The rows behind it, in the order of their finding.</summary>
    public IReadOnlyList<Guid> Ids { get; private init; } = [];

    public IReadOnlyList<decimal> Amounts { get; private init; } = [];

    public decimal Value => Amounts.Count > 0 ? Amounts.Sum() : Ids.Count;

    /// <summary>What one of its rows adds; null when each counts as one.</summary>
    public decimal? AmountAt(int row) => Amounts.Count > 0 ? Amounts[row] : null;

    /// <summary>The same figure of a choice of its rows, under the name of a part.</summary>
    public Figure Of(string? part, Func<Guid, bool> choice)
    {
        var kept = Enumerable.Range(0, Ids.Count).Where(i => choice(Ids[i])).ToList();
        return new(Code, part, kept.ConvertAll(i => Ids[i]), Amounts.Count > 0 ? kept.ConvertAll(i => Amounts[i]) : null);
    }

    /// <summary>One figure of the rows of several.</summary>
    public static Figure Sum(string code, string? part, IEnumerable<Figure> parts)
    {
        var all = parts.ToList();
        return new(code, part, [.. all.SelectMany(f => f.Ids)], [.. all.SelectMany(f => f.Amounts)]);
    }
}
