using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Kunming.Supervision.Web.Infrastructure.Conflicts;

/// <summary>A property of what a page binds its form to, e.g. <c>Form.Basis</c>. A list is one part, whatever its rows hold.</summary>
/// <param name="Key">As in the model state.</param>
internal sealed record FormPart(string Key, ModelMetadata Metadata, object Owner)
{
    private const char BetweenItems = '\u001e';
    private const char BetweenParts = '\u001f';

    public object? Value
    {
        get => Metadata.PropertyGetter!(Owner);
        set => Metadata.PropertySetter!(Owner, value);
    }

    /// <summary>The name on screen.</summary>
    public string Name => Metadata.DisplayName ?? "其他内容";

    /// <summary>The same text for the same content, whether it was stored or came from a browser; empty for nothing.</summary>
    public string Canon => CanonOf(Metadata, Value);

    /// <summary>What a page's form is bound to, by the names of its properties; files, addresses and ids of the route are no part of it.</summary>
    public static IReadOnlyList<PageBoundPropertyDescriptor> FormsOf(PageModel page) =>
    [
        .. page.PageContext.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(p =>
            p.BindingInfo?.BindingSource is null && p.ParameterType.IsClass && p.ParameterType.GetConstructor(Type.EmptyTypes) is not null && !p.ParameterType.IsAssignableTo(typeof(IEnumerable)))
    ];

    public static IReadOnlyList<FormPart> Of(PageModel page) =>
        [.. FormsOf(page).SelectMany(f => Of(PrefixOf(f), page.MetadataProvider.GetMetadataForType(f.ParameterType), f.Property.GetValue(page)))];

    public static string PrefixOf(PageBoundPropertyDescriptor form) => form.BindingInfo?.BinderModelName ?? form.Name;

    private static IEnumerable<FormPart> Of(string prefix, ModelMetadata metadata, object? owner)
    {
        foreach (var property in metadata.Properties)
        {
            if (owner is null || property.IsReadOnly || IsFile(property))
            {
                continue;
            }

            var part = new FormPart($"{prefix}.{property.PropertyName}", property, owner);
            foreach (var found in property is { IsComplexType: true, IsEnumerableType: false } ? Of(part.Key, property, part.Value) : [part])
            {
                yield return found;
            }
        }
    }

    private static bool IsFile(ModelMetadata property) =>
        property.ModelType.IsAssignableTo(typeof(IFormFile)) || property.ModelType.IsAssignableTo(typeof(IEnumerable<IFormFile>));

    private static string CanonOf(ModelMetadata metadata, object? value) => value switch
    {
        null or false => "",
        string text => text.ReplaceLineEndings("\n").Trim(),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        Enum or bool => value.ToString()!,
        IEnumerable items => ItemsOf(metadata.ElementMetadata, items.Cast<object?>()),
        _ when metadata.IsComplexType => PartsOf(metadata, value),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Empty rows are room that the page made; ids are a choice, whose order says nothing.</summary>
    private static string ItemsOf(ModelMetadata? element, IEnumerable<object?> items)
    {
        var texts = items.Select(i => element is null ? i?.ToString() ?? "" : CanonOf(element, i)).Where(t => t.Length > 0);
        return string.Join(BetweenItems, element?.ModelType == typeof(Guid) ? texts.Order(StringComparer.Ordinal) : texts);
    }

    private static string PartsOf(ModelMetadata metadata, object value)
    {
        var isPair = metadata.ModelType.IsGenericType && metadata.ModelType.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
        string[] texts = [.. metadata.Properties.Where(p => isPair || !p.IsReadOnly).Select(p => CanonOf(p, p.PropertyGetter!(value)))];
        return Array.TrueForAll(texts, t => t.Length is 0) ? "" : string.Join(BetweenParts, texts);
    }
}
