using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>督办 of an issue that the rectifying side did not finish in time.</summary>
public sealed partial class Issue
{
    /// <summary>How often it was chased.</summary>
    public int Chases { get; private set; }

    public DateOnly? LastChasedOn { get; private set; }

    /// <summary>Who decides on its extensions chases it as well.</summary>
    public bool MayChase(Viewer by) => MayDecideExtension(by);

    public IReadOnlyList<Rule> ObstaclesToChase(ChaseKind kind, Viewer by, DateOnly today) =>
    [
        .. Obstacles.From(
            (!MayChase(by), IssueRules.NotYours),
            (IsSettled || Status is IssueStatus.CloseOutApplied or IssueStatus.FirstVerified, ChaseRules.Settled),
            (RectifierId is null, ChaseRules.NoAddressee)),
        .. Chase.ObstaclesTo(kind, OverduePromise(today)?.DueOn, Chases, LastChasedOn, today),
    ];

    /// <summary>What a chase is about on a day: the issue's own overdue promise, or else the oldest of its measures that are not done.</summary>
    internal ChasedPromise? OverduePromise(DateOnly today)
    {
        if (Deadline?.DueOn is { } due && due < today)
        {
            return new(Number, "整改", due, FirstDueOn ?? due, today.DayNumber - due.DayNumber, TimesExtended, Chases);
        }

        return Measures.Where(m => !m.IsDone && m.DueOn < today).Min(m => m.DueOn) is { } oldest
            ? new($"{Number}整改措施", "落实", oldest, oldest, today.DayNumber - oldest.DayNumber, 0, Chases)
            : null;
    }

    internal void Take(Chase chase)
    {
        (Chases, LastChasedOn) = (Chases + 1, ChinaTime.DayOf(chase.Sent.On));
        Record(new Chased(chase.Sent, chase.Kind, chase.Number, Chases));
    }
}
