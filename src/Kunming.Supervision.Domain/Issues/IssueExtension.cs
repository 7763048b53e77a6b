using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>延期: asked for by the rectifying side in time, decided by the deciding side. The first promise stays as it was.</summary>
public sealed partial class Issue
{
    private readonly List<Extension> _extensions = [];

    /// <summary>In the order in which they were asked for.</summary>
    public IReadOnlyList<Extension> Extensions => _extensions;

    /// <summary>How often another day was granted.</summary>
    public int TimesExtended { get; private set; }

    public Extension? WaitingExtension => _extensions.Waiting;

    public bool IsSettled => IssueStatuses.Settled.Contains(Status);

    public IReadOnlyList<Rule> ObstaclesToAskExtension(Viewer by, DateOnly today) =>
    [
        .. Obstacles.From((IsSettled, ExtensionRules.Settled)),
        .. ObstaclesToRectify(by),
        .. _extensions.ObstaclesToAsk(Deadline, today),
    ];

    public void AskExtension(DateOnly wantedOn, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToAskExtension(by, ChinaTime.DayOf(on)));
        var asked = ExtensionSteps.Ask(reason, wantedOn, Deadline!, by.Sign(on));
        _extensions.Add(asked);
        Record(new ExtensionAsked(asked.Asked, asked.DueOn, wantedOn, asked.Reason));
    }

    /// <summary>The deciding side, unless it is the rectifying side as well: then the office alone.</summary>
    public bool MayDecideExtension(Viewer by) => by.IsOffice || (MayRecognise(by) && by.OrganisationId != RectifierId);

    public IReadOnlyList<Rule> ObstaclesToDecideExtension(Viewer by) =>
    [
        .. Obstacles.From((!MayDecideExtension(by), IssueRules.NotYours), (IsSettled, ExtensionRules.Settled)),
        .. _extensions.ObstaclesToDecide(by),
    ];

    /// <param name="day">The wanted day or another; on a day off, the next working day.</param>
    public void GrantExtension(DateOnly day, string? opinion, WorkCalendar calendar, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecideExtension(by));
        var (before, waiting, signature) = (Deadline!, WaitingExtension!, by.Sign(on));
        Deadline = waiting.Grant(day, opinion, before, calendar, signature);
        TimesExtended++;
        Record(new ExtensionGranted(signature, before.DueOn, Deadline.DueOn, TimesExtended, waiting.Opinion));
    }

    public void RefuseExtension(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecideExtension(by));
        Record(WaitingExtension!.RefuseWith(reason, by.Sign(on)));
    }
}
