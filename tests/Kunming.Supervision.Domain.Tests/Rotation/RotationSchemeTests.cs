using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Sealed;

namespace Kunming.Supervision.Domain.Tests.Rotation;

public class RotationSchemeTests
{
    private static readonly string Seed = OpenDraw.NewSeed();
    private static readonly SealedApprover Approver = ApproverOf(Given.SecondOffice);

    [Fact]
    public void Draft_ThenApprovedByAnother_KeepsProblemAndPlanWhole()
    {
        var scheme = Draft();
        Assert.Equal(Pairing.Plan.Pairings[0].Crew, scheme.Plan().Pairings.Single().Crew);
        Assert.Equal(PlanChecker.Check(Pairing.Problem, Pairing.Plan).Certificates[0].Digest, PlanChecker.Check(scheme.Problem(), scheme.Plan()).Certificates[0].Digest);

        scheme.Submit(Approver, Given.Office, Given.Now);
        Refused.For(RotationSchemeRules.NotYours, () => scheme.Approve(Given.Office, Given.Now));
        scheme.Approve(Given.SecondOffice, Given.Now);
        scheme.Turn(Pairing.Round.Id, 1, Given.Office, Given.Now);

        Assert.Equal(RotationSchemeStatus.Turned, scheme.Status);
        Assert.Equal(["拟订轮换方案“三季度轮换”，1个轮次，种子校验值" + OpenDraw.Commit(Seed)[..16], "报干部批准", "批准", "转为密封任务草稿1份"], scheme.Events.Select(e => e.Summary));
        Refused.For(RotationSchemeRules.Ended, () => scheme.Void("不用了", Given.Office, Given.Now));
    }

    [Fact]
    public void Draft_PlanThatBreaksARule_IsRefusedWhoeverMadeIt()
    {
        var broken = PlanChecker.Check(Pairing.With(Pairing.Tie(TieKind.Relative)), Pairing.Plan).Violations.Single();

        Refused.For(RotationSchemeRules.Breaks.With(broken.Rule.Message), () => Draft(Pairing.With(Pairing.Tie(TieKind.Relative))));
        Refused.For(RotationRules.NoAreas, () => Draft(Pairing.Problem with { Areas = [] }));
        Refused.For(RotationSchemeRules.SeedWrong, () => RotationScheme.Draft("方案", Pairing.Problem, Found, Seed, OpenDraw.Commit("0A"), null, Given.Office, Given.Now));
        Refused.For(RotationSchemeRules.NotYours, () => Draft(by: Given.CityLeader));
    }

    [Fact]
    public void Submit_ToOneselfOrToAStranger_IsRefused()
    {
        var scheme = Draft();

        Refused.For(RotationSchemeRules.ApproverDrafted, () => scheme.Submit(ApproverOf(Given.Office), Given.Office, Given.Now));
        Refused.For(RotationSchemeRules.ApproverForeign.With("干部"), () => scheme.Submit(ApproverOf(Given.CityLeader), Given.Office, Given.Now));
        Refused.For(RotationSchemeRules.NotYours, () => scheme.Submit(Approver, Given.SecondOffice, Given.Now));
        Refused.For(RotationSchemeRules.NotApproved, () => scheme.Turn(Pairing.Round.Id, 1, Given.Office, Given.Now));
    }

    [Fact]
    public void SendBack_ThenAgain_IsADraftWithAReason()
    {
        var scheme = Draft();
        Refused.For(RotationSchemeRules.NotSubmitted, () => Submitted(approved: true).SendBack("晚了", Given.SecondOffice, Given.Now));
        scheme.Submit(Approver, Given.Office, Given.Now);
        Refused.For(RotationSchemeRules.NotDraft, () => scheme.Submit(Approver, Given.Office, Given.Now));

        scheme.SendBack("调整第一组", Given.SecondOffice, Given.Now);

        Assert.Equal((RotationSchemeStatus.Draft, "调整第一组"), (scheme.Status, scheme.Reason));
        scheme.Void("重新安排", Given.Office, Given.Now);
        Assert.Equal(RotationSchemeStatus.Voided, scheme.Status);
    }

    [Fact]
    public void Turn_RoundTwiceOrAnother_IsRefused()
    {
        var problem = Pairing.Problem with { Rounds = [Pairing.Round, Pairing.Round with { Id = Guid.CreateVersion7(), From = Given.Today.AddYears(2) }] };
        var plan = new RotationPlan([Pairing.Plan.Pairings[0], Pairing.Plan.Pairings[0] with { RoundId = problem.Rounds[1].Id }]);
        problem = problem with { Rules = [.. problem.Rules.Where(r => r.Code != RotationRules.Repeat.Code)] };
        var scheme = RotationScheme.Draft("方案", problem, new(plan, true, 0, 0), Seed, OpenDraw.Commit(Seed), null, Given.Office, Given.Now);
        scheme.Submit(Approver, Given.Office, Given.Now);
        scheme.Approve(Given.SecondOffice, Given.Now);

        scheme.Turn(Pairing.Round.Id, 1, Given.Office, Given.Now);

        Assert.Equal(RotationSchemeStatus.Approved, scheme.Status);
        Refused.For(RotationSchemeRules.RoundTurned, () => scheme.Turn(Pairing.Round.Id, 1, Given.Office, Given.Now));
        Refused.For(RotationSchemeRules.RoundForeign, () => scheme.Turn(Guid.CreateVersion7(), 1, Given.Office, Given.Now));
    }

    private static RotationFinding Found => new(Pairing.Plan, true, 0, 0);

    private static RotationScheme Draft(RotationProblem? problem = null, Viewer? by = null) =>
        RotationScheme.Draft("三季度轮换", problem ?? Pairing.Problem, Found, Seed, OpenDraw.Commit(Seed), null, by ?? Given.Office, Given.Now);

    private static RotationScheme Submitted(bool approved)
    {
        var scheme = Draft();
        scheme.Submit(Approver, Given.Office, Given.Now);
        if (approved)
        {
            scheme.Approve(Given.SecondOffice, Given.Now);
        }

        return scheme;
    }

    private static SealedApprover ApproverOf(Viewer who) => new(who.OfficerId, who.Name, who.Organisation, who.JurisdictionId, who.Seat);
}
