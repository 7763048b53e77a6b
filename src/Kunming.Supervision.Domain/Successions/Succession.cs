using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Successions;

/// <summary>A matter that was handed over, as it stood when the successor signed.</summary>
public sealed class SuccessionItem
{
    public const int LabelMaxLength = 100;
    public const int AboutMaxLength = 200;

    private SuccessionItem()
    {
    }

    internal SuccessionItem(OpenMatter matter) => (Kind, RecordId, Label, About) = (matter.Kind, matter.RecordId, Cut(matter.Label, LabelMaxLength), Cut(matter.About, AboutMaxLength));

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public SuccessionKind Kind { get; private init; }

    public Guid RecordId { get; private init; }

    public string Label { get; private init; } = "";

    public string About { get; private init; } = "";

    private static string Cut(string text, int most) => Text.Shorten(text, most);
}

/// <summary>
/// 交接: all open work of an officer goes to a successor who signs for it. Nothing moves before the signature; a refusal leaves everything.
/// Signatures of before stay: separation of duties compares persons, and whoever takes over an application counts as its applicant.
/// </summary>
public sealed class Succession : Aggregate
{
    public const int ReasonMaxLength = 200;
    public const int NameMaxLength = Signature.NameMaxLength;

    private readonly List<SuccessionItem> _items = [];

    private Succession()
    {
    }

    public SuccessionStatus Status { get; private set; }

    /// <summary>Who hands over.</summary>
    public Guid OfficerId { get; private init; }

    public string Officer { get; private init; } = "";

    public Guid OrganisationId { get; private init; }

    public string Organisation { get; private init; } = "";

    public Guid JurisdictionId { get; private init; }

    public Guid SuccessorId { get; private init; }

    public string Successor { get; private init; } = "";

    public string Reason { get; private init; } = "";

    /// <summary>Only what belongs to this unit group, the place in it included; null for all work.</summary>
    public Guid? GroupId { get; private init; }

    public string? Group { get; private init; }

    public Signature Offered { get; private init; } = null!;

    /// <summary>Who signed for it or sent it back.</summary>
    public Signature? Answered { get; private set; }

    public string? RefusalReason { get; private set; }

    /// <summary>What was handed over; empty until the successor signs.</summary>
    public IReadOnlyList<SuccessionItem> Items => _items;

    public override string Label => $"{Officer}→{Successor}";

    public bool Concerns(OpenMatter matter) => Concerns(matter, GroupId);

    private static bool Concerns(OpenMatter matter, Guid? group) => group is null || matter.GroupId == group;

    public override LedgerPlace Place => new(null, JurisdictionId);

    /// <summary>The officer; the Party Conduct office; the own county's commission; the leader of a group in which the officer serves.</summary>
    public static bool MayOffer(SuccessionParty from, Viewer by) =>
        from.Seat is not { } seat || !Seats.Administers(seat)
            ? by.OfficerId == from.OfficerId && !by.IsAdministrator
                || by.IsOffice
                || (by.IsCounty && by.JurisdictionId == from.JurisdictionId)
                || from.Groups.Any(g => by.Leads(g))
            : false;

    /// <param name="another">The officer has a succession that waits already.</param>
    /// <param name="matters">What is open now.</param>
    /// <param name="sealedOrders">Sealed tasks that the officer keeps; told to himself alone.</param>
    public static IReadOnlyList<Rule> ObstaclesToOffer(SuccessionParty from, SuccessionParty to, bool another, IReadOnlyList<OpenMatter> matters, Viewer by, int sealedOrders = 0, SuccessionGroup? group = null) =>
    [
        .. Obstacles.From(
            (!MayOffer(from, by), SuccessionRules.NotYours),
            (another, SuccessionRules.AlreadyOpen.With(from.Name)),
            (!matters.Any(m => Concerns(m, group?.Id)), SuccessionRules.NothingOpen.With(from.Name)),
            (sealedOrders > 0 && group is null && by.OfficerId == from.OfficerId, SuccessionRules.SealedFirst.With(sealedOrders)),
            (from.OfficerId == to.OfficerId, SuccessionRules.ToOneself),
            (from.OfficerId != to.OfficerId && by.OfficerId == to.OfficerId, SuccessionRules.ByTheSuccessor)),
        .. from.OfficerId == to.OfficerId ? [] : ObstaclesBetween(from, to),
    ];

