using Kunming.Supervision.Domain.Issues.Import;
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
    /// <summary>
    /// What is drafted today lies in this span: work of the past year may be written down afterwards, plans reach into the next years, and any other year
    /// is a slip of the keys.
    /// </summary>
    public const int YearsBack = 1;

    public const int YearsAhead = 2;

    /// <summary>What is to be looked at one by one; empty for none.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = [];

    /// <summary>The template that it began from.</summary>
    public Guid? TemplateId { get; init; }

    /// <summary>The same for the same work of the same group in the same days, however it is written.</summary>
    public string Digest() => FactsDigest.Of(
        string.Join('\n', Targets.Distinct().Order().Select(t => t.ToString()).Prepend(GroupId.ToString())), From, $"{Origin}\n{Basis}\n{Subject}\n{To:yyyy-MM-dd}\n{ReportDue:yyyy-MM-dd}");

    /// <param name="today">When it is drafted or changed; what was sealed is not asked again when it is opened.</param>
    internal IReadOnlyList<Rule> Obstacles(DateOnly today)
    {
        var (first, last) = (today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        return Kernel.Obstacles.From(
            (Targets.Count is 0, TaskRules.NoTargets),
            (IsOut(From), TaskRules.StartOutOfSpan.With(first, last)),
            (IsOut(To), TaskRules.EndOutOfSpan.With(first, last)),
            (IsOut(ReportDue), TaskRules.ReportOutOfSpan.With(first, last)),
            (To < From, TaskRules.EndsBeforeStart),
            (ReportDue < To, TaskRules.ReportBeforeEnd));

        bool IsOut(DateOnly day) => day < first || day > last;
    }
}
