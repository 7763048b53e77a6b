namespace Kunming.Supervision.Planning;

/// <summary>Why there is no plan.</summary>
/// <param name="Codes">The smallest set of rules that cannot be kept together; no smaller set of rules clashes.</param>
/// <param name="Facts">Where they clash: without any one of these there would be no clash among them.</param>
/// <param name="Ways">What could be given up so that there is a plan, cheapest first.</param>
public sealed record WhyNot(IReadOnlyList<string> Codes, IReadOnlyList<Demand> Facts, IReadOnlyList<Relaxation> Ways);

/// <param name="Price">The sum of <see cref="Demand.Price"/>.</param>
public sealed record Relaxation(int Price, IReadOnlyList<Demand> GivenUp);
