using System.Globalization;

namespace Kunming.Supervision.Web.Documents;

/// <summary>How attachments are called in the note below the body and on their own pages: numbered only if there are several.</summary>
internal static class AttachmentNames
{
    public static IEnumerable<(string Label, string Number, string Title)> NoteOf(OfficialDocument document) =>
        document.Attachments.Select((attachment, index) => (
            index == 0 ? "附件：" : "",
            document.Attachments.Count == 1 ? "" : Digits(index) + ".",
            attachment.Title.Replace("\n", "", StringComparison.Ordinal)));

    public static IEnumerable<(string Label, DocumentAttachment Attachment)> PagesOf(OfficialDocument document) =>
        document.Attachments.Select((attachment, index) => (document.Attachments.Count == 1 ? "附件" : "附件" + Digits(index), attachment))
            .Where(named => named.attachment.Blocks.Count > 0);

    private static string Digits(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>The largest size in points, out of those that document.css knows, at which an issuer mark fits in one line of 156 mm.</summary>
internal static class IssuerMarkSize
{
    private const double TypeAreaPoints = 442.2;
    private static readonly int[] Sizes = [52, 44, 36, 34, 31, 27, 23];

    public static int Of(string mark) => Sizes.FirstOrDefault(size => size * mark.Length <= TypeAreaPoints, Sizes[^1]);
}
