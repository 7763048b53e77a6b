using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Rounds and tasks: two tasks for each group in each quarter, and some that stopped on the way.</summary>
internal sealed class DemonstrationTasks(DemonstrationStage stage, DemonstrationVisits visits)
{
    private const int TargetsPerTask = 7;
    private const int DaysToChase = 8;
    private static readonly string[] Zones = ["KM-Z1", "KM-Z2", "KM-Z3", "KM-Z4"];
    private static readonly (int Group, string Unit)[] Starred = [(6, "B013"), (2, "B002"), (1, "530102009")];

    /// <summary>In the last task of the story, so that those with an account have something in hand: looked at first, and in its middle.</summary>
    private static readonly (int Group, string[] First, string[] Middle)[] InHand =
    [
        (7, ["B013", "530102009", "530102001"], []),
        (2, ["B002", "530181001", "530113001"], []),
        (4, ["KM-Z1"], ["B002", "530102002"]),
        (6, [], ["B013", "530181002"]),
    ];

    private readonly Dictionary<int, Queue<Organisation>> _decks = [];

    public void Plan()
    {
        foreach (var number in (int[])[1, 2, 3])
        {
            var quarter = new Quarter(DemonstrationStage.Year, number);
            PlanRounds(quarter);
            foreach (var group in stage.Cast.Groups)
            {
                PlanTask(quarter, group, 0, quarter.Start.AddDays(8 + group.Group.Number));
                PlanTask(quarter, group, 1, quarter.Start.AddDays(SecondTurn(number, group.Group.Number)));
            }
        }

        PlanStopped();
    }

    /// <summary>In the quarter that runs, half of the groups are on their way when the story ends.</summary>
    private static int SecondTurn(int quarter, int group) => quarter < 3 ? 50 + group : group % 2 is 0 ? 70 + group : 58 + (2 * group);

    private void PlanRounds(Quarter quarter)
    {
        stage.Agenda.At(stage.Moment(quarter.Start, 1), on =>
        {
            var by = stage.Cast.Office[0];
            stage.Rounds.Add(stage.Make(Round.Plan($"2026年第{quarter.Number}轮“单元制”监督", by.JurisdictionId, quarter.Start, quarter.End, by.Sign(on))));
        });
        if (quarter.Number > 1)
        {
            var from = quarter.Start.AddDays(45);
            var name = quarter.Number is 2 ? "惠民惠农资金专项监督" : "中秋国庆期间作风建设专项监督";
            stage.Agenda.At(stage.Moment(from.AddDays(-3), 0), on =>
            {
                var by = stage.Cast.Office[0];
                stage.Rounds.Add(stage.Make(Round.Plan(name, RoundKind.Campaign, quarter.Number is 2 ? "惠民惠农资金" : "节日纠风", [], by.JurisdictionId, from, quarter.End, by.Sign(on))));
            });
        }
    }

    private void PlanTask(Quarter quarter, CastGroup group, int turn, DateOnly begin)
    {
        var from = stage.Calendar.OnOrAfter(begin);
        var own = turn is 0 && stage.Chance(60);
        stage.Agenda.At(stage.Moment(from.AddDays(-10), 0), on =>
        {
            var drafter = own ? group.Leader : stage.Cast.Office[0];
            var task = Draft(group, own, from, TargetsOf(quarter, group, turn), drafter, on);
            task.Submit(drafter, on.AddMinutes(30));
            stage.After(on, 1, at => task.Approve(stage.Cast.Office[1], at));
            stage.After(on, 2, at =>
            {
                task.Issue(group.Group.Name, stage.Cast.Office[0], at);
                Staff(task, group, quarter.Number is 3 == group.Group.Number is 2, at);
                visits.Plan(task, group);
            });
        });
    }

    /// <summary>Who is lent to a group goes along with its own people: in the first group on tasks that are over, in the second on those of now.</summary>
    private void Staff(SupervisionTask task, CastGroup group, bool goesAlong, DateTimeOffset on)
    {
        if (group.Lent.Count is 0 || !goesAlong)
        {
            return;
        }

        var day = ChinaTime.DayOf(on);
        foreach (var person in group.Lent.Concat(group.Members))
        {
            task.Assign(stage.Cast.OfficerOf(person), group.Group, day, group.Leader, on.AddMinutes(20));
        }
    }

    private SupervisionTask Draft(CastGroup group, bool own, DateOnly from, IReadOnlyList<Organisation> targets, Viewer by, DateTimeOffset on)
    {
        var to = stage.Calendar.AddWorkingDays(from, 10);
        var covert = stage.Chance(30);
        var number = TaskNumberOf(stage.Number($"RW-{DemonstrationStage.Year}"));
        return stage.Make(SupervisionTask.Draft(number, new(
            own ? TaskOrigin.OwnJudgement : TaskOrigin.CentralDispatch,
            stage.Pick(WorkTexts.Bases), stage.Pick(WorkTexts.Subjects), group.Group.Id, stage.Rounds.Count > 0 ? stage.Rounds[^1].Id : null,
            [.. targets.Select(t => t.Id)], own ? stage.Pick<TaskMethod>([TaskMethod.Rolling, TaskMethod.PointStrike, TaskMethod.Mobile]) : stage.Pick(Enum.GetValues<TaskMethod>()),
            covert, from, to, stage.Calendar.AddWorkingDays(to, 5))
        {
            Checklist = own || stage.Templates.Count is 0 ? [] : stage.Templates[^1].Items,
            TemplateId = own || stage.Templates.Count is 0 ? null : stage.Templates[^1].Id,
        }, by, on));
    }

