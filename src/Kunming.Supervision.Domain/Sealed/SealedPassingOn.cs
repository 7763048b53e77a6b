using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Sealed;

/// <summary>
/// 移交: the drafter's or the approver's place goes to another, signed for by one of the two who know. No succession of all work does it, for whoever arranges that must not
/// learn that there is a sealed task.
/// </summary>
public sealed partial class SealedOrder
{
    public IReadOnlyList<Rule> ObstaclesToPassOn(Viewer by) => Obstacles.From(
        (!IsKnownBeforeOpeningTo(by), SealedRules.NotYours),
        (Status is SealedOrderStatus.Opened or SealedOrderStatus.Voided, SealedRules.Ended));

    /// <param name="place"><see cref="KnowledgeRole.Drafter"/> or <see cref="KnowledgeRole.Approver"/>.</param>
    /// <param name="unsealing">What the group has of it; null before dispatch.</param>
    public void PassOn(KnowledgeRole place, SealedApprover to, string reason, Unsealing? unsealing, Viewer by, DateTimeOffset on)
    {
        var (holder, other) = place is KnowledgeRole.Drafter ? (DrafterId, ApproverId) : (ApproverId, DrafterId);
        RuleViolationException.ThrowIfAny([.. ObstaclesToPassOn(by), .. Obstacles.From(
            (place is not (KnowledgeRole.Drafter or KnowledgeRole.Approver) || (place is KnowledgeRole.Approver && !Submitted), SealedRules.NoSuchPlace),
            (to.OfficerId == holder || to.OfficerId == other, SealedRules.SuccessorKnows.With(to.Name)),
            (Had(place is KnowledgeRole.Drafter ? KnowledgeRole.Approver : KnowledgeRole.Drafter, to.OfficerId), SealedRules.SuccessorHadOtherPlace.With(to.Name)),
            (to.Seat != by.Seat || to.JurisdictionId != JurisdictionId, SealedRules.SuccessorForeign.With(to.Name)))]);
        var because = Text.Required(reason, "移交原因", ReasonMaxLength);
        var from = _knowers.LastOrDefault(k => k.OfficerId == holder && k.Role == place);
        from?.End(on);
        _knowers.Add(new(place, to.OfficerId, to.Name, to.Organisation, on));
        if (place is KnowledgeRole.Drafter)
        {
            DrafterId = to.OfficerId;
        }
        else
        {
            (ApproverId, Approver, ApproverOrganisation) = (to.OfficerId, to.Name, to.Organisation);
        }

        unsealing?.PassOn(place, to.OfficerId);
        Record(new SealedOrderPassedOn(by.Sign(on), place, from?.Officer ?? "", to.Name, because));
    }

    private bool Had(KnowledgeRole role, Guid officerId) => _knowers.Any(k => k.Role == role && k.OfficerId == officerId);
}
