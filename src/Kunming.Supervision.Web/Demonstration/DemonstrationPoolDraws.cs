using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>People for a round that is over, with what leader and peers said of them; and for the coming round: one draw that was confirmed and had one replaced, one match that waits for its confirmation, one that was only announced.</summary>
internal sealed class DemonstrationPoolDraws(DemonstrationStage stage, IReadOnlyList<PoolMember> pool)
{
    public void Plan()
    {
        var (first, second) = (stage.Cast.Office[0], stage.Cast.Office[1]);
        PoolDraw? past = null;
        stage.Agenda.At(On(9, 4), on =>
        {
            past = Announce(stage.Rounds.Single(r => r.Name.Contains("第2轮", StringComparison.Ordinal)), 0, "D6", new(PoolDrawWay.Match, 2, [], 0, Areas("东川区", "石林彝族自治县")), on);
            past.Draw(Screen(past, on), first, on.AddHours(1));
            past.Confirm(pool, second, on.AddHours(2));
        });
        stage.Agenda.At(On(6, 7), on =>
        {
            var group = stage.Cast.Groups[0];
            foreach (var appraisal in past!.Appraise(group.Leader.OfficerId, [.. group.Members.Select(m => m.OfficerId)], first, on))
            {
                stage.Make(appraisal).Grade(PoolGrade.Excellent, "熟悉业务，主动承担查账任务", group.Leader, on.AddDays(1));
                foreach (var (member, at) in group.Members.Skip(1).Select((m, i) => (m, i)))
                {
                    appraisal.Grade(at is 0 ? PoolGrade.Excellent : PoolGrade.Competent, at is 0 ? "查账细致，好沟通" : null, member, on.AddDays(2).AddMinutes(at));
                }
            }
        });
        stage.Agenda.At(On(18), on =>
        {
            var draw = Announce(stage.Coming[0], 0, "A7", new(PoolDrawWay.Draw, 2, [], 0, Areas("东川区", "石林彝族自治县")), on);
            draw.Draw(Screen(draw, on), first, on.AddDays(3));
            draw.Confirm(pool, second, on.AddDays(3).AddHours(1));
            draw.Replace(draw.Places[0].Id, "生病住院，不能参加", Screen(draw, on), pool, first, on.AddDays(5));
        });
        stage.Agenda.At(On(24), on =>
        {
            var draw = Announce(stage.Coming[0], 1, "B8", new(PoolDrawWay.Match, 2, ["财务审计", "工程项目", "数据分析"], 0, Areas("嵩明县", "寻甸回族彝族自治县")), on);
            draw.Draw(Screen(draw, on), first, on.AddHours(1));
        });
        stage.Agenda.At(On(25), on => Announce(stage.Coming[0], 2, "C9", new(PoolDrawWay.Draw, 1, [], 1, Areas("安宁市", "禄劝彝族苗族自治县")), on));
    }

    private PoolDraw Announce(Round round, int group, string seed, PoolDrawTerms terms, DateTimeOffset on)
    {
        var to = stage.Cast.Groups[group].Group;
        return stage.Make(PoolDraw.Announce(
            new(round.Id, round.Name, round.From, round.To, to.Id, to.Name), terms, string.Concat(Enumerable.Repeat(seed, OpenDraw.SeedBytes)), stage.Cast.Office[0], on));
    }

    private IReadOnlyList<PoolCandidate> Screen(PoolDraw draw, DateTimeOffset on) => PoolScreening.Screen(
        draw.Terms(), draw.RoundFrom,
        pool.Select(m => new PoolEntrant(
            m, stage.Cast.Of(m.OrganisationId).Name, 0, [new(m.OfficerId, m.OfficerId, TieKind.Post, m.OrganisationId, m.JurisdictionId)],
            [.. TieReader.Read(m.Profile, stage.Areas).Select(r => new TieFact(m.Id, m.OfficerId, r.Kind, null, r.JurisdictionId, r.From, r.Until))],
            stage.Cast.Groups.Any(g => g.Group.Id == draw.GroupId && g.Group.ServesOn(m.OfficerId, ChinaTime.DayOf(on))))),
        RuleInForce.Defaults, stage.Cast.Office[0].OfficerId, ChinaTime.DayOf(on));

    private List<RotationArea> Areas(params ReadOnlySpan<string> names)
    {
        var areas = new List<RotationArea>();
        foreach (var name in names)
        {
            var area = stage.Areas.Single(a => a.Name == name);
            areas.Add(new(area.Id, area.Name, area.Id));
        }

        return areas;
    }

    /// <summary>Eleven o'clock, without a draw: what happens here changes nothing in everybody else's story.</summary>
    private static DateTimeOffset On(int day, int month = 9) => ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(11);
}
