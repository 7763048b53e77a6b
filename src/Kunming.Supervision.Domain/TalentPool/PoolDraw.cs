using System.Text.Encodings.Web;
using System.Text.Json;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>
/// 抽签和匹配: people of the pool for one round and one group. Terms and the seed's SHA-256 are announced first; then the pool of that moment is looked through,
/// the names come out, and the seed is shown with all that was looked at, so that anybody can do it again. A confirmation gives the mandates.
/// </summary>
public sealed class PoolDraw : Aggregate
{
    public const int NameMaxLength = 60;
    public const int DigestLength = 64;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<PoolPlace> _places = [];

    private PoolDraw()
    {
    }

    public Guid RoundId { get; private init; }

    public string Round { get; private init; } = "";

    public DateOnly RoundFrom { get; private init; }

    public DateOnly RoundTo { get; private init; }

    public Guid GroupId { get; private init; }

    public string Group { get; private init; } = "";

    public Guid JurisdictionId { get; private init; }

    public PoolDrawWay Way { get; private init; }

    public int Wanted { get; private init; }

    /// <summary>The terms as JSON.</summary>
    public string TermsText { get; private init; } = "";

    /// <summary>Everybody who was looked at, as JSON; empty before the draw.</summary>
    public string CandidatesText { get; private set; } = "[]";

    /// <summary>Shown once it is drawn.</summary>
    public string Seed { get; private init; } = "";

    public string Commitment { get; private init; } = "";

    public PoolDrawStatus Status { get; private set; }

    public Signature Announced { get; private init; } = null!;

    public Signature? Drawn { get; private set; }

    public Signature? Confirmed { get; private set; }

    /// <summary>Leader and peers were asked for their word.</summary>
    public Signature? Appraising { get; private set; }

    public string? Reason { get; private set; }

    public IReadOnlyList<PoolPlace> Places => _places;

    public override string Label => $"{Round} {Group}";

    /// <summary>What goes into the tickets beside the seed.</summary>
    public string Purpose => Id.ToString("D");

    public PoolDrawTerms Terms() => JsonSerializer.Deserialize<PoolDrawTerms>(TermsText, Plain)!;

    public IReadOnlyList<PoolCandidate> Candidates() => JsonSerializer.Deserialize<IReadOnlyList<PoolCandidate>>(CandidatesText, Plain)!;

    public static bool MayDraw(Viewer by) => by.IsOffice;

