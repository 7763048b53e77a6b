using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.Audit;

/// <summary>An act under way: what its row will say, gathered while the request runs.</summary>
public sealed class AuditAct
{
    // Titles that people make up, not numbers or names of offices.
    private static readonly HashSet<string> Titled = ["Meeting", "Round"];

    private const int Named = 4;

    private int _worth;

    public required AuditKind Kind { get; init; }

    public required string Action { get; init; }

    public required DateTimeOffset On { get; init; }

    /// <summary>The account behind the act, when it is known before the person is.</summary>
    public Guid? AccountId { get; set; }

    public Viewer? By { get; set; }

    public string? Address { get; init; }

    public string? Reference { get; init; }

    public string? Subject { get; private set; }

    /// <summary>To begin with the id in the address.</summary>
    public Guid? SubjectId { get; set; }

    public string? Label { get; private set; }

    /// <summary>True once a row saying <see cref="AuditOutcome.Done"/> went out with the change itself.</summary>
    public bool Written { get; internal set; }

    internal AuditEntry? Row { get; set; }

    /// <summary>What the page said of the outcome; null when only the answer's status tells.</summary>
    public AuditOutcome? Outcome { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Names the record that the act is about.</summary>
    public void About(Aggregate record) => About(record.GetType().Name, record.Id, record.Label);

    public void About(string subject, Guid? id, string? label)
    {
        (Subject, SubjectId) = (subject, id);
        Label = Titled.Contains(subject) ? null : Fit(label, AuditEntry.LabelMaxLength);
        _worth = Named;
    }

    public void End(AuditOutcome outcome, params IReadOnlyList<string> codes) => (Outcome, Codes) = (outcome, codes);

    /// <summary>Takes a changed aggregate for the record, unless a better one is known: what the page named, what the address names, what was newly made.</summary>
    internal void Consider(Aggregate changed, bool created)
    {
        var worth = changed.Id == SubjectId ? 3 : created ? 2 : 1;
        if (worth > _worth && (SubjectId is null || Subject is not null || worth is 3))
        {
            About(changed);
            _worth = worth;
        }
    }

    /// <summary>Its row was rolled back with the change, and is still to be written.</summary>
    internal void Withdraw() => (Row, Written) = (null, false);

    public AuditEntry ToEntry(AuditOutcome outcome, IReadOnlyList<string>? codes = null) => new()
    {
        On = On,
        AccountId = By?.AccountId ?? AccountId,
        Seat = By?.Seat,
        OfficerId = By?.OfficerId,
        Officer = By?.Name,
        OrganisationId = By?.OrganisationId,
        Organisation = By?.Organisation,
        Kind = Kind,
        Action = Fit(Action, AuditEntry.ActionMaxLength)!,
        Subject = Subject,
        SubjectId = SubjectId,
        Label = Label,
        Outcome = outcome,
        Codes = codes is { Count: > 0 } ? Fit(string.Join(' ', codes), AuditEntry.CodesMaxLength) : null,
        Address = Fit(Address, AuditEntry.AddressMaxLength),
        Reference = Fit(Reference, AuditEntry.ReferenceMaxLength),
    };

    private static string? Fit(string? text, int most) => text is null ? null : Domain.Kernel.Text.Head(text, most);
}
