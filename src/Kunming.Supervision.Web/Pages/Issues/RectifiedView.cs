using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>What the rectifying side says of an issue: why it came to it, and what was done.</summary>
/// <param name="Statement">整改情况 of the application in force; null when there is none.</param>
public sealed record RectifiedView(Issue Issue, string? Statement);
