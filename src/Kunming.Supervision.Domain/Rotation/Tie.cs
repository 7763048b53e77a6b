using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Rotation;

/// <param name="NominatorId">The body that nominated the person to the pool; it may read the ties as it reads the entry there.</param>
/// <param name="NominatedById">The head of a group who nominated.</param>
public sealed record TiePerson(Guid OfficerId, string Name, Guid? NominatorId = null, Guid? NominatedById = null);

/// <param name="OrganisationId">Null where the tie is to the whole place.</param>
public sealed record TiePlace(Guid? OrganisationId, Guid JurisdictionId, string Name);

/// <summary>关系: what binds a person to a unit or a place, with its days; entered by the office, declared by the person, or read from the pool's register and confirmed.</summary>
public sealed class Tie : Aggregate
{
    public const int PlaceMaxLength = 160;
    public const int NoteMaxLength = 300;

    private Tie()
    {
    }

    public Guid OfficerId { get; private init; }

    public string Officer { get; private init; } = "";

    public Guid? NominatorId { get; private init; }

    public Guid? NominatedById { get; private init; }

    public TieKind Kind { get; private init; }

    public TieSource Source { get; private init; }

    public Guid? OrganisationId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    /// <summary>Name of the unit or the place, as it was then.</summary>
    public string Target { get; private init; } = "";

    public DateOnly? From { get; private init; }

    public DateOnly? Until { get; private init; }

    /// <summary>Particulars, or the words that it was read from.</summary>
    public string? Note { get; private init; }

    public TieStatus Status { get; private set; }

    public Signature Recorded { get; private init; } = null!;

    public Signature? Decided { get; private set; }

    /// <summary>Why it was not accepted, or withdrawn.</summary>
    public string? Reason { get; private set; }

    public Signature? Waived { get; private set; }

    public string? WaiverReason { get; private set; }

    public override string Label => $"{Officer}的{TieNames.NameOf(Kind)}关系";

    /// <summary>The office records for everybody.</summary>
    public static bool MayRecord(Viewer by) => by.IsOffice;

    public static Tie Record(TiePerson person, TieKind kind, TiePlace place, DateOnly? from, DateOnly? until, string? note, Viewer by, DateTimeOffset on) =>
        Make(person, kind, TieSource.Office, place, from, until, note, TieStatus.Confirmed, by, on, (!MayRecord(by), TieRules.NotYours));

    /// <summary>本人申明, which counts at once.</summary>
    public static Tie Declare(TiePlace place, DateOnly? from, DateOnly? until, string? note, Viewer by, DateTimeOffset on) =>
        Make(new(by.OfficerId, by.Name), TieKind.Declaration, TieSource.Own, place, from, until, note, TieStatus.Confirmed, by, on,
            (!Seats.Supervise(by.Seat), TieRules.NotYours), (string.IsNullOrWhiteSpace(note), TieRules.NeedsNote));

    /// <summary>Read from the pool's register; counts once somebody has confirmed it.</summary>
    public static Tie Propose(PoolMember member, TieProposal read, Viewer by, DateTimeOffset on) => Make(
        new(member.OfficerId, member.Name, member.NominatorId, member.Nominated.OfficerId), read.Kind, TieSource.Register,
        new(null, read.JurisdictionId, $"{read.Place}{read.Unit}"), read.From, read.Until, read.Text, TieStatus.Proposed, by, on, (!MayRecord(by), TieRules.NotYours));

    /// <summary>单位异议, by the liaison of the unit that is to be inspected; the office decides, and then it is a tie like others.</summary>
    public static Tie RaiseObjection(TiePerson person, string? note, TiePlace unit, Viewer by, DateTimeOffset on) =>
        Make(person, TieKind.Objection, TieSource.Unit, unit, ChinaTime.DayOf(on), null, note, TieStatus.Proposed, by, on,
            (!by.IsLiaison || unit.OrganisationId != by.OrganisationId, TieRules.NotYours));

    public IReadOnlyList<Rule> ObstaclesToDecide(Viewer by) =>
        Obstacles.From((!MayRecord(by), TieRules.NotYours), (Status is not TieStatus.Proposed, TieRules.NotProposed), (by.OfficerId == OfficerId, TieRules.Own));

    public void Confirm(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        Settle(TieStatus.Confirmed, null, by.Sign(on));
    }

    public void Reject(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        Settle(TieStatus.Rejected, Text.Required(reason, "理由", NoteMaxLength), by.Sign(on));
    }

    public IReadOnlyList<Rule> ObstaclesToWithdraw(Viewer by) =>
        Obstacles.From((!MayRecord(by), TieRules.NotYours), (Status is not TieStatus.Confirmed, TieRules.NotConfirmed), (by.OfficerId == OfficerId, TieRules.Own));

    public void Withdraw(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToWithdraw(by));
        Settle(TieStatus.Withdrawn, Text.Required(reason, "理由", NoteMaxLength), by.Sign(on));
    }

    /// <param name="rules">Those in force: what they forbid nobody lets pass.</param>
    public IReadOnlyList<Rule> ObstaclesToWaive(IReadOnlyList<RuleInForce> rules, Viewer by) =>
    [
        .. ObstaclesToWithdraw(by),
        .. Obstacles.From(
            (Waived is not null, TieRules.AlreadyWaived),
            (rules.All(r => !TieJudge.CodesOf(Kind).Contains(r.Code) || r.Severity is RuleSeverity.Hard), TieRules.Forbidden)),
    ];

    /// <summary>放行, with name and reason.</summary>
    public void Waive(string reason, IReadOnlyList<RuleInForce> rules, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToWaive(rules, by));
        WaiverReason = Text.Required(reason, "放行理由", NoteMaxLength);
        Waived = by.Sign(on);
        Record(new TieWaived(Waived, WaiverReason));
    }

    public TieFact ToFact() => new(Id, OfficerId, Kind, OrganisationId, JurisdictionId, From, Until,
        Waived is { } waived ? new(waived.Officer, WaiverReason!, ChinaTime.DayOf(waived.On)) : null);

    private static Tie Make(
        TiePerson person, TieKind kind, TieSource source, TiePlace place, DateOnly? from, DateOnly? until, string? note, TieStatus status, Viewer by, DateTimeOffset on,
        params ReadOnlySpan<(bool Stands, Rule Rule)> checks)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. Obstacles.From(checks),
            .. Obstacles.From(
                (kind is TieKind.Recusal, TieRules.RecusalElsewhere),
                (TieNames.IsOfPlace(kind) && place.OrganisationId is not null, TieRules.OfPlaceOnly),
                (kind is TieKind.Objection && string.IsNullOrWhiteSpace(note), TieRules.NeedsNote),
                (until <= from, TieRules.EndsBeforeStart)),
        ]);
        var tie = new Tie
        {
            OfficerId = person.OfficerId,
            Officer = person.Name,
            NominatorId = person.NominatorId,
            NominatedById = person.NominatedById,
            Kind = kind,
            Source = source,
            OrganisationId = place.OrganisationId,
            JurisdictionId = place.JurisdictionId,
            Target = Text.Required(place.Name, "单位或者地方", PlaceMaxLength),
            From = from,
            Until = until,
            Note = Text.Optional(note, "说明", NoteMaxLength),
            Status = status,
            Recorded = by.Sign(on),
        };
        tie.Record(new TieRecorded(tie.Recorded, kind, source, tie.Target));
        return tie;
    }

    private void Settle(TieStatus status, string? reason, Signature by)
    {
        (Status, Reason, Decided) = (status, reason, by);
        Record(new TieSettled(by, status, reason));
    }
}
