using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Meetings;

/// <summary>议定事项: one thing that the meeting decided, with who answers for it and until when.</summary>
public sealed class Decision
{
    public const int TextMaxLength = 500;

    private Decision()
    {
    }

    internal Decision(int position, DecisionPlan plan) =>
        (Charged, Position, Wording, OwnerId, Owner, OwnerBody, DueOn) = ($"{plan.Owner}（{plan.OwnerBody}）", position, Text.Required(plan.Text, "议定事项", TextMaxLength), plan.OwnerId, plan.Owner, plan.OwnerBody, plan.DueOn);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>From 1, as they stand in the minutes.</summary>
    public int Position { get; private init; }

    public string Wording { get; private init; } = "";

    /// <summary>Who answers for it as the paper says; a succession does not rewrite what was issued.</summary>
    public string Charged { get; private init; } = "";

    /// <summary>Who answers for it now.</summary>
    public Guid OwnerId { get; private set; }

    public string Owner { get; private set; } = "";

    public string OwnerBody { get; private set; } = "";

    public DateOnly DueOn { get; private init; }

    public DecisionStatus Status { get; private set; }

    /// <summary>What came of it, or why it was dropped.</summary>
    public string? Note { get; private set; }

    public Signature? Ended { get; private set; }

    public bool IsOpen => Status is DecisionStatus.Open;

    internal void End(DecisionStatus status, string note, Signature by) => (Status, Note, Ended) = (status, note, by);

    internal void PassTo(Signature successor) => (OwnerId, Owner, OwnerBody) = (successor.OfficerId, successor.Officer, successor.Organisation);
}
