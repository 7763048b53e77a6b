using Kunming.Supervision.Data.Issues;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>Similar issues as a page shows them; null before anybody has asked.</summary>
public sealed record SimilarTable(IReadOnlyList<SimilarIssue>? Issues);
