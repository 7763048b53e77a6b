namespace Kunming.Supervision.Domain.Reports;

/// <summary>
/// One frozen figure of a report: how many rows, and which. The value is the number of ids, never a number of its own.
/// </summary>
public sealed class Figure
{
    public const int CodeMaxLength = 10;
    public const int PartMaxLength = 60;

    private Figure()
    {
    }

    public Figure(string code, string? part, IReadOnlyList<Guid> ids) => (Code, Part, Ids) = (code, part, ids);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Code { get; private init; } = "";

    /// <summary>A part of the whole, named as the report's tables name it (a group, a category); null for the whole.</summary>
    public string? Part { get; private init; }

    /// <summary>The rows behind it, in the order of their finding.</summary>
    public IReadOnlyList<Guid> Ids { get; private init; } = [];

    public int Value => Ids.Count;
}
