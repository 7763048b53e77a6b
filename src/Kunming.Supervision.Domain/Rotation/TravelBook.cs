using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>How long it is from anywhere to anywhere: what the office has said, and for what it has not said a first estimate.</summary>
public sealed class TravelBook
{
    /// <summary>呈贡区, where the city's own bodies sit.</summary>
    public const string CitySeat = "530114";

    private readonly Dictionary<Guid, Jurisdiction> _all;
    private readonly Dictionary<(Guid, Guid), TravelTime> _said;
    private readonly Guid? _seat;

    /// <param name="all">The areas, with the city itself or without.</param>
    public TravelBook(IEnumerable<Jurisdiction> all, IEnumerable<TravelTime> said)
    {
        _all = all.ToDictionary(j => j.Id);
        _said = said.GroupBy(t => (t.FirstId, t.SecondId)).ToDictionary(t => t.Key, t => t.OrderBy(x => x.Made.On).ThenBy(x => x.Id).Last());
        Areas = [.. _all.Values.Where(j => j.Kind is not JurisdictionKind.City).OrderBy(j => j.Code, StringComparer.Ordinal)];
        _seat = Areas.FirstOrDefault(a => a.Code == CitySeat)?.Id ?? (Areas is [var first, ..] ? first.Id : null);
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Jurisdiction> Areas { get; }

    /// <summary>The area where a body of the jurisdiction sits: itself, and for the city its seat.</summary>
    public Guid SeatOf(Guid jurisdictionId) => _all.TryGetValue(jurisdictionId, out var own) && own.Kind is not JurisdictionKind.City ? own.Id : _seat ?? jurisdictionId;

    /// <summary>One way, in minutes; none within an area.</summary>
    public int Minutes(Guid from, Guid to)
    {
        var (one, other) = (SeatOf(from), SeatOf(to));
        return one == other ? 0 : Said(one, other)?.Minutes ?? TravelEstimates.Minutes(CodeOf(one), CodeOf(other));
    }

    /// <summary>Nobody of the office has said it yet.</summary>
    public bool IsEstimate(Guid from, Guid to) => SeatOf(from) is var one && SeatOf(to) is var other && one != other && Said(one, other) is null;

    private string CodeOf(Guid id) => _all.TryGetValue(id, out var area) ? area.Code : "";

    private TravelTime? Said(Guid one, Guid other) => _said.GetValueOrDefault((one, other)) ?? _said.GetValueOrDefault((other, one));
}
