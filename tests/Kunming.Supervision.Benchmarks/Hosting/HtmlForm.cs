using System.Net;
using System.Text.RegularExpressions;

namespace Kunming.Supervision.Benchmarks.Hosting;

/// <summary>The fields of a form as a page shows them: hidden ones, and what is chosen in selections.</summary>
internal static partial class HtmlForm
{
    /// <param name="mark">Something that stands inside the form.</param>
    public static List<KeyValuePair<string, string>> Fields(string page, string mark)
    {
        var at = page.IndexOf(mark, StringComparison.Ordinal);
        var form = page[page.LastIndexOf("<form", at, StringComparison.Ordinal)..page.IndexOf("</form>", at, StringComparison.Ordinal)];
        var hidden = Input().Matches(form).Select(m => m.Value).Where(i => Attribute(i, "name").Length > 0).Select(i => KeyValuePair.Create(Attribute(i, "name"), Attribute(i, "value")));
        var chosen = Select().Matches(form).Select(m => KeyValuePair.Create(
            Attribute(m.Groups["head"].Value, "name"),
            Option().Matches(m.Groups["options"].Value).FirstOrDefault(o => o.Value.Contains(" selected", StringComparison.Ordinal)) is { } option ? Attribute(option.Value, "value") : ""));
        return [.. hidden, .. chosen];
    }

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<option [^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex("(?<head><select [^>]*>)(?<options>.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();
}
