using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rechecks;

/// <content>督办 of a look that was not taken in time.</content>
public sealed partial class Recheck
{
    /// <summary>How often it was chased, and when last.</summary>
    public int Chases { get; private set; }

    public DateOnly? LastChasedOn { get; private set; }

    /// <summary>Who drew.</summary>
    public static bool MayChase(Viewer by) => by.IsOffice;

    public IReadOnlyList<Rule> ObstaclesToChase(ChaseKind kind, Viewer by, DateOnly today) =>
    [
        .. Obstacles.From(
            (!MayChase(by), ChaseRules.OnlyOffice),
            (Status is not RecheckStatus.Assigned, ChaseRules.Settled)),
        .. Chase.ObstaclesTo(kind, DueOn, Chases, LastChasedOn, today),
    ];

    internal void CountChase(Chase chase)
    {
        (Chases, LastChasedOn) = (Chases + 1, ChinaTime.DayOf(chase.Sent.On));
        Record(new Chased(chase.Sent, chase.Kind, chase.Number, Chases));
    }
}
