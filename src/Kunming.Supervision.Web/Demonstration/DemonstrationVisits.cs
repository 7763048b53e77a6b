using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The visits of a task, one unit a day, each with its findings or a signed nil finding; then the task's result.</summary>
internal sealed class DemonstrationVisits(DemonstrationStage stage, DemonstrationIssues issues)
{
    private const int NilPercent = 14;

    public void Plan(SupervisionTask task, CastGroup group)
    {
        var visited = 0;
        foreach (var (i, target) in task.Targets.Index())
        {
            var day = stage.Calendar.AddWorkingDays(task.From, i + (i / 3));
            stage.Agenda.At(stage.Moment(day, 0, 17), on =>
            {
                Hold(task, group, stage.Cast.Of(target.OrganisationId), on);
                if (++visited == task.Targets.Count)
                {
                    stage.After(on, 3, at => task.Report(stage.Pick(WorkTexts.Results), [], group.Leader, at));
                    stage.After(on, 7, at => task.Finish(stage.Cast.Office[1], at));
                }
            });
        }
    }

    private void Hold(SupervisionTask task, CastGroup group, Organisation unit, DateTimeOffset on)
    {
        var member = stage.Pick(group.Members);
        var recorder = (task.HasCrew && task.Status is SupervisionTaskStatus.Issued ? group.Lent[0] : member) with { Tasks = [task.Id] };
        var visit = stage.Make(Visit.Begin(
            $"JC-{DemonstrationStage.Year}-{stage.Number($"JC-{DemonstrationStage.Year}"):0000}", task, unit.Id, unit.Name, unit.JurisdictionId,
            RecordOf(task, group, unit, recorder, on), recorder, on));
        stage.After(on, 1, at => visit.Confirm(stage.Chance(5) ? stage.Pick(WorkTexts.Refusals) : null, recorder, at));
        var nil = stage.Chance(NilPercent);
        Mark(visit, task, nil, recorder, on);
        if (nil)
        {
            stage.After(on, 2, at => visit.SignNilFinding(stage.Pick(WorkTexts.Nil), 0, group.Leader, at));
            stage.After(on, 3, at => visit.Approve(unit.Name, 0, group.Leader, at));
            return;
        }

        var found = new List<Issue>();
        stage.After(on, 1, at => found.AddRange(Find(visit, unit, recorder, at)), 14);
        stage.After(on, 3, at =>
        {
            visit.Approve(unit.Name, found.Count, group.Leader, at);
            issues.Handle(found, unit, group, at);
        });
    }

    /// <summary>By the visit's number and not by chance, which the rest of the story lives on. What will be a nil finding has no item with a problem.</summary>
    private static void Mark(Visit visit, SupervisionTask task, bool nil, Viewer recorder, DateTimeOffset on)
    {
        if (task.Checklist.Count > 0)
        {
            var turn = visit.Number[^1] - '0';
            visit.Mark(
                task.Checklist,
                [.. task.Checklist.Select((_, at) => at == turn % task.Checklist.Count ? nil ? CheckMark.Checked : CheckMark.ProblemFound : (at + turn) % 7 is 0 ? CheckMark.NotApplicable : CheckMark.Checked)],
                recorder, on.AddMinutes(40));
        }
    }

    private static readonly CloseOutPolicy Policy = CloseOutPolicy.Standard();

    private List<Issue> Find(Visit visit, Organisation unit, Viewer recorder, DateTimeOffset on)
    {
        var found = new List<Issue>();
        for (var left = stage.Random.Next(2, 7); left > 0; left--)
        {
            var text = stage.Pick(IssueTexts.All);
            var amount = stage.Random.Next(4, 900) * 1000 + stage.Random.Next(1000);
            var template = stage.Pick(text.Facts);
            var money = template.Contains("{yuan}", StringComparison.Ordinal);
            var facts = stage.Fill(template).Replace("{yuan}", amount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
            var sequence = stage.Number($"{IssueNumber.Prefix}-{DemonstrationStage.Year}");
            var severity = sequence % 20 is 0 ? IssueSeverity.Grave : sequence % 6 is 0 ? IssueSeverity.Serious : IssueSeverity.Ordinary;
            var cited = stage.Cite(text.Clause, visit.Day);
            var issue = stage.Make(Issue.Raise(
                IssueNumber.Format(DemonstrationStage.Year, sequence), visit, unit.Name,
                new(stage.CategoryOf(text.Leaf), visit.Day, OneOf(visit.Methods), facts, cited.Count is 0 ? text.Clause : null, stage.Chance(20), stage.Chance(12), money ? amount : null,
                    severity, Policy.LeastDaysOf(severity), cited), recorder, on));
            stage.After(on, stage.Random.Next(2), at =>
            {
                if (!issues.Waits(issue))
                {
                    issue.Submit(recorder, at);
                }
            }, 16);
            issues.Remember(issue, text);
            found.Add(issue);
        }

        return found;
    }

    private VisitMethods OneOf(VisitMethods methods) => stage.Pick([.. VisitNames.Methods.Where(m => methods.HasFlag(m.Method)).Select(m => m.Method)]);

    private VisitRecord RecordOf(SupervisionTask task, CastGroup group, Organisation unit, Viewer recorder, DateTimeOffset on)
    {
        var others = group.Members.Where(m => m.OfficerId != recorder.OfficerId).Take(stage.Random.Next(1, 3)).Select(m => m.Name);
        var methods = (task.Covert ? VisitMethods.Covert : VisitMethods.Talks) | VisitMethods.Files
            | (stage.Chance(60) ? VisitMethods.Sites : VisitMethods.None) | (stage.Chance(25) ? VisitMethods.DataComparison : VisitMethods.None);
        return new(
            ChinaTime.DayOf(on), methods, string.Join('、', others.Prepend(recorder.Name)), $"{stage.Cast.Bystander()}、{stage.Cast.Bystander()}",
            stage.Fill(stage.Pick(WorkTexts.Courses)).Replace("{unit}", unit.Name, StringComparison.Ordinal),
            new(task.Covert ? 0 : stage.Random.Next(1, 9), stage.Random.Next(8, 120), stage.Random.Next(4), stage.Random.Next(12)));
    }
}
