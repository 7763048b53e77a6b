using System.Text.Json.Serialization;

namespace Kunming.Supervision.Verify;

/// <summary>One line of a book, whichever it is: its head, the beginning of a chain, a row, or its end.</summary>
internal sealed record BookLine
{
    public string? Book { get; init; }

    public string? Title { get; init; }

    public string? About { get; init; }

    public string? MadeBy { get; init; }

    public string? MadeOn { get; init; }

    public string? Chain { get; init; }

    public long? After { get; init; }

    public string? Previous { get; init; }

    /// <summary>Whose ledger the chain is, as archive numbers name it; books of form 1 have none.</summary>
    public string? Custodian { get; init; }

    /// <summary>档号 of a row that is shown.</summary>
    public string? ArchiveNumber { get; init; }

    public long? N { get; init; }

    public long? Id { get; init; }

    public string? Algorithm { get; init; }

    /// <summary>Digest of what the row says, where it is not shown.</summary>
    public string? Content { get; init; }

    public string? Hash { get; init; }

    public string? Subject { get; init; }

    public Guid? SubjectId { get; init; }

    public string? Label { get; init; }

    public string? Event { get; init; }

    public string? Summary { get; init; }

    public string? Payload { get; init; }

    public Guid? ByOfficerId { get; init; }

    public string? ByOfficer { get; init; }

    public Guid? ByOrganisationId { get; init; }

    public string? ByOrganisation { get; init; }

    public string? ByOn { get; init; }

    public string? Day { get; init; }

    public string? Ledger { get; init; }

    public Guid? GroupId { get; init; }

    public Guid? JurisdictionId { get; init; }

    public long? Rows { get; init; }

    public long? Disclosed { get; init; }

    public string? Check { get; init; }

    /// <summary>Whether the row is shown.</summary>
    [JsonIgnore]
    public bool IsShown => Subject is not null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(BookLine))]
internal sealed partial class BookJson : JsonSerializerContext;
