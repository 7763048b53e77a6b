using System.Text;
using System.Text.RegularExpressions;

namespace Kunming.Supervision.Web.Infrastructure.Files.Positions;

/// <summary>Takes GPS properties out of XMP (ISO 16684-1: exif:GPSLatitude and the like, as attributes or elements): spaces stand in their place.</summary>
internal static class XmpBlock
{
    /// <summary>An attribute, an empty element, or an element with what it holds. Without backtracking: whatever a file says, the time stays in proportion to its length.</summary>
    private static readonly Regex Position = new(
        """[A-Za-z][\w.-]*:GPS\w+\s*=\s*("[^"]*"|'[^']*')|<[A-Za-z][\w.-]*:GPS\w+[^>]*/>|<[A-Za-z][\w.-]*:GPS\w+[^>]*>.*?</[A-Za-z][\w.-]*:GPS\w+\s*>""",
        RegexOptions.NonBacktracking | RegexOptions.Singleline);

    /// <returns>Was a position there?</returns>
    public static bool Clear(Span<byte> xmp, bool remove)
    {
        // Latin-1 gives one character for each byte, so that places in the text are places in the bytes; names and marks are ASCII.
        var found = Position.Matches(Encoding.Latin1.GetString(xmp));
        foreach (var match in remove ? found.ToList() : [])
        {
            xmp.Slice(match.Index, match.Length).Fill((byte)' ');
        }

        return found.Count > 0;
    }
}
