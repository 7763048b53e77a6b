namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>
/// 离家时长: what a mandate costs somebody at home. Where the way is short he comes home every evening, and each day costs the working hours and the way there and
/// back; where it is longer he stays, and each day costs all of it.
/// </summary>
public static class HomeAway
{
    /// <summary>Up to here one comes home every evening: an hour and a half, one way.</summary>
    public const int DailyMinutes = 90;

    public const int WorkingHours = 8;
    public const int HoursOfDay = 24;

    /// <param name="days">Of the mandate, away from the own area.</param>
    /// <param name="minutes">One way.</param>
    /// <returns>Whole hours, rounded up.</returns>
    public static int Hours(int days, int minutes) =>
        minutes > DailyMinutes ? days * HoursOfDay : (int)Math.Ceiling(days * (WorkingHours + (2 * minutes / 60m)));
}
