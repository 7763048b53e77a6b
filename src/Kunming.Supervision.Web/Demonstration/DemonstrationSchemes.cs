using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Planning;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Rotation plans of the coming rounds: one that waits for its approver, one that was approved, a draft with a pairing held fast, and one that was given up.</summary>
internal sealed class DemonstrationSchemes(DemonstrationStage stage, SupervisionDbContext db)
{
    private const double Effort = 0.5;

    public static DateTimeOffset On => ChinaTime.StartOf(new(DemonstrationStage.Year, 9, 25)).ToUniversalTime().AddHours(15);

    public async Task DraftAsync(DateTimeOffset on, CancellationToken cancellationToken)
    {
        var (first, second) = (stage.Cast.Office[0], stage.Cast.Office[1]);
        var problem = await new RotationFacts(db, first, ChinaTime.DayOf(on), cancellationToken).ReadAsync(stage.Coming);
        var approved = Draft("明年前两轮轮换方案", problem with { Rounds = [.. problem.Rounds.Skip(1)] }, 1, null, first, on);
        approved.Submit(Approver(second), first, on.AddMinutes(10));
        approved.Approve(second, on.AddMinutes(40));
        var submitted = Draft("四季度起三轮轮换方案", problem, 2, null, second, on.AddMinutes(50));
        submitted.Submit(Approver(first), second, on.AddMinutes(60));
        var account = await db.Users.Where(a => a.OfficerId == first.OfficerId).Select(a => a.Id).SingleAsync(cancellationToken);
        stage.Make(new Notice { AccountId = account, Subject = NoticeSubject.Scheme, SubjectId = submitted.Id, Kind = NoticeKind.SchemeToApprove, Occasion = "1", MadeOn = on.AddMinutes(60) });
        var pinned = problem with { Rounds = [problem.Rounds[0]], Pins = [Pin(submitted.Plan(), problem.Rounds[0].Id)] };
        Draft("四季度单轮方案", pinned, 3, submitted.Id, first, on.AddMinutes(70));
        Draft("四季度单轮方案（初稿）", problem with { Rounds = [problem.Rounds[0]] }, 4, null, first, on.AddMinutes(80)).Void("改用固定了配对的方案", first, on.AddMinutes(90));
    }

    private static RotationPin Pin(RotationPlan plan, Guid roundId) => plan.Pairings.Where(p => p.RoundId == roundId).Select(p => new RotationPin(p.RoundId, p.AreaId, p.GroupId)).First();

    /// <summary>The seed is written out, so that the story is the same each time.</summary>
    private RotationScheme Draft(string name, RotationProblem problem, int number, Guid? basedOn, Viewer by, DateTimeOffset on)
    {
        var seed = string.Concat(Enumerable.Repeat($"{number}E", OpenDraw.SeedBytes));
        var result = RotationPlanner.Solve(problem, new(OpenDraw.Number(seed, "轮换"), Effort));
        return stage.Make(RotationScheme.Draft(
            name, problem, new(result.Plan ?? throw new InvalidOperationException($"No plan for {name}: {result.Outcome}."), result.Outcome is PlanningOutcome.Best, result.Cost, result.Bound),
            seed, OpenDraw.Commit(seed), basedOn, by, on));
    }

    private static Domain.Sealed.SealedApprover Approver(Viewer who) => new(who.OfficerId, who.Name, who.Organisation, who.JurisdictionId, who.Seat);
}
