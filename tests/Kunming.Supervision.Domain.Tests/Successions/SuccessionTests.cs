using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.Tests.Successions;

public class SuccessionTests
{
    private static readonly Viewer Leaving = Given.CountyOfficer;
    private static readonly Viewer Coming = Given.SecondCountyOfficer;
    private static readonly IReadOnlyList<OpenMatter> Matters = [new(SuccessionKind.Task, Guid.CreateVersion7(), "RW-2026-001", "惠农补贴发放")];

    [Fact]
    public void Offer_ByTheOfficerTheOfficeTheCountyOrTheLeader_IsTaken()
    {
        var member = Party(Given.GroupMember);
        Assert.True(Succession.MayOffer(member, Given.GroupMember));
        Assert.True(Succession.MayOffer(member, Given.Office));
        Assert.True(Succession.MayOffer(member, Given.GroupLeader));
        Assert.True(Succession.MayOffer(Party(Leaving), Given.SecondCountyOfficer));
        Assert.All([Given.OtherGroupLeader, Given.Liaison, Given.CountyOfficer, Given.CityLeader], by => Assert.False(Succession.MayOffer(member, by)));
        Assert.All(Enum.GetValues<Seat>().Where(Seats.Administers), seat => Assert.False(Succession.MayOffer(member, Given.Viewer(seat, Given.Commission))));
    }

    [Fact]
    public void Offer_ByAStranger_Refused() => Refused.For(SuccessionRules.NotYours, () => Offer(by: Given.Liaison));

    [Fact]
    public void Offer_ToOneself_Refused() => Refused.For(SuccessionRules.ToOneself, () => Offer(to: Party(Leaving)));

    [Fact]
    public void Offer_ByTheSuccessor_Refused() => Refused.For(SuccessionRules.ByTheSuccessor, () => Offer(by: Coming));

    [Fact]
    public void Offer_WhileAnotherWaits_Refused() => Refused.For(SuccessionRules.AlreadyOpen, () => Offer(another: true));

    [Fact]
    public void Offer_WithNothingOpen_Refused() => Refused.For(SuccessionRules.NothingOpen, () => Offer(matters: []));

    [Fact]
    public void Offer_ToWhoCannotSignIn_Refused() => Refused.For(SuccessionRules.NoAccount, () => Offer(to: Party(Coming) with { Enabled = false, Seat = null }));

    [Fact]
    public void Offer_ToAnotherSeat_Refused() => Refused.For(SuccessionRules.OtherSeat, () => Offer(to: Party(Coming) with { Seat = Seat.Liaison }));

    [Fact]
    public void Offer_ToAnotherBody_RefusedUnlessTheyServeInOneGroup()
    {
        Refused.For(SuccessionRules.OtherBody, () => Offer(to: Party(Coming) with { OrganisationId = Given.Unit.Id }));

        var succession = Offer(from: Party(Leaving) with { Groups = [Given.Group] }, to: Party(Coming) with { OrganisationId = Given.Unit.Id, Groups = [Given.Group] });

        Assert.Equal(SuccessionStatus.Offered, succession.Status);
    }

    [Fact]
    public void Offer_OfOneGroup_ConcernsItsMattersAlone()
    {
        OpenMatter[] matters = [new(SuccessionKind.Membership, Given.Group, "第一组", "组员") { GroupId = Given.Group }, new(SuccessionKind.Task, Guid.NewGuid(), "RW-2026-002", "别组的任务") { GroupId = Given.OtherGroup }];
        var of = new SuccessionGroup(Given.Group, "第一监督单元组");
        var succession = Succession.Offer(Party(Leaving), Party(Coming), "轮岗", false, matters, Leaving, Given.Now, sealedOrders: 1, group: of);
        Refused.For(SuccessionRules.NothingOpen, () => Succession.Offer(Party(Leaving), Party(Coming), "轮岗", false, [matters[1]], Leaving, Given.Now, group: of));

        succession.Accept(Party(Leaving), Party(Coming), matters, Coming, Given.Now);

        Assert.Equal(["第一组"], succession.Items.Select(i => i.Label));
        Assert.Contains("在第一监督单元组的工作", succession.Events[0].Summary);
    }

    [Fact]
    public void Accept_ByTheSuccessor_FreezesTheListAndTellsEachRecord()
    {
        var succession = Offer();

        var told = succession.Accept(Party(Leaving), Party(Coming), Matters, Coming, Given.Now);

        Assert.Equal((SuccessionStatus.Accepted, Coming.OfficerId), (succession.Status, succession.Answered!.OfficerId));
        Assert.Equal("RW-2026-001", Assert.Single(succession.Items).Label);
        Assert.Equal($"由{Coming.Name}接替{Leaving.Name}负责（拟稿、未办结的任务）", Assert.Single(told).Happened.Summary);
    }

    [Fact]
    public void Accept_ByAnybodyElse_Refused() => Assert.All([Leaving, Given.Office, Given.Liaison], by =>
        Refused.For(SuccessionRules.NotYours, () => Offer().Accept(Party(Leaving), Party(Coming), Matters, by, Given.Now)));

    [Fact]
    public void Accept_OnceTheSuccessorMayNoLonger_Refused()
    {
        Refused.For(SuccessionRules.OtherSeat, () => Offer().Accept(Party(Leaving), Party(Coming) with { Seat = Seat.Liaison }, Matters, Coming, Given.Now));
        Refused.For(SuccessionRules.OtherBody, () => Offer().Accept(Party(Leaving), Party(Coming) with { OrganisationId = Given.Unit.Id }, Matters, Coming, Given.Now));
    }

    [Fact]
    public void Answer_Twice_Refused()
    {
        var succession = Offer();
        succession.Refuse("没有当面说明", Coming, Given.Now);

        Assert.Equal((SuccessionStatus.Refused, "没有当面说明"), (succession.Status, succession.RefusalReason));
        Assert.Empty(succession.Items);
        Refused.For(SuccessionRules.NotOffered, () => succession.Refuse("再退", Coming, Given.Now));
        Refused.For(SuccessionRules.NotOffered, () => succession.Accept(Party(Leaving), Party(Coming), Matters, Coming, Given.Now));
    }

    [Fact]
    public void Refuse_ByAStrangerOrWithoutReason_Refused()
    {
        Refused.For(SuccessionRules.NotYours, () => Offer().Refuse("不", Given.Liaison, Given.Now));
        Refused.For(Text.Missing, () => Offer().Refuse(" ", Coming, Given.Now));
    }

    internal static SuccessionParty Party(Viewer who) =>
        new(who.OfficerId, who.Name, who.OrganisationId, who.Organisation, who.JurisdictionId, who.AccountId, who.Seat, true, who.Groups);

    private static Succession Offer(SuccessionParty? from = null, SuccessionParty? to = null, bool another = false, IReadOnlyList<OpenMatter>? matters = null, Viewer? by = null) =>
        Succession.Offer(from ?? Party(Leaving), to ?? Party(Coming), "轮岗", another, matters ?? Matters, by ?? Leaving, Given.Now);
}
