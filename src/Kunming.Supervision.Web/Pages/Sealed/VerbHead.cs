using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>What stands above the form of a verb.</summary>
public sealed record VerbHead(string Verb, string Code, Guid Id, string Home, IReadOnlyList<Rule> Obstacles);
