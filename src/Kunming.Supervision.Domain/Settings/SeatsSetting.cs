using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>A choice of seats.</summary>
/// <param name="Always">Seats that must be among them.</param>
public sealed record SeatsSetting(string Key, string Name, SettingTopic Topic, IReadOnlyList<Seat> UsualSeats, IReadOnlyList<Seat> Always, string Basis)
    : SettingDefinition(Key, Name, Topic, Write(UsualSeats), Basis)
{
    /// <summary>The stored value for no seat at all.</summary>
    public const string Nobody = "none";

    public override string Range => $"至少包括{Names(Always)}";

    /// <exception cref="FormatException">A word is no seat.</exception>
    public static IReadOnlyList<Seat> Read(string value) => TryRead(value) ?? throw new FormatException($"No seats: {value}");

    public static bool IsSeats(string value) => TryRead(value) is not null;

    public static string Write(IEnumerable<Seat> seats) => string.Join(',', seats.Distinct().Order()) is { Length: > 0 } words ? words : Nobody;

    public override string Show(string value) => Read(value) is { Count: > 0 } seats ? Names(seats) : "没有席位";

    public override IReadOnlyList<Rule> ObstaclesTo(string value) => TryRead(value) is not { } seats
        ? [SettingRules.UnknownSeat]
        : Obstacles.From((Always.Except(seats).Any(), SettingRules.SeatsMissing.With(Names(Always.Except(seats)))));

    private static List<Seat>? TryRead(string value)
    {
        if (value.Trim() is Nobody)
        {
            return [];
        }

        var seats = new List<Seat>();
        foreach (var word in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enum.TryParse<Seat>(word, ignoreCase: true, out var seat) || !Enum.IsDefined(seat))
            {
                return null;
            }

            seats.Add(seat);
        }

        return seats;
    }

    private static string Names(IEnumerable<Seat> seats) => string.Join('、', seats.Select(Seats.NameOf));
}
