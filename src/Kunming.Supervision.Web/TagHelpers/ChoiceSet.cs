using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// What a selection offers, for those that stand on page after page: the options are written once, and each <see cref="Narrow"/> marks what is chosen
/// in them. May be shared by requests.
/// </summary>
public sealed class ChoiceSet(IEnumerable<SelectListItem> items) : IReadOnlyCollection<SelectListItem>
{
    private const string Selected = " selected";

    private readonly SelectListItem[] _items = [.. items];
    private Written? _written;

    public int Count => _items.Length;

    public IEnumerator<SelectListItem> GetEnumerator() => ((IEnumerable<SelectListItem>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes the options' markup.</summary>
    /// <param name="chosen">The value of the option that is marked; none when it is not among them.</param>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder, string? chosen)
    {
        // Made twice by two requests it is the same.
        var written = _written ??= Write(_items, encoder);
        if (chosen is null || !written.Ends.TryGetValue(chosen, out var end))
        {
            writer.Write(written.Text);
            return;
        }

        writer.Write(written.Text.AsSpan(0, end));
        writer.Write(Selected);
        writer.Write(written.Text.AsSpan(end));
    }

    private static Written Write(IEnumerable<SelectListItem> items, HtmlEncoder encoder)
    {
        var (text, ends) = (new StringBuilder(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var item in items)
        {
            text.Append("<option value=\"").Append(encoder.Encode(item.Value)).Append('"');
            ends.TryAdd(item.Value, text.Length);
            text.Append('>').Append(encoder.Encode(item.Text)).Append("</option>");
        }

        return new(text.ToString(), ends);
    }

    /// <param name="Ends">Where the start tag of each value's option ends.</param>
    private sealed record Written(string Text, Dictionary<string, int> Ends);
}
