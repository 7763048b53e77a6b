namespace Kunming.Supervision.Domain.Organisations;

/// <summary>One row of the directory, checked by itself; what it refers to is still in its own words.</summary>
/// <param name="AreaName">Name of the jurisdiction that the row establishes; null when it establishes none.</param>
/// <param name="Area">所属区域</param>
internal sealed record DirectoryEntry(DirectoryTable Table, DirectoryRow Row, string Code, string Name, OrganisationKind Kind)
{
    public DirectoryLayout Layout => Table.Layout;

    public string? Note { get; init; }

    public string? AreaName { get; init; }

    public bool Autonomous { get; init; }

    public string? Area { get; init; }

    public string? Parent { get; init; }

    public string? Office { get; init; }

    public IReadOnlyList<string> Supervised { get; init; } = [];

    /// <summary>The bodies that the row ties its organisation to, by code.</summary>
    public Dictionary<AffiliationKind, IReadOnlyList<string>> Ties { get; } = [];

    /// <summary>Code of the jurisdiction that the organisation lies in.</summary>
    public string AreaCode { get; set; } = "";
}
