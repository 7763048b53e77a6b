using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What becomes of a visit's findings: recognised or not, fixed on site, referred, or handed over in one letter.</summary>
internal sealed class DemonstrationIssues(DemonstrationStage stage, DemonstrationRectification rectification, DemonstrationClues clues)
{
    private static readonly string[] HandledByThemselves = ["530102009"];
    private static readonly string[] HandledByTheirCounty = ["530102001", "530102002", "530113001", "530181001", "530181002"];

    private static readonly DeadlineRule[] Rules =
    [
        new(15, DeadlineUnit.WorkingDays), new(15, DeadlineUnit.WorkingDays), new(30, DeadlineUnit.Days), new(30, DeadlineUnit.Days), new(1, DeadlineUnit.Months), new(7, DeadlineUnit.WorkingDays),
    ];

    /// <summary>Before the autumn festivals letters are short-dated.</summary>
    private static readonly DeadlineRule[] FestivalRules = [new(7, DeadlineUnit.WorkingDays), new(7, DeadlineUnit.WorkingDays), new(10, DeadlineUnit.WorkingDays), new(30, DeadlineUnit.Days)];

    public void Remember(Issue issue, IssueText text) => rectification.Remember(issue, text);

    /// <summary>Of the last findings a few are still where they were registered.</summary>
    public bool Waits(Issue issue) => issue.FoundOn > stage.Today.AddDays(-20) && issue.Number[^1] is '7';

    public void Handle(IReadOnlyList<Issue> found, Organisation unit, CastGroup group, DateTimeOffset on)
    {
        stage.Waiting.AddRange(found.Where(Waits).Select(i => (i, unit.Name, group.Leader)));
        stage.After(on, 0, at =>
        {
            foreach (var issue in found.Where(i => !Waits(i)))
            {
                if (stage.Chance(5))
                {
                    issue.NotRecognise(stage.Pick(WorkTexts.NotRecognised), group.Leader, at);
                }
                else
                {
                    issue.Recognise(group.Leader, at);
                }
            }
        });
        stage.After(on, 1, at => Dispose([.. found.Where(i => i.Status is IssueStatus.Recognised)], unit, group, at));
    }

    private void Dispose(IReadOnlyList<Issue> recognised, Organisation unit, CastGroup group, DateTimeOffset on)
    {
        var letter = new List<Issue>();
        foreach (var issue in recognised)
        {
            var dice = stage.Random.Next(100);
            if (dice < 3)
            {
                clues.HandIn(issue, $"{unit.Name}有关负责人", group, on);
            }
            else if (issue.Severity is not IssueSeverity.Grave && (dice < 10 || (issue.Immediate && dice < 50)))
            {
                rectification.FixOnSite(issue, group, on);
            }
            else
            {
                letter.Add(issue);
            }
        }

        if (letter.Count > 0)
        {
            stage.After(on, stage.Random.Next(2), at => HandOver(letter, AddresseeOf(unit), group, at), 15);
        }
    }

    /// <summary>A city unit answers for itself; for a township it is often its county's commission.</summary>
    private Organisation AddresseeOf(Organisation unit)
    {
        var commission = stage.Cast.ByCode.Values.FirstOrDefault(o =>
            o.Kind is OrganisationKind.CountyCommission or OrganisationKind.ZoneCommission && o.JurisdictionId == unit.JurisdictionId);
        return commission is null || HandledByThemselves.Contains(unit.Code) || (unit != commission && !HandledByTheirCounty.Contains(unit.Code) && stage.Chance(45)) ? unit : commission;
    }

    /// <param name="refused">The letter whose place it takes, when another body is addressed.</param>
    private void HandOver(IReadOnlyList<Issue> issues, Organisation addressee, CastGroup group, DateTimeOffset on, Handover? refused = null)
    {
        var sender = stage.Chance(70) ? group.Leader : stage.Cast.Office[0];
        var number = HandoverNumber.Format(DemonstrationStage.Year, stage.Number($"{HandoverNumber.Prefix}-{DemonstrationStage.Year}"));
        var (requirement, rule) = (stage.Pick(WorkTexts.Requirements), stage.Pick(ChinaTime.DayOf(on).Month is 9 ? FestivalRules : Rules));
        var handover = stage.Make(refused is null
            ? Handover.Issue(number, addressee, issues, requirement, rule, stage.Calendar, sender, on)
            : refused.Reroute(number, addressee, issues, requirement, rule, stage.Calendar, sender, on));
        var receiver = stage.Cast.For(addressee);
        if (stage.Chance(4))
        {
            stage.After(on, 1, at => Refuse(handover, issues, addressee, receiver, group, at), 11);
        }
        else
        {
            stage.After(on, stage.Random.Next(1, 3), at =>
            {
                handover.Receive(issues, stage.Calendar, receiver, at);
                rectification.Begin(handover, issues, receiver, sender, group, at);
            });
        }
    }

    private void Refuse(Handover handover, IReadOnlyList<Issue> issues, Organisation addressee, Viewer receiver, CastGroup group, DateTimeOffset on)
    {
        handover.Refuse(stage.Pick(WorkTexts.RefusalReasons), issues, receiver, on);
        var other = AnotherFor(issues, addressee);
        stage.After(on, 4, at => HandOver(issues, other ?? addressee, group, at, other is null ? null : handover), 15);
    }

    /// <summary>The unit's commission where the unit refused, the unit where the commission did; nobody else may rectify.</summary>
    private Organisation? AnotherFor(IReadOnlyList<Issue> issues, Organisation refuser)
    {
        var unit = stage.Cast.Of(issues[0].OrganisationId);
        return refuser.IsCommission
            ? unit.Kind is OrganisationKind.InspectedUnit && issues.All(i => i.OrganisationId == unit.Id) ? unit : null
            : stage.Cast.ByCode.Values.FirstOrDefault(o => o.IsCommission && o.Kind is not OrganisationKind.CityCommission && o.JurisdictionId == refuser.JurisdictionId);
    }
}
