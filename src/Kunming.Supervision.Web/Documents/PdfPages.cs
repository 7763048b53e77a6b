namespace Kunming.Supervision.Web.Documents;

/// <summary>Counts the pages of a PDF whose page objects are written in clear, as Chromium writes them.</summary>
internal static class PdfPages
{
    public static int CountIn(ReadOnlySpan<byte> pdf)
    {
        var mark = "/Type /Page"u8;
        var count = 0;
        for (var at = pdf.IndexOf(mark); at >= 0; at = pdf.IndexOf(mark))
        {
            pdf = pdf[(at + mark.Length)..];
            count += pdf.IsEmpty || pdf[0] != (byte)'s' ? 1 : 0;
        }

        return count;
    }
}
