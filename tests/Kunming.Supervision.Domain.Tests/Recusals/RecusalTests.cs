using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Domain.Tests.Recusals;

public class RecusalTests
{
    private static readonly Officer Somebody = Officer.Enrol("干部甲", Given.ResidentGroup.Id, null, Given.Registrar);
    private static readonly Viewer Own = Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [Given.Group], officer: Somebody.Id);
    private static readonly RecusalMatter Unit = new(MatterKind.Unit, Given.Unit.Id, Given.Unit.Name);

    [Fact]
    public void Declare_ByTheOfficer_WaitsForADecision()
    {
        var recusal = Declare(Own);

        Assert.Equal((RecusalKind.OwnRequest, RecusalStatus.Declared), (recusal.Kind, recusal.Status));
        Assert.Equal($"本人申请回避单位“{Given.Unit.Name}”，自2026-09-01起", recusal.Events[^1].Summary);
    }

    [Fact]
    public void Declare_ByOfficeOrLeaderForSomebody_IsDecidedAtOnce()
    {
        Assert.Equal((RecusalKind.Ordered, RecusalStatus.InForce), (Declare(Given.Office).Kind, Declare(Given.Office).Status));
        Assert.Equal(["组织决定回避单位“某县农业农村局”，自2026-09-01起至2026-09-09", "决定回避"], Declare(Given.GroupLeader, until: Given.Today.AddDays(9)).Events.Select(e => e.Summary));
    }

    [Fact]
    public void Declare_ByOthersForSomebody_IsRefused()
    {
        foreach (var viewer in (Viewer[])[Given.GroupMember, Given.OtherGroupLeader, Given.CountyOfficer, Given.CityLeader, Given.Liaison])
        {
            Refused.For(RecusalRules.NotYours, () => Declare(viewer));
        }

        Refused.For(RecusalRules.NotYours, () => Declare(Given.Viewer(Seat.Liaison, Given.Unit, officer: Somebody.Id)));
    }

    [Fact]
    public void Declare_WrongDays_NamesBoth() => Refused.For(
        [RecusalRules.InPast, RecusalRules.EndsBeforeStart], () => Declare(Own, Given.Today.AddDays(-1), Given.Today.AddDays(-1)));

    [Fact]
    public void Decide_ByTheOfficerConcerned_IsRefused()
    {
        var leads = Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [Given.Group], [Given.Group], Somebody.Id);
        var recusal = Declare(leads);

        Refused.For(RecusalRules.Own, () => recusal.Decide(true, "同意", leads, Given.Now));
        Refused.For(RecusalRules.NotYours, () => recusal.Decide(true, "同意", Given.OtherGroupLeader, Given.Now));
        recusal.Decide(true, "同意", Given.Office, Given.Now);
        Assert.Equal("决定回避：同意", recusal.Events[^1].Summary);
    }

    [Fact]
    public void Decide_Twice_IsRefused()
    {
        var recusal = Declare(Own);
        recusal.Decide(false, "没有应当回避的关系", Given.GroupLeader, Given.Now);

        Assert.Equal(RecusalStatus.Declined, recusal.Status);
        Refused.For(RecusalRules.NotDeclared, () => recusal.Decide(true, "同意", Given.Office, Given.Now));
        Refused.For(RecusalRules.NotInForce, () => recusal.Lift("调离", Given.Office, Given.Now));
    }

    [Fact]
    public void Lift_WithReason_EndsIt()
    {
        var recusal = Declare(Given.Office);

        Refused.For(RecusalRules.Own, () => recusal.Lift("自行解除", Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice, officer: Somebody.Id), Given.Now));
        Refused.For(Text.Missing, () => recusal.Lift(" ", Given.Office, Given.Now));
        recusal.Lift("亲属已调离", Given.GroupLeader, Given.Now);
        Assert.Equal((RecusalStatus.Lifted, "解除回避：亲属已调离"), (recusal.Status, recusal.Events[^1].Summary));
    }

    [Fact]
    public void Reports_CountedByARecusedOfficer_AreRefused()
    {
        var recused = Given.Office with { Recusals = [Given.Unit.Id] };
        Refused.For(ReportRules.CounterRecused, () => SynthesisReport.Compile(Quarter.Of(Given.Today), [], "正文", recused, Given.Now));
    }

    [Fact]
    public void TargetsSeenBy_ARecusedOfficer_LeaveTheUnitOut()
    {
        var task = Given.TaskAt(Domain.Tasks.SupervisionTaskStatus.Draft);

        Assert.Single(task.TargetsSeenBy(Given.Office));
        Assert.Empty(task.TargetsSeenBy(Given.Office with { Recusals = [Given.Unit.Id] }));
    }

    private static Recusal Declare(Viewer by, DateOnly? from = null, DateOnly? until = null) =>
        Recusal.Declare(Somebody, Unit, Given.Group, "近亲属在该单位任职", from ?? Given.Today, until, by, Given.Now);
}
