using System.Globalization;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>路途时间: minutes by road between two areas, the same both ways, as the office says. The last word on a pair counts; earlier ones stay as history.</summary>
public sealed class TravelTime : Aggregate
{
    public const int LeastMinutes = 6;
    public const int MostMinutes = 720;

    private TravelTime()
    {
    }

    /// <summary>Of the area whose code comes first.</summary>
    public Guid FirstId { get; private init; }

    public Guid SecondId { get; private init; }

    public int Minutes { get; private init; }

    public Signature Made { get; private init; } = null!;

    public override string Label => "路途时间";

    public static bool MaySet(Viewer by) => by.IsOffice;

    /// <param name="hours">One way, from 0.1 to 12.</param>
    public static TravelTime Set(Jurisdiction one, Jurisdiction other, decimal hours, Viewer by, DateTimeOffset on)
    {
        var minutes = (int)decimal.Round(hours * 60, MidpointRounding.AwayFromZero);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MaySet(by), TravelRules.NotYours),
            (one.Kind is JurisdictionKind.City || other.Kind is JurisdictionKind.City, TravelRules.NoArea),
            (one.Id == other.Id, TravelRules.SameArea),
            (minutes is < LeastMinutes or > MostMinutes, TravelRules.Range)));
        var (first, second) = string.CompareOrdinal(one.Code, other.Code) < 0 ? (one, other) : (other, one);
        var time = new TravelTime { FirstId = first.Id, SecondId = second.Id, Minutes = minutes, Made = by.Sign(on) };
        time.Record(new TravelTimeSet(time.Made, first.Name, second.Name, minutes));
        return time;
    }

    /// <summary>All ways from one area: what differs is said anew, and what was only estimated is confirmed.</summary>
    /// <param name="hours">By the other area.</param>
    public static IReadOnlyList<TravelTime> SetAll(Jurisdiction from, IReadOnlyList<(Jurisdiction To, decimal Hours)> hours, TravelBook book, Viewer by, DateTimeOffset on)
    {
        var said = hours.Select(h => (h.To, Time: Set(from, h.To, h.Hours, by, on))).Where(h => book.IsEstimate(from.Id, h.To.Id) || book.Minutes(from.Id, h.To.Id) != h.Time.Minutes)
            .Select(h => h.Time).ToList();
        RuleViolationException.ThrowIfAny(Obstacles.From((said.Count is 0, TravelRules.NothingNew)));
        return said;
    }

    /// <summary>Hours as a person writes them: 1.5, 0.75.</summary>
    public static string Hours(long minutes) => (minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);
}

public sealed record TravelTimeSet(Signature By, string First, string Second, int Minutes) : DomainEvent(By)
{
    public override string Summary => $"{First}与{Second}之间的路途时间定为{TravelTime.Hours(Minutes)}小时";
}

public static class TravelRules
{
    public static readonly Rule NotYours = new("travel.not-yours", "路途时间由党风政风监督室设定");
    public static readonly Rule NoArea = new("travel.no-area", "路途时间只在县区和开发（度假）区之间设定");
    public static readonly Rule SameArea = new("travel.same-area", "同一辖区之内不计路途时间");
    public static readonly Rule Range = new("travel.range", "路途时间须在0.1到12小时之间", "Hours");
    public static readonly Rule NothingNew = new("travel.nothing-new", "没有改动，也没有需要确认的初步估计");
    public static readonly Rule BaseForeign = new("travel.base-foreign", "单元组的出发地须是一个县区或者开发（度假）区");
}
