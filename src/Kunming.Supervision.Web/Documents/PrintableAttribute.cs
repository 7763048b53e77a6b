using System.ComponentModel.DataAnnotations;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// A text that goes into a document as it is typed. What would forbid to print it is refused beside its field: once saved, it would stand in the way of a
/// letter that cannot be written again.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrintableAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && DocumentRules.ObstaclesInText(text) is { Count: > 0 } obstacles
            ? new(string.Join('；', obstacles.Select(o => o.Message)), validationContext.MemberName is { } member ? [member] : null)
            : ValidationResult.Success;
}
