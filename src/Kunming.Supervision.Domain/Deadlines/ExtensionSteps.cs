using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

/// <summary>What asking for another day and deciding on it have in common, for issues and for letters.</summary>
internal static class ExtensionSteps
{
    extension(IReadOnlyList<Extension> all)
    {
        /// <summary>The one request that waits for a decision.</summary>
        public Extension? Waiting => all.FirstOrDefault(e => e.Status is ExtensionStatus.Asked);

        public int Granted => all.Count(e => e.Status is ExtensionStatus.Granted);

        public IReadOnlyList<Rule> ObstaclesToAsk(Deadline? inForce, DateOnly today) => Obstacles.From(
            (inForce is null, ExtensionRules.NoDeadline),
            (inForce?.DueOn < today, ExtensionRules.AfterDue.With(inForce?.DueOn)),
            (all.Waiting is not null, ExtensionRules.AlreadyAsked));

        public IReadOnlyList<Rule> ObstaclesToDecide(Viewer by) => Obstacles.From(
            (all.Waiting is null, ExtensionRules.NoneAsked),
            (by.OfficerId == all.Waiting?.Asked.OfficerId, ExtensionRules.ApplicantCannotDecide));
    }

    /// <exception cref="RuleViolationException">The wanted day is not after the day in force, or too far beyond it.</exception>
    public static Extension Ask(string reason, DateOnly wantedOn, Deadline inForce, Signature by)
    {
        RuleViolationException.ThrowIfAny(ObstaclesOfDay(inForce, wantedOn));
        return new(reason, inForce.DueOn, wantedOn, by);
    }

    /// <summary>Grants it for a day, and returns the deadline that then holds.</summary>
    /// <exception cref="RuleViolationException">The day is not after the day in force, lies in the past, or too far ahead.</exception>
    public static Deadline Grant(this Extension extension, DateOnly day, string? opinion, Deadline inForce, WorkCalendar calendar, Signature by)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesOfDay(inForce, day), .. Obstacles.From((day < ChinaTime.DayOf(by.On), ExtensionRules.InPast))]);
        var extended = calendar.Extend(inForce, day);
        extension.Grant(extended.DueOn, Text.Optional(opinion, "审批意见", Extension.ReasonMaxLength), by);
        return extended;
    }

    /// <summary>Refuses it with a reason.</summary>
    public static ExtensionRefused RefuseWith(this Extension extension, string reason, Signature by)
    {
        var because = Text.Required(reason, "不同意的理由", Extension.ReasonMaxLength);
        extension.Refuse(because, by);
        return new(by, extension.WantedOn, because);
    }

    private static IReadOnlyList<Rule> ObstaclesOfDay(Deadline inForce, DateOnly day) => Obstacles.From(
        (day <= inForce.DueOn, ExtensionRules.NotLater.With(inForce.DueOn)),
        (day.DayNumber - inForce.DueOn.DayNumber > Extension.DaysMost, ExtensionRules.TooFar));
}
