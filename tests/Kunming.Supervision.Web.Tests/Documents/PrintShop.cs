using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Documents;

/// <summary>The documents' services as the host has them, and poppler's tools to read the printed result back.</summary>
public sealed class PrintShop : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents-");

    public PrintShop()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddDocuments(builder.Configuration);
        _host = builder.Build();
    }

    public DocumentPdf Pdf => _host.Services.GetRequiredService<DocumentPdf>();

    public DocumentFonts Fonts => _host.Services.GetRequiredService<DocumentFonts>();

    public async Task<PrintedPdf> Print(OfficialDocument document)
    {
        var path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + ".pdf");
        await using (var output = File.Create(path))
        {
            await Pdf.RenderAsync(document, output, TestContext.Current.CancellationToken);
        }

        return new PrintedPdf(path);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public static byte[] Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var running = Process.Start(start)!;
        var errors = running.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        running.StandardOutput.BaseStream.CopyTo(output);
        running.WaitForExit();
        Assert.True(running.ExitCode == 0, $"{tool}: {errors.Result}");
        return output.ToArray();
    }
}

[CollectionDefinition(nameof(PrintShop))]
public sealed class OnePrintShop : ICollectionFixture<PrintShop>;

/// <summary>A line of text as pdftotext finds it; left and right in points.</summary>
public sealed record PrintedLine(int Page, double Left, double Right, string Text);

/// <summary>A printed file, read back; lengths in millimetres from the paper's upper left corner unless said otherwise.</summary>
public sealed class PrintedPdf(string path)
{
    private const int Dpi = 300;
    private readonly Lazy<IReadOnlyList<PrintedLine>> _lines = new(() => LinesOf(path));

    public string Path => path;

    public IReadOnlyList<PrintedLine> Lines => _lines.Value;

    public int Pages => Lines.Count == 0 ? 0 : int.Parse(Info("Pages:"), CultureInfo.InvariantCulture);

    public string Text => Encoding.UTF8.GetString(PrintShop.Run("pdftotext", "-layout", path, "-"));

    public IEnumerable<PrintedLine> BodyOf(int page) => Lines.Where(l => l.Page == page && !l.Text.StartsWith('—'));

    public PrintedLine? NumberOf(int page) => Lines.SingleOrDefault(l => l.Page == page && l.Text.StartsWith('—'));

    /// <summary>One line for each font, as pdffonts writes it: name, type, encoding, embedded, subset, with Unicode map.</summary>
    public IReadOnlyList<string> Fonts =>
        [.. Encoding.UTF8.GetString(PrintShop.Run("pdffonts", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    public string Info(string field) => Encoding.UTF8.GetString(PrintShop.Run("pdfinfo", path)).Split('\n')
        .First(l => l.StartsWith(field, StringComparison.Ordinal))[field.Length..].Trim();

    /// <summary>Left, top, right and bottom of the ink in a part of a page.</summary>
    public (double Left, double Top, double Right, double Bottom) Ink(int page, double from = 0, double to = 297, double right = 210)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = PrintShop.Run("pdftoppm", "-gray", "-r", "300", "-f", number, "-l", number, path);
        var (width, start) = (HeaderOf(picture)[0], picture.Length - (HeaderOf(picture)[0] * HeaderOf(picture)[1]));
        var (west, top, east, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var at = start; at < picture.Length; at++)
        {
            var (y, x) = Math.DivRem(at - start, width);
            if (picture[at] < 160 && Millimetres(y) >= from && Millimetres(y) <= to && Millimetres(x) <= right)
            {
                (west, top, east, bottom) = (Math.Min(west, x), Math.Min(top, y), Math.Max(east, x), Math.Max(bottom, y));
            }
        }

        return (Millimetres(west), Millimetres(top), Millimetres(east + 1), Millimetres(bottom + 1));
    }

    private static double Millimetres(int pixels) => pixels * 25.4 / Dpi;

    private static int[] HeaderOf(byte[] pgm) =>
        [.. Encoding.ASCII.GetString(pgm, 0, 20).Split(['\n', ' ']).Skip(1).Take(2).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static List<PrintedLine> LinesOf(string path)
    {
        var layout = System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(PrintShop.Run("pdftotext", "-bbox-layout", path, "-")));
        return [.. layout.Descendants().Where(e => e.Name.LocalName == "page").SelectMany((page, index) =>
            page.Descendants().Where(e => e.Name.LocalName == "line").Select(line => new PrintedLine(
                index + 1, (double)line.Attribute("xMin")!, (double)line.Attribute("xMax")!, string.Concat(line.Elements().Select(w => w.Value)))))];
    }
}
