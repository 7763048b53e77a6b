using CsCheck;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>Random walks: a fixed cast without whom nothing would ever close, strangers of every seat and body, some of them the same persons in another seat.</summary>
internal static class Walk
{
    private const int Walks = 60;
    private const int MostRounds = 20;

    private static readonly Viewer[] Cast =
    [
        Given.Office, Given.SecondOffice, Given.GroupLeader, Given.GroupMember, Given.CountyOfficer, Given.SecondCountyOfficer, Given.Liaison,
        Given.Viewer(Seat.CountyOfficer, Given.Organisation("XQ-PZ", "县纪委监委派出机构", OrganisationKind.OtherOffice, Given.County)),
    ];

    private static readonly Organisation[] Bodies =
        [Given.Commission, Given.PartyOffice, Given.SupervisionOffice, Given.ResidentGroup, Given.CountyCommission, Given.Unit, Given.OtherUnit];

    private static readonly Gen<Viewer> Stranger = Gen.Select(
        Gen.Enum<Seat>(), Gen.Int[0, Bodies.Length - 1].Select(i => Bodies[i]), Gen.Int[0, 3], Gen.Int[0, Cast.Length + 3],
        (seat, body, groups, person) => Given.Viewer(
            seat, body,
            groups switch { 0 => [], 1 => [Given.OtherGroup], _ => [Given.Group] },
            groups is 3 ? [Given.Group] : [],
            person < Cast.Length ? Cast[person].OfficerId : null));

    private static readonly Gen<Step> Attempt = Gen.Select(
        Gen.Int[-80, Enum.GetValues<Verb>().Length - 1], Gen.Int[0, 999], Gen.Int[0, 2], Gen.Int[0, 9999],
        (verb, who, issue, salt) => new Step(verb < 0 ? null : (Verb)verb, who, issue, salt));

    /// <summary>
    /// Walks and looks after every attempt, and once at the end. Goes on until enough was seen: what chance did not bring in sixty walks
    /// it brings in some more, and a walk that can never bring it still fails.
    /// </summary>
    public static void Sample(Action<World, Moment> look, Action<World>? after = null, Func<bool>? enough = null)
    {
        var closings = 0;
        bool Enough() => closings > Walks / 4 && enough?.Invoke() is not false;
        for (var round = 0; round is 0 || (round < MostRounds && !Enough()); round++)
        {
            Gen.Select(Stranger.Array[8], Attempt.Array[150, 250]).Sample(
                (strangers, attempts) =>
                {
                    var world = new World([.. Cast, .. strangers]);
                    foreach (var attempt in attempts)
                    {
                        var moment = world.Try(attempt);
                        look(world, moment);
                        if (moment is { Refused: false, Verb: Verb.CloseOut })
                        {
                            Interlocked.Increment(ref closings);
                        }
                    }

                    after?.Invoke(world);
                },
                iter: Walks);
        }

        Assert.True(closings > Walks / 4, $"Only {closings} closings: the walks prove nothing.");
    }
}
