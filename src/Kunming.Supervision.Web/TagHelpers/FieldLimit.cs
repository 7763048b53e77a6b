using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kunming.Supervision.Web.TagHelpers;

internal static class FieldLimit
{
    /// <summary>The most characters that a property's attributes allow.</summary>
    public static int? Of(ModelMetadata metadata) => metadata.ValidatorMetadata
        .Select(a => a switch { StringLengthAttribute s => s.MaximumLength, MaxLengthAttribute m => m.Length, _ => (int?)null })
        .FirstOrDefault(l => l is > 0);
}
