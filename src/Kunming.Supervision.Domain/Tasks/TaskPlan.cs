using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tasks;

/// <summary>What a drafter writes: the content of a task before anybody approves it.</summary>
public sealed record TaskPlan(
    TaskOrigin Origin,
    string Basis,
    string Subject,
    Guid GroupId,
    Guid? RoundId,
    IReadOnlyList<Guid> Targets,
    TaskMethod Method,
    bool Covert,
    DateOnly From,
    DateOnly To,
    DateOnly ReportDue)
{
    internal IReadOnlyList<Rule> Obstacles() => Kernel.Obstacles.From(
        (Targets.Count is 0, TaskRules.NoTargets),
        (To < From, TaskRules.EndsBeforeStart),
        (ReportDue < To, TaskRules.ReportBeforeEnd));
}
