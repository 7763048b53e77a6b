using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Handovers;

/// <summary>督办 of a letter that was not signed for, or not answered, in time.</summary>
public sealed partial class Handover
{
    /// <summary>How often it was chased.</summary>
    public int Chases { get; private set; }

    public DateOnly? LastChasedOn { get; private set; }

    /// <summary>The day by which the addressee must sign or answer; null when nothing waits for the addressee.</summary>
    public DateOnly? WaitsUntil => Status switch
    {
        HandoverStatus.AwaitingReceipt => ReceiptDeadline.DueOn,
        HandoverStatus.InHand or HandoverStatus.Returned => Deadline?.DueOn,
        _ => null,
    };

    /// <summary>Who decides on its extensions chases it as well.</summary>
    public bool MayChase(Viewer by) => MayDecideExtension(by);

    public IReadOnlyList<Rule> ObstaclesToChase(ChaseKind kind, Viewer by, DateOnly today) =>
    [
        .. Obstacles.From(
            (!MayChase(by), HandoverRules.NotYours),
            (Status is HandoverStatus.Answered or HandoverStatus.Finished or HandoverStatus.Refused, ChaseRules.Settled)),
        .. Chase.ObstaclesTo(kind, WaitsUntil, Chases, LastChasedOn, today),
    ];

    internal void Take(Chase chase)
    {
        (Chases, LastChasedOn) = (Chases + 1, ChinaTime.DayOf(chase.Sent.On));
        Record(new Chased(chase.Sent, chase.Kind, chase.Number, Chases));
    }
}