    private static string TaskNumberOf(long number) => $"RW-{DemonstrationStage.Year}-{number:000}";

    /// <summary>The first task of a quarter looks at the own scope, the second crosses into the next group's; each zone is looked at once a quarter.</summary>
    private List<Organisation> TargetsOf(Quarter quarter, CastGroup group, int turn)
    {
        var targets = new List<Organisation>();
        targets.AddRange(Starred.Where(s => turn is 0 && s.Group == group.Group.Number).Select(s => stage.Cast.ByCode[s.Unit]));
        var inHand = quarter.Number is 3 && turn is 1 ? InHand.FirstOrDefault(h => h.Group == group.Group.Number) : default;
        targets.AddRange((inHand.First ?? []).Select(c => stage.Cast.ByCode[c]));
        if (turn is 1 && inHand.First is null && group.Group.Number <= Zones.Length)
        {
            targets.Add(stage.Cast.ByCode[Zones[(group.Group.Number + quarter.Number) % Zones.Length]]);
        }

        var scope = turn is 0 ? group.Group.Number : (group.Group.Number % stage.Cast.Groups.Count) + 1;
        while (targets.Count < TargetsPerTask)
        {
            var unit = DrawFrom(scope);
            if (!targets.Contains(unit) && inHand.Middle?.Contains(unit.Code) is not true)
            {
                targets.Add(unit);
            }
        }

        foreach (var code in inHand.Middle ?? [])
        {
            targets.Insert(3, stage.Cast.ByCode[code]);
            targets.RemoveAt(targets.Count - 1);
        }

        return targets;
    }

    private Organisation DrawFrom(int scope)
    {
        if (!_decks.TryGetValue(scope, out var deck) || deck.Count is 0)
        {
            var office = stage.Cast.Groups[scope - 1].Group.LeadOrganisationId;
            var units = stage.Cast.ByCode.Values.Where(o => o.Kind is OrganisationKind.InspectedUnit && o.ContactedBy(DemonstrationCast.Since) == office)
                .OrderBy(o => o.Code, StringComparer.Ordinal).ToArray();
            stage.Random.Shuffle(units);
            _decks[scope] = deck = new(units);
        }

        return deck.Dequeue();
    }

    /// <summary>Where the result is long due when the story ends.</summary>
    private void Chase(SupervisionTask task, CastGroup group, DateTimeOffset on)
    {
        var (office, today) = (stage.Cast.Office[0], ChinaTime.DayOf(on));
        if (task.ObstaclesToChase(ChaseKind.Urge, office, today).Count is 0)
        {
            var number = ChaseNumber.Format(ChaseKind.Urge, DemonstrationStage.Year, stage.Number($"{ChaseNumber.PrefixOf(ChaseKind.Urge)}-{DemonstrationStage.Year}"));
            stage.Make(Domain.Deadlines.Chase.Send(
                number, ChaseKind.Urge, task, group.Group.Name, "请立即组织检查，报送检查结果，并说明逾期的原因。", stage.Calendar.AddWorkingDays(today, 3), office, on));
        }
    }

    private void PlanStopped()
    {
        var office = stage.Cast.Office;
        foreach (var (day, reached) in (((int, int), int)[])[((2, 26), 4), ((5, 14), 4), ((7, 15), 3), ((9, 16), 3), ((9, 21), 2), ((9, 23), 1), ((9, 24), 0)])
        {
            var start = new DateOnly(DemonstrationStage.Year, day.Item1, day.Item2);
            var group = stage.Cast.Groups[(day.Item2 + reached) % stage.Cast.Groups.Count];
            stage.Agenda.At(stage.Moment(start, 0, 14), on =>
            {
                var from = stage.Calendar.AddWorkingDays(start, 12);
                var task = Draft(group, own: false, from, [DrawFrom(group.Group.Number), DrawFrom(group.Group.Number)], office[0], on);
                if (reached > 0)
                {
                    task.Submit(office[0], on.AddMinutes(30));
                }

                if (reached > 1)
                {
                    stage.After(on, 1, at => task.Approve(office[1], at));
                }

                if (reached > 2)
                {
                    stage.After(on, 2, at => task.Issue(group.Group.Name, office[0], at));
                    stage.Agenda.At(stage.Moment(task.ReportDue.AddDays(DaysToChase), 0, 10), at => Chase(task, group, at));
                }

                if (reached > 3)
                {
                    stage.After(on, 4, at => task.Void("与上级统一组织的专项检查重复，合并开展", office[1], at));
                }
            });
        }
    }
}
