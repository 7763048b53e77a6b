using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>On the last morning a leader splits one of the findings that still wait, and merges away what a list brought a second time; numbers given out before stay as they are.</summary>
internal sealed class DemonstrationLineage(DemonstrationStage stage)
{
    public void Plan() => stage.Agenda.At(stage.Now.AddMinutes(-40), on =>
    {
        foreach (var (issue, unit, leader) in stage.Waiting.Where(w => w.Issue.Status is IssueStatus.Registered && w.Issue.Facts.Contains('，', StringComparison.Ordinal)).Take(1))
        {
            var (first, rest) = (issue.Facts[..issue.Facts.IndexOf('，', StringComparison.Ordinal)], issue.Facts[(issue.Facts.IndexOf('，', StringComparison.Ordinal) + 1)..]);
            foreach (var part in issue.Split([Part(issue, first, issue.Amount), Part(issue, rest, null)], unit, "原问题写了两件事，分别认定和整改", leader, on))
            {
                stage.Make(part);
            }
        }

        foreach (var (issue, unit, leader) in stage.Waiting.Where(w => w.Issue.Status is IssueStatus.Registered).Take(1))
        {
            var again = stage.Make(Issue.TakeFromList(
                Number(), new(issue.GroupId, issue.OrganisationId, unit, issue.JurisdictionId), Facts(issue, issue.Facts + "（组内登记表）", issue.Amount),
                new("组内问题登记表.xlsx", 6, null, null, null, null), leader, on));
            again.MergeInto(issue, "与检查时登记的是同一件事", leader, on.AddMinutes(2));
        }
    });

    private IssuePart Part(Issue issue, string facts, decimal? amount) => new(Number(), Facts(issue, facts, amount));

    private static IssueFacts Facts(Issue issue, string facts, decimal? amount) => new(
        issue.CategoryId, issue.FoundOn, issue.Methods, facts, issue.Clause, issue.Immediate, issue.KeepsOn, amount, issue.Severity, issue.LeastDays);

    private string Number() => IssueNumber.Format(DemonstrationStage.Year, stage.Number($"{IssueNumber.Prefix}-{DemonstrationStage.Year}"));
}
