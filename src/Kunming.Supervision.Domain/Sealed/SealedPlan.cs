using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.Sealed;

/// <summary>What a drafter writes of a sealed task.</summary>
/// <param name="Task">What the task will be; its origin is always central dispatch.</param>
/// <param name="OpensAt">Before that moment nobody opens it.</param>
/// <param name="Crew">Who is to carry it out besides the leader; empty for the whole group.</param>
public sealed record SealedPlan(TaskPlan Task, DateTimeOffset OpensAt, SealedApprover Approver, IReadOnlyList<Guid> Crew)
{
    internal IReadOnlyList<Rule> Obstacles(Viewer by, DateTimeOffset on) =>
    [
        .. Task.Obstacles(ChinaTime.DayOf(on)),
        .. Kernel.Obstacles.From(
            (OpensAt <= on, SealedRules.OpensInPast),
            (ChinaTime.DayOf(OpensAt) > Task.To, SealedRules.OpensAfterEnd),
            (Approver.OfficerId == by.OfficerId, SealedRules.ApproverDrafted),
            (Approver.Seat != by.Seat || Approver.JurisdictionId != by.JurisdictionId, SealedRules.ApproverForeign.With(Approver.Name))),
    ];
}

/// <summary>The one person whom the drafter names to approve, and who finds it once it is submitted.</summary>
public sealed record SealedApprover(Guid OfficerId, string Name, string Organisation, Guid JurisdictionId, Seat Seat);
