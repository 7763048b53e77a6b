using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Data.Audit;

/// <summary>
/// One act of one person: what was tried, on which record, and how it ended. It says nothing of a record but its kind and number, and
/// holds no text of a form, no telephone number and no password.
/// </summary>
public sealed class AuditEntry : ChainedRow
{
    public const int ActionMaxLength = 120;
    public const int SubjectMaxLength = 60;
    public const int LabelMaxLength = 300;
    public const int CodesMaxLength = 500;
    public const int AddressMaxLength = 45;
    public const int ReferenceMaxLength = 64;

    public required DateTimeOffset On { get; init; }

    /// <summary>Null when nobody was signed in and no account was named.</summary>
    public Guid? AccountId { get; init; }

    public Seat? Seat { get; init; }

    public Guid? OfficerId { get; init; }

    /// <summary>The name as it was that day; the organisation's likewise.</summary>
    public string? Officer { get; init; }

    public Guid? OrganisationId { get; init; }

    public string? Organisation { get; init; }

    public required AuditKind Kind { get; init; }

    /// <summary>The page and its handler, e.g. <c>/Issues/Export</c> or <c>/Ledgers/Index:Export</c>, or a word of its own.</summary>
    public required string Action { get; init; }

    /// <summary>The record's type name; null when there was none, or none that this person may know of.</summary>
    public string? Subject { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>The record's number; titles that people make up are left out.</summary>
    public string? Label { get; init; }

    public required AuditOutcome Outcome { get; init; }

    /// <summary>Codes of the rules that stood in the way, with blanks between them.</summary>
    public string? Codes { get; init; }

    /// <summary>The network address that asked.</summary>
    public string? Address { get; init; }

    /// <summary>The reference number of the request, which a problem page shows and the log holds.</summary>
    public string? Reference { get; init; }

    internal override string Table => ChainedTable.Audit.Name;

    internal override string ChainName => ChainOf(AccountId);

    /// <summary>A chain for each account: what one person does waits for nobody else.</summary>
    public static string ChainOf(Guid? accountId) => accountId is { } id ? $"audit/{id}" : "audit/anonymous";

    internal override void WriteOwn(RowBytes bytes)
    {
        bytes.Write(On);
        bytes.Write(AccountId);
        bytes.Write(Seat?.ToString());
        bytes.Write(OfficerId);
        bytes.Write(Officer);
        bytes.Write(OrganisationId);
        bytes.Write(Organisation);
        bytes.Write(Kind.ToString());
        bytes.Write(Action);
        bytes.Write(Subject);
        bytes.Write(SubjectId);
        bytes.Write(Label);
        bytes.Write(Outcome.ToString());
        bytes.Write(Codes);
        bytes.Write(Address);
        bytes.Write(Reference);
    }
}

/// <summary>What sort of act it was.</summary>
public enum AuditKind
{
    Verb,
    Reading,
    Session,
}

/// <summary>How it ended.</summary>
public enum AuditOutcome
{
    Done,

    /// <summary>By a rule of the domain, by the form, or because somebody else was faster.</summary>
    Refused,

    /// <summary>The person may not do it, or may not know of the record.</summary>
    Denied,

    /// <summary>By a fault of the system.</summary>
    Failed,
}
