using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tasks;

/// <content>督办 of a task whose result was not reported in time.</content>
public sealed partial class SupervisionTask
{
    /// <summary>How often it was chased, and when last.</summary>
    public int Chases { get; private set; }

    public DateOnly? LastChasedOn { get; private set; }

    /// <summary>Who issued it.</summary>
    public bool MayChase(Viewer by) => MayApprove(by);

    public IReadOnlyList<Rule> ObstaclesToChase(ChaseKind kind, Viewer by, DateOnly today) =>
    [
        .. Obstacles.From(
            (!MayChase(by), TaskRules.NotYours),
            (Status is not (SupervisionTaskStatus.Issued or SupervisionTaskStatus.InProgress), ChaseRules.TaskNotRunning)),
        .. Chase.ObstaclesTo(kind, ReportDue, Chases, LastChasedOn, today),
    ];

    internal void CountChase(Chase chase)
    {
        (Chases, LastChasedOn) = (Chases + 1, ChinaTime.DayOf(chase.Sent.On));
        Record(new Chased(chase.Sent, chase.Kind, chase.Number, Chases));
    }
}
