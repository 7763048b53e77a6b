using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rounds;

namespace Kunming.Supervision.Domain.Tests.Rounds;

public class RoundTests
{
    [Fact]
    public void Plan_EndBeforeStart_IsRefused() =>
        Refused.For(Round.EndsBeforeStart, () => Round.Plan("第三轮", Given.City, Given.Today, Given.Today.AddDays(-1), Given.Registrar));

    [Fact]
    public void Plan_CampaignWithoutATheme_IsRefused() =>
        Refused.For(Round.CampaignNeedsTheme, () => Round.Plan("专项", RoundKind.Campaign, " ", [], Given.City, Given.Today, Given.Today, Given.Registrar));

    [Fact]
    public void TakesPart_NamedGroups_LeavesOthersOut()
    {
        var campaign = Round.Plan("专项", RoundKind.Campaign, "节日纠风", [Given.Group], Given.City, Given.Today, Given.Today, Given.Registrar);

        Assert.True(campaign.TakesPart(Given.Group));
        Assert.False(campaign.TakesPart(Given.OtherGroup));
        Assert.True(Round.Plan("轮次", Given.City, Given.Today, Given.Today, Given.Registrar).TakesPart(Given.OtherGroup));
    }

    [Fact]
    public void Plan_OneDay_EntersTheLedgerOnItsFirstDay()
    {
        var planned = Assert.Single(Round.Plan("节前专项", Given.City, Given.Today.AddDays(9), Given.Today.AddDays(9), Given.Registrar).Events);

        Assert.Equal((LedgerKind.Deployment, Given.Today.AddDays(9)), (planned.Ledger, planned.Day));
    }
}
