namespace Kunming.Supervision.Domain.Rotation;

/// <summary>
/// First estimates of the way between two areas, for the office to confirm: the straight line between the seats of government, lengthened to a road and driven at the
/// speed of a county road, and a quarter of an hour for leaving and arriving.
/// </summary>
public static class TravelEstimates
{
    /// <summary>For an area of which no place is known.</summary>
    public const int Unknown = 60;

    private const double KilometresPerDegree = 111.2;
    private const double Road = 1.3;
    private const double KilometresPerHour = 60;
    private const int Quarter = 15;

    /// <summary>Latitude and longitude of the seats, in degrees.</summary>
    private static readonly Dictionary<string, (double North, double East)> Seats = new(StringComparer.Ordinal)
    {
        ["530102"] = (25.04, 102.71), ["530103"] = (25.07, 102.73), ["530111"] = (24.96, 102.74), ["530112"] = (25.04, 102.66), ["530113"] = (26.08, 103.19),
        ["530114"] = (24.89, 102.80), ["530115"] = (24.67, 102.59), ["530124"] = (25.22, 102.50), ["530125"] = (24.92, 103.14), ["530126"] = (24.77, 103.29),
        ["530127"] = (25.34, 103.04), ["530128"] = (25.55, 102.47), ["530129"] = (25.56, 103.26), ["530181"] = (24.92, 102.48),
        ["KM-Z1"] = (25.07, 102.65), ["KM-Z2"] = (25.00, 102.80), ["KM-Z3"] = (24.97, 102.67), ["KM-Z4"] = (24.92, 103.00),
    };

    /// <returns>Whole quarters of an hour, in minutes.</returns>
    public static int Minutes(string from, string to)
    {
        if (!Seats.TryGetValue(from, out var one) || !Seats.TryGetValue(to, out var other))
        {
            return Unknown;
        }

        var (north, east) = (one.North - other.North, (one.East - other.East) * Math.Cos((one.North + other.North) / 2 * Math.PI / 180));
        var driven = Math.Sqrt((north * north) + (east * east)) * KilometresPerDegree * Road / KilometresPerHour * 60;
        return Quarter * (int)Math.Ceiling((driven + Quarter) / Quarter - 0.5);
    }
}
