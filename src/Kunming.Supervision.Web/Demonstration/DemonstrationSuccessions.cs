using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>A member of the third group leaves for good; one of the fourth leaves that group alone. Colleagues are asked to sign for the work.</summary>
internal sealed class DemonstrationSuccessions(DemonstrationStage stage)
{
    public void Plan()
    {
        var group = stage.Cast.Groups.Single(g => g.Group.Number is 3);
        var (from, to) = (PartyOf(group.Members[0]), PartyOf(group.Leader));
        stage.Agenda.At(stage.Moment(new(DemonstrationStage.Year, 9, 24), 0, 10), on => stage.Make(Succession.Offer(
            from, to, "轮岗到派驻机构", another: false, [new(SuccessionKind.Membership, group.Group.Id, group.Group.Name, "组员")], stage.Cast.Office[1], on)));
        var fourth = stage.Cast.Groups.Single(g => g.Group.Number is 4);
        stage.Agenda.At(stage.Moment(new(DemonstrationStage.Year, 9, 25), 0, 9).AddMinutes(7), on => stage.Make(Succession.Offer(
            PartyOf(fourth.Members[1]), PartyOf(fourth.Members[0]), "本轮次抽调结束，回原单位", another: false,
            [new(SuccessionKind.Membership, fourth.Group.Id, fourth.Group.Name, "组员") { GroupId = fourth.Group.Id }], stage.Cast.Office[0], on, group: new(fourth.Group.Id, fourth.Group.Name))));
    }

    private static SuccessionParty PartyOf(Viewer who) =>
        new(who.OfficerId, who.Name, who.OrganisationId, who.Organisation, who.JurisdictionId, null, who.Seat, Enabled: true, who.Groups);
}
