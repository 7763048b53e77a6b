using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning.Tests;

/// <summary>Every plan of a tiny problem that the checker finds nothing wrong with, by trying them all.</summary>
internal static class BruteForce
{
    public static IEnumerable<RotationPlan> Plans(RotationProblem problem)
    {
        List<(RotationRound Round, RotationArea Area)> slots = [.. problem.Rounds.SelectMany(r => problem.Areas.Where(a => r.GoesTo(a.Id)).Select(a => (r, a)))];
        var choices = slots.ConvertAll(s => problem.Groups.SelectMany(g => Crews(problem, s.Round, s.Area, g)).ToList());
        return From(0, []);

        IEnumerable<RotationPlan> From(int slot, RotationPairing[] taken)
        {
            if (slot < slots.Count)
            {
                return choices[slot].SelectMany(c => From(slot + 1, [.. taken, c]));
            }

            var plan = new RotationPlan(taken);
            return PlanChecker.Check(problem, plan).Violations.Count is 0 ? [plan] : [];
        }
    }

    /// <summary>The largest crew with which the pairing by itself may be; none where no crew may.</summary>
    private static IEnumerable<RotationPairing> Crews(RotationProblem problem, RotationRound round, RotationArea area, RotationGroup group) =>
        Enumerable.Range(0, 1 << group.Officers.Count)
            .Select(set => new RotationPairing(round.Id, area.Id, group.Id, [.. group.Officers.Where((_, i) => (set >> i & 1) is 1).Select(o => o.Id)]))
            .Where(p => PlanChecker.Check(problem, new([p])).Violations.All(v => v.Rule.Code == RotationRules.Cover.Code || (v.RoundId, v.AreaId) != (round.Id, area.Id)))
            .OrderByDescending(p => p.Crew.Count).Take(1);
}
