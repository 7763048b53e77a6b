using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.Tests.Sealed;

public class SealedPassingOnTests
{
    private static readonly Viewer Third = Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice);
    private readonly SealedScene _scene = new();

    private SealedOrder Order => _scene.Order;

    [Fact]
    public void PassOn_DraftersPlace_IsTheSuccessorsFromThatMoment()
    {
        PassOn(KnowledgeRole.Drafter, Third, Given.Office);

        Assert.True(Order.IsKnownBeforeOpeningTo(Third));
        Assert.False(Order.IsKnownBeforeOpeningTo(Given.Office));
        Assert.Equal([(Given.Office.OfficerId, (DateTimeOffset?)Given.Now), (Third.OfficerId, null)], Order.Knowers.Select(k => (k.OfficerId, k.Until)));
        Assert.Equal("拟稿人由干部移交干部：轮岗", Order.Events[^1].Summary);
        Refused.For(SealedRules.NotYours, () => Order.Submit(Given.Office, Given.Now));
        Order.Submit(Third, Given.Now);
    }

    [Fact]
    public void PassOn_ApproversPlaceByTheDrafter_LetsTheSuccessorApprove()
    {
        Refused.For(SealedRules.NoSuchPlace, () => PassOn(KnowledgeRole.Approver, Third, Given.Office));
        Order.Submit(Given.Office, Given.Now);

        PassOn(KnowledgeRole.Approver, Third, Given.Office);

        Refused.For(SealedRules.NotYours, () => Order.Approve(Given.SecondOffice, Given.Now));
        Order.Approve(Third, Given.Now);
    }

    [Fact]
    public void PassOn_ToWhoKnowsOrKnewOrAForeigner_IsRefused()
    {
        Order.Submit(Given.Office, Given.Now);
        Refused.For(SealedRules.SuccessorKnows, () => PassOn(KnowledgeRole.Drafter, Given.Office, Given.SecondOffice));
        Refused.For([SealedRules.SuccessorKnows, SealedRules.SuccessorHadOtherPlace], () => PassOn(KnowledgeRole.Drafter, Given.SecondOffice, Given.Office));
        Refused.For(SealedRules.SuccessorForeign, () => PassOn(KnowledgeRole.Drafter, Given.CountyOfficer, Given.Office));
        Refused.For([SealedRules.NotYours, SealedRules.SuccessorForeign], () => PassOn(KnowledgeRole.Drafter, Third, Given.CityLeader));

        PassOn(KnowledgeRole.Drafter, Third, Given.Office);

        // Who once drafted it does not come back as the one who approves.
        Refused.For(SealedRules.SuccessorHadOtherPlace, () => PassOn(KnowledgeRole.Approver, Given.Office, Third));
        Order.SendBack("重拟", Given.SecondOffice, Given.Now);
        Refused.For(SealedRules.ApproverDrafted, () => Order.Revise(_scene.Plan([]) with { Approver = As(Given.Office) }, Third, Given.Now));
    }

    [Fact]
    public void Offer_OwnWorkWithSealedTasks_IsRefusedAndTellsNobodyElse()
    {
        var (from, to) = (Party(Given.Office), Party(Third));
        IReadOnlyList<OpenMatter> matters = [new(SuccessionKind.Task, Guid.NewGuid(), "RW-1", "草稿")];

        Refused.For(SuccessionRules.SealedFirst, () => Succession.Offer(from, to, "轮岗", false, matters, Given.Office, Given.Now, 2));
        Assert.NotNull(Succession.Offer(from, to, "轮岗", false, matters, Given.SecondOffice, Given.Now, 2));
    }

    private void PassOn(KnowledgeRole place, Viewer to, Viewer by) => Order.PassOn(place, As(to), "轮岗", null, by, Given.Now);

    private static SealedApprover As(Viewer of) => new(of.OfficerId, of.Name, of.Organisation, of.JurisdictionId, of.Seat);

    private static SuccessionParty Party(Viewer of) => new(of.OfficerId, of.Name, of.OrganisationId, of.Organisation, of.JurisdictionId, of.AccountId, of.Seat, true, []);
}
