using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>A member of the third group leaves; its leader is asked to sign for the work.</summary>
internal sealed class DemonstrationSuccessions(DemonstrationStage stage)
{
    public void Plan()
    {
        var group = stage.Cast.Groups.Single(g => g.Group.Number is 3);
        var (from, to) = (PartyOf(group.Members[0]), PartyOf(group.Leader));
        stage.Agenda.At(stage.Moment(new(DemonstrationStage.Year, 9, 24), 0, 10), on => stage.Make(Succession.Offer(
            from, to, "轮岗到派驻机构", another: false, [new(SuccessionKind.Membership, group.Group.Id, group.Group.Name, "组员")], stage.Cast.Office[1], on)));
    }

    private static SuccessionParty PartyOf(Viewer who) =>
        new(who.OfficerId, who.Name, who.OrganisationId, who.Organisation, who.JurisdictionId, null, who.Seat, Enabled: true, who.Groups);
}
