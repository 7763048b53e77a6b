using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>Makes the options of a problem. Officers whom a rule keeps away stay behind; where the rest is no crew, the option is barred and says by what.</summary>
internal sealed class PairOptions
{
    private const int MostApart = 10;

    private readonly RotationProblem _problem;
    private readonly TieWindows _ties;
    private readonly Dictionary<string, RuleInForce> _rules;
    private readonly HashSet<(Guid Who, Guid Round)> _absent;

    public PairOptions(RotationProblem problem)
    {
        (_problem, _ties) = (problem, new(problem));
        _rules = problem.Rules.ToDictionary(r => r.Code);
        _absent = [.. problem.Absences.Select(a => (a.WhoId, a.RoundId))];
    }

    public IEnumerable<PairOption> All()
    {
        for (var r = 0; r < _problem.Rounds.Count; r++)
        {
            for (var a = 0; a < _problem.Areas.Count && !_problem.Rounds[r].Cancelled; a++)
            {
                for (var g = 0; g < _problem.Groups.Count && _problem.Rounds[r].GoesTo(_problem.Areas[a].Id); g++)
                {
                    yield return Of(r, a, g);
                }
            }
        }
    }

    private PairOption Of(int r, int a, int g)
    {
        var (round, area, group) = (_problem.Rounds[r], _problem.Areas[a], _problem.Groups[g]);
        var bars = new List<Demand>();
        if (_absent.Contains((group.Id, round.Id)))
        {
            bars.Add(new("rotation.absence", round.Id, GroupId: group.Id));
        }

        var own = round.CrossUnit && (group.OwnJurisdictions.Contains(area.JurisdictionId) || group.OwnUnits.Intersect(area.UnitIds).Any());
        if (own && Hard("rotation.own-scope"))
        {
            bars.Add(new("rotation.own-scope", AreaId: area.Id, GroupId: group.Id));
        }

        var warnings = own && Warns("rotation.own-scope") ? 1 : 0;
        var free = new List<RotationOfficer>();
        var said = new Dictionary<Guid, int>();
        foreach (var officer in group.Officers)
        {
            var found = _ties.On(officer.Id, area.Id, round.From).ToList();
            var kept = found.Where(w => w.Severity is not RuleSeverity.Warn).Select(w => w.Code).Distinct().ToList();
            var away = _absent.Contains((officer.Id, round.Id));
            if (officer.Id == group.LeaderId && (kept.Count > 0 || away))
            {
                bars.AddRange(kept.Select(code => new Demand(code, AreaId: area.Id, GroupId: group.Id, OfficerId: officer.Id)));
                bars.AddRange(away ? [new("rotation.absence", round.Id, GroupId: group.Id, OfficerId: officer.Id)] : []);
            }
            else if (kept.Count is 0 && !away)
            {
                free.Add(officer);
                said[officer.Id] = found.Count;
            }
        }

        if (group.LeaderId is null || group.Officers.All(o => o.Id != group.LeaderId))
        {
            bars.AddRange(Hard("rotation.leader") ? [new("rotation.leader", GroupId: group.Id)] : []);
        }

        var crew = BestCrew(free, group, area);
        if (bars.Count is 0)
        {
            bars.AddRange(Shortfalls(crew, area).Where(Hard).Select(code => new Demand(code, round.Id, area.Id, group.Id)));
        }

        warnings += crew.Sum(o => said[o.Id]) + Shortfalls(crew, area).Count(Warns);
        return new(r, a, g, [.. crew.Select(o => o.Id)], warnings, bars);
    }

    /// <summary>The largest crew in which nobody sits with whom he must not, by trying who of each pair stays behind.</summary>
    private List<RotationOfficer> BestCrew(List<RotationOfficer> free, RotationGroup group, RotationArea area)
    {
        if (!_rules.ContainsKey("rotation.apart") || !Hard("rotation.apart"))
        {
            return free;
        }

        var present = free.Select(o => o.Id).ToHashSet();
        var pairs = _problem.Apart.Where(p => present.Contains(p.First) && present.Contains(p.Second)).Take(MostApart).ToList();
        if (pairs.Count is 0)
        {
            return free;
        }

        return Enumerable.Range(0, 1 << pairs.Count)
            .Select(choice => pairs.Select((p, i) => (choice >> i & 1) is 0 ? p.Second : p.First).ToHashSet())
            .Where(behind => group.LeaderId is not { } leader || !behind.Contains(leader))
            .Select(behind => free.Where(o => !behind.Contains(o.Id)).ToList())
            .DefaultIfEmpty(free)
            .MinBy(crew => (Shortfalls(crew, area).Count(Hard), -crew.Count))!;
    }

    private IEnumerable<string> Shortfalls(List<RotationOfficer> crew, RotationArea area)
    {
        if (_rules.TryGetValue("rotation.crew", out var least) && crew.Count < least.Parameter)
        {
            yield return least.Code;
        }

        if (_rules.TryGetValue("rotation.experience", out var rounds) && crew.Count > 0 && crew.TrueForAll(o => o.RoundsServed < rounds.Parameter))
        {
            yield return rounds.Code;
        }

        foreach (var _ in _rules.ContainsKey("rotation.skill") ? area.Skills.Where(s => !crew.Exists(o => o.Skills.Contains(s))) : [])
        {
            yield return "rotation.skill";
        }
    }

    private bool Hard(string code) => _rules.TryGetValue(code, out var rule) && rule.Severity is not RuleSeverity.Warn;

    private bool Warns(string code) => _rules.TryGetValue(code, out var rule) && rule.Severity is RuleSeverity.Warn;
}