    public static PoolDraw Announce(PoolDrawFor of, PoolDrawTerms terms, string seed, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MayDraw(by), PoolDrawRules.NotYours),
            (of.To < ChinaTime.DayOf(on), PoolDrawRules.RoundOver.With(of.Round, of.To)),
            (!of.TakesPart, PoolDrawRules.GroupAbsent.With(of.Group, of.Round)),
            (terms.Wanted is < 1 or > PoolDrawTerms.MostWanted, PoolDrawRules.WantedRange.With(PoolDrawTerms.MostWanted)),
            (terms.LeastRounds is < 0 or > PoolDrawTerms.MostRounds, PoolDrawRules.RoundsRange.With(PoolDrawTerms.MostRounds)),
            (terms.Areas.Count is 0, PoolDrawRules.NoAreas)));
        var draw = new PoolDraw
        {
            RoundId = of.RoundId,
            Round = of.Round,
            RoundFrom = of.From,
            RoundTo = of.To,
            GroupId = of.GroupId,
            Group = of.Group,
            JurisdictionId = by.JurisdictionId,
            Way = terms.Way,
            Wanted = terms.Wanted,
            TermsText = JsonSerializer.Serialize(terms, Plain),
            Seed = seed,
            Commitment = OpenDraw.Commit(seed),
            Announced = by.Sign(on),
        };
        draw.Record(new PoolDrawAnnounced(draw.Announced, draw.Round, draw.Group, draw.Way, draw.Wanted, draw.Commitment));
        return draw;
    }

    /// <param name="screened">The pool as it is now (<see cref="PoolScreening.Screen"/>).</param>
    public IReadOnlyList<Rule> ObstaclesToDraw(IReadOnlyList<PoolCandidate> screened, Viewer by, DateOnly today)
    {
        var eligible = screened.Count(c => c.IsEligible);
        return
        [
            .. ObstaclesFor(by, today),
            .. Obstacles.From(
                (Status is not PoolDrawStatus.Announced, PoolDrawRules.NotAnnounced),
                (eligible is 0, PoolDrawRules.NobodyEligible.With(screened.Count)),
                (eligible > 0 && eligible < Wanted, PoolDrawRules.TooFew.With(Wanted, eligible))),
        ];
    }

    public void Draw(IReadOnlyList<PoolCandidate> screened, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDraw(screened, by, ChinaTime.DayOf(on)));
        CandidatesText = JsonSerializer.Serialize(screened, Plain);
        _places.AddRange(Order().Take(Wanted).Select((c, at) => new PoolPlace(at + 1, c, null)));
        (Status, Drawn) = (PoolDrawStatus.Proposed, by.Sign(on));
        var eligible = screened.Count(c => c.IsEligible);
        Record(new PoolDrawn(Drawn, [.. _places.Select(p => p.Name)], eligible, screened.Count - eligible, Seed));
    }

    /// <summary>Everybody who was eligible at the draw, first to last; the same from the same seed and list, whoever does it.</summary>
    public IReadOnlyList<PoolCandidate> Order() => PoolScreening.InOrder(Terms(), Seed, Purpose, Candidates());

    /// <param name="members">Those on the places, as they are now.</param>
    public IReadOnlyList<Rule> ObstaclesToConfirm(IReadOnlyList<PoolMember> members, Viewer by, DateOnly today) =>
    [
        .. ObstaclesFor(by, today),
        .. Obstacles.From(
            (Status is not PoolDrawStatus.Proposed, PoolDrawRules.NotProposed),
            (Status is PoolDrawStatus.Proposed && Going.Count is 0, PoolDrawRules.Vacant)),
        .. Status is not PoolDrawStatus.Proposed ? [] : Going.Select(p => members.Single(m => m.Id == p.MemberId))
            .Select(m => (m.Name, Why: m.ObstaclesToSecond(by, today))).Where(m => m.Why.Count > 0)
            .Select(m => PoolDrawRules.StandingChanged.With(m.Name, string.Join("；", m.Why.Select(r => r.Message)))),
    ];

    /// <summary>Gives each a mandate until the round's last day.</summary>
    public void Confirm(IReadOnlyList<PoolMember> members, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToConfirm(members, by, ChinaTime.DayOf(on)));
        foreach (var place in Going)
        {
            Mandate(place, members.Single(m => m.Id == place.MemberId), by, on);
        }

        (Status, Confirmed) = (PoolDrawStatus.Confirmed, by.Sign(on));
        Record(new PoolDrawConfirmed(Confirmed, [.. Going.Select(p => p.Name)]));
    }

    public IReadOnlyList<Rule> ObstaclesToReplace(Guid placeId, Viewer by, DateOnly today) =>
    [
        .. ObstaclesFor(by, today),
        .. Obstacles.From(
            (Status is not (PoolDrawStatus.Proposed or PoolDrawStatus.Confirmed), PoolDrawRules.NotProposed),
            (Going.All(p => p.Id != placeId), PoolDrawRules.NoPlace)),
    ];

    /// <summary>Somebody drops out: the next in the order who is still eligible takes this one place, and nobody else moves. With nobody left the place stays empty.</summary>
    /// <param name="screened">The pool as it is now.</param>
    /// <param name="members">Those on the places and in the order, as they are now.</param>
    /// <returns>Who comes instead; null when there is nobody.</returns>
    public PoolPlace? Replace(Guid placeId, string reason, IReadOnlyList<PoolCandidate> screened, IReadOnlyList<PoolMember> members, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny(ObstaclesToReplace(placeId, by, today));
        var said = Text.Required(reason, "退出的理由", PoolPlace.ReasonMaxLength);
        var place = _places.Single(p => p.Id == placeId);
        var next = Order().FirstOrDefault(c => _places.All(p => p.MemberId != c.MemberId) && screened.Any(s => s.MemberId == c.MemberId && s.IsEligible));
        var leaving = members.Single(m => m.Id == place.MemberId);
        var release = place.Status is PoolPlaceStatus.Mandated && leaving.StatusOn(today) is PoolMemberStatus.Seconded;
        RuleViolationException.ThrowIfAny(release ? leaving.ObstaclesToRelease(by, today) : []);
        place.Leave(said, today);
        if (release)
        {
            leaving.Release(by, on, served: today >= RoundFrom);
        }

        var instead = next is null ? null : new PoolPlace(_places.Count + 1, next, place.Name);
        if (instead is not null)
        {
            _places.Add(instead);
            if (Status is PoolDrawStatus.Confirmed)
            {
                Mandate(instead, members.Single(m => m.Id == instead.MemberId), by, on);
            }
        }

        Record(new PoolPlaceLeft(by.Sign(on), place.Name, said, instead?.Name));
        return instead;
    }

    public IReadOnlyList<Rule> ObstaclesToAppraise(Viewer by, DateOnly today) => Obstacles.From(
        (!MayDraw(by), PoolDrawRules.NotYours),
        (Status is not PoolDrawStatus.Confirmed, RoundAppraisalRules.NotConfirmed),
        (RoundTo >= today, RoundAppraisalRules.RoundRunning.With(Round, RoundTo)),
        (Appraising is not null, RoundAppraisalRules.OpenedBefore));

    /// <summary>After the round: one appraisal for each who served, for some days at least.</summary>
    /// <param name="leader">The head of the group.</param>
    /// <param name="peers">Who served in the group meanwhile; the people of the list are added.</param>
    public IReadOnlyList<RoundAppraisal> Appraise(Guid? leader, IReadOnlyList<Guid> peers, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToAppraise(by, ChinaTime.DayOf(on)));
        Appraising = by.Sign(on);
        var had = _places.Where(p => p.Served).OrderBy(p => p.Order).ToList();
        var all = peers.Concat(had.Select(p => p.OfficerId)).Distinct().ToList();
        Record(new PoolDrawAppraised(Appraising, had.Count));
        return [.. had.Select(p => RoundAppraisal.Open(this, p, leader, all, Appraising))];
    }

    public IReadOnlyList<Rule> ObstaclesToVoid(Viewer by) => Obstacles.From(
        (!MayDraw(by), PoolDrawRules.NotYours), (Status is not (PoolDrawStatus.Announced or PoolDrawStatus.Proposed), PoolDrawRules.NotOpen));

    public void Void(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToVoid(by));
        Reason = Text.Required(reason, "作废理由", PoolPlace.ReasonMaxLength);
        Status = PoolDrawStatus.Voided;
        Record(new PoolDrawVoided(by.Sign(on), Reason));
    }

    /// <summary>Those who go, as it stands.</summary>
    public IReadOnlyList<PoolPlace> Going => [.. _places.Where(p => p.Status is not PoolPlaceStatus.Left).OrderBy(p => p.Order)];

    /// <summary>Days of mandates of this draw that led the officer away from his own jurisdiction, up to a day.</summary>
    public int DaysAway(Guid officerId, Guid home, DateOnly today) => Terms().Areas.Any(a => a.JurisdictionId == home) ? 0
        : _places.Where(p => p.OfficerId == officerId && p.Served && p.From <= today).Sum(p => (p.Until < today ? p.Until.Value : today).DayNumber - p.From!.Value.DayNumber + 1);

    /// <summary>Hours of the days away, by the area that is farthest (<see cref="HomeAway"/>).</summary>
    public int HoursAway(Guid officerId, Guid home, TravelBook travel, DateOnly today) =>
        HomeAway.Hours(DaysAway(officerId, home, today), Terms().Areas.Select(a => travel.Minutes(home, a.JurisdictionId)).DefaultIfEmpty().Max());

    private void Mandate(PoolPlace place, PoolMember member, Viewer by, DateTimeOffset on)
    {
        member.Second(Round, RoundTo, by, on, GroupId);
        place.Mandate(ChinaTime.DayOf(on) < RoundFrom ? RoundFrom : ChinaTime.DayOf(on), RoundTo);
    }

    private IReadOnlyList<Rule> ObstaclesFor(Viewer by, DateOnly today) =>
        Obstacles.From((!MayDraw(by), PoolDrawRules.NotYours), (RoundTo < today, PoolDrawRules.RoundOver.With(Round, RoundTo)));
}