    /// <param name="group">Somebody leaves one group and stays where he is otherwise; null for all work.</param>
    public static Succession Offer(
        SuccessionParty from, SuccessionParty to, string? reason, bool another, IReadOnlyList<OpenMatter> matters, Viewer by, DateTimeOffset on, int sealedOrders = 0, SuccessionGroup? group = null)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToOffer(from, to, another, matters, by, sealedOrders, group));
        var succession = new Succession
        {
            OfficerId = from.OfficerId,
            Officer = from.Name,
            OrganisationId = from.OrganisationId,
            Organisation = from.Organisation,
            JurisdictionId = from.JurisdictionId,
            SuccessorId = to.OfficerId,
            Successor = to.Name,
            Reason = Text.Required(reason, "交接原因", ReasonMaxLength),
            GroupId = group?.Id,
            Group = group?.Name,
            Offered = by.Sign(on),
        };
        succession.Record(new SuccessionOffered(succession.Offered, from.Name, to.Name, succession.Reason, succession.Group));
        return succession;
    }

    /// <summary>The successor alone signs, and must still be who may succeed.</summary>
    public IReadOnlyList<Rule> ObstaclesToAccept(SuccessionParty from, SuccessionParty to, Viewer by) =>
    [
        .. Obstacles.From((by.OfficerId != SuccessorId, SuccessionRules.NotYours), (Status is not SuccessionStatus.Offered, SuccessionRules.NotOffered)),
        .. ObstaclesBetween(from, to),
    ];

    /// <summary>Signs for the list as it is now. The caller lets each record know, in the same save (<see cref="Aggregate.Succeed"/>).</summary>
    /// <returns>What each record of the list is told.</returns>
    public IReadOnlyList<(SuccessionItem Item, ResponsibilityTakenOver Happened)> Accept(
        SuccessionParty from, SuccessionParty to, IReadOnlyList<OpenMatter> matters, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToAccept(from, to, by));
        var signature = by.Sign(on);
        _items.AddRange(matters.Where(Concerns).Select(m => new SuccessionItem(m)));
        (Status, Answered) = (SuccessionStatus.Accepted, signature);
        Record(new SuccessionAccepted(signature, Officer, _items.Count));
        return [.. _items.Select(i => (i, new ResponsibilityTakenOver(signature, OfficerId, Officer, i.Kind)))];
    }

    /// <summary>The successor sends it back; who offered it may take it back the same way.</summary>
    public IReadOnlyList<Rule> ObstaclesToRefuse(Viewer by) => Obstacles.From(
        (by.OfficerId != SuccessorId && by.OfficerId != Offered.OfficerId && by.OfficerId != OfficerId, SuccessionRules.NotYours),
        (Status is not SuccessionStatus.Offered, SuccessionRules.NotOffered));

    public void Refuse(string? reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRefuse(by));
        var because = Text.Required(reason, "退回原因", ReasonMaxLength);
        (Status, Answered, RefusalReason) = (SuccessionStatus.Refused, by.Sign(on), because);
        Record(new SuccessionRefused(Answered, because));
    }

    private static IReadOnlyList<Rule> ObstaclesBetween(SuccessionParty from, SuccessionParty to) => Obstacles.From(
        (!to.Enabled, SuccessionRules.NoAccount.With(to.Name)),
        (from.Seat is { } seat && to.Seat is { } other && seat != other, SuccessionRules.OtherSeat.With(to.Name, from.Name)),
        (!from.SharesDesk(to), SuccessionRules.OtherBody.With(to.Name, from.Name)));
}
