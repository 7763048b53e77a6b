using System.Globalization;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The demonstration's time: 28 September 2026, 09:00 when it was first made, running on from there.</summary>
/// <param name="made">The real moment of the first making.</param>
public sealed class DemonstrationClock(DateTimeOffset made, TimeProvider real) : TimeProvider
{
    public static readonly DateTimeOffset Start = new DateTimeOffset(2026, 9, 28, 9, 0, 0, ChinaTime.Offset).ToUniversalTime();

    /// <summary>Reads the moment of the first making from the demonstration's folder, or notes it there.</summary>
    public static DemonstrationClock In(DemonstrationFolder folder, TimeProvider real) =>
        new(DateTimeOffset.Parse(folder.Keep("made", () => real.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture), real);

    public override DateTimeOffset GetUtcNow()
    {
        var passed = real.GetUtcNow() - made;
        return Start + (passed > TimeSpan.Zero ? passed : TimeSpan.Zero);
    }
}
