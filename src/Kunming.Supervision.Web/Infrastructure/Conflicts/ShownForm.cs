using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Infrastructure.Conflicts;

/// <summary>
/// What a form held when it was opened, as short digests that it carries along: enough to know which fields its user has changed and which somebody
/// else has. Empty fields are left out.
/// </summary>
/// <param name="Place">Which form of its page it is, counted from 1.</param>
internal sealed record ShownForm(int Place, IReadOnlyDictionary<string, string> Digests)
{
    public const string Field = "shown";

    /// <summary>Stands for the digest of a field whose difference is in front of the user: what it held at first counts no longer.</summary>
    public const string Open = "?";

    private const int DigestBytes = 6;

    /// <summary>Some difference was shown, and the form is not to be taken before its user says that it was seen.</summary>
    public bool HasOpen => Digests.Values.Contains(Open);

    /// <summary>The form as the page shows it now.</summary>
    public static ShownForm Of(int place, PageModel page) =>
        new(place, FormPart.Of(page).Select(p => (p.Key, Digest: DigestOf(p.Canon))).Where(p => p.Digest.Length > 0).ToDictionary(p => p.Key, p => p.Digest, StringComparer.Ordinal));

    /// <summary>Null when the request carries none that can be read.</summary>
    public static ShownForm? Read(HttpRequest request)
    {
        if (!request.HasFormContentType || request.Form[Field] is not [{ } text])
        {
            return null;
        }

        var words = text.Split(' ');
        var pairs = words.Skip(1).Select(w => w.Split('=', 2)).Where(w => w.Length is 2);
        return int.TryParse(words[0], CultureInfo.InvariantCulture, out var place) ? new(place, pairs.DistinctBy(w => w[0]).ToDictionary(w => w[0], w => w[1], StringComparer.Ordinal)) : null;
    }

    public static string DigestOf(string canon) => canon.Length is 0 ? "" : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(canon)).AsSpan(0, DigestBytes));

    public string DigestOfPart(string key) => Digests.GetValueOrDefault(key, "");

    public override string ToString() => string.Join(' ', Digests.Select(d => $"{d.Key}={d.Value}").Prepend(Place.ToString(CultureInfo.InvariantCulture)));
}
