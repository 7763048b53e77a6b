namespace Kunming.Supervision.Planning;

/// <summary>One group for one area in one round: who would go, what would be said against it.</summary>
/// <param name="Bars">Demands that forbid it; empty when it may be chosen.</param>
internal sealed record PairOption(int Round, int Area, int Group, IReadOnlyList<Guid> Crew, int Warnings, IReadOnlyList<Demand> Bars);
