using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>What cannot be planned at all, before anything is searched.</summary>
public static class ProblemCheck
{
    public static IReadOnlyList<Rule> Obstacles(RotationProblem problem)
    {
        var (rounds, areas, groups) = (problem.Rounds.ToDictionary(r => r.Id), problem.Areas.ToDictionary(a => a.Id), problem.Groups.Select(g => g.Id).ToHashSet());
        var known = problem.Pins.Where(p => rounds.ContainsKey(p.RoundId) && areas.ContainsKey(p.AreaId) && groups.Contains(p.GroupId)).ToList();
        return
        [
            .. Kernel.Obstacles.From(
                (problem.Rounds.All(r => r.Cancelled), RotationRules.NoRounds),
                (problem.Areas.Count is 0, RotationRules.NoAreas),
                (problem.Groups.Count is 0, RotationRules.NoGroups),
                (problem.Groups.Count > 0 && problem.Groups.All(g => g.Officers.Count is 0), RotationRules.NoOfficers),
                (known.Count < problem.Pins.Count, RotationRules.PinUnknown)),
            .. known.Where(p => rounds[p.RoundId].Cancelled).Select(p => RotationRules.PinCancelled.With(rounds[p.RoundId].Name)).Distinct(),
            .. known.GroupBy(p => (p.RoundId, p.AreaId)).Where(s => s.Select(p => p.GroupId).Distinct().Count() > 1)
                .Select(s => RotationRules.PinsClash.With(rounds[s.Key.RoundId].Name, areas[s.Key.AreaId].Name)),
        ];
    }
}
