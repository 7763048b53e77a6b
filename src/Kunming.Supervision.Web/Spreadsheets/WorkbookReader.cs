using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>
/// Reads a workbook of any of the three formats, sheet by sheet and row by row, in memory that does not grow with its length.
/// It does not close the stream, which must be able to seek.
/// </summary>
public sealed class WorkbookReader : IDisposable
{
    private readonly IExcelDataReader _reader;
    private readonly ZipInspection? _inspection;
    private readonly Stream _content;
    private bool _atStart = true;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookReader(Stream content, IExcelDataReader reader, WorkbookFormat format, ZipInspection? inspection, WorkbookLimits limits)
    {
        (_content, _reader, Format, _inspection, Limits) = (content, reader, format, inspection, limits);
    }

    public WorkbookFormat Format { get; }

    public WorkbookLimits Limits { get; }

    public int SheetCount => _reader.ResultsCount;

    internal IProgress<ReadProgress>? Progress { get; private init; }

    internal CancellationToken Cancellation { get; private init; }

    /// <summary>Inspects and opens a workbook.</summary>
    /// <exception cref="RuleViolationException">It is no workbook, encrypted, damaged, or beyond the limits.</exception>
    public static WorkbookReader Open(
        Stream content, WorkbookLimits? limits = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default)
    {
        limits ??= WorkbookLimits.Default;
        var format = ContentSniffer.Detect(content);
        var inspection = format is WorkbookFormat.Xlsx ? ZipInspection.Of(content, limits, cancellation) : null;
        var options = new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = Encoding.GetEncoding("GB18030") };
        return Guarded(() => new WorkbookReader(
            content,
            format is WorkbookFormat.Csv ? ExcelReaderFactory.CreateCsvReader(content, options) : ExcelReaderFactory.CreateReader(content, options),
            format,
            inspection,
            limits)
        {
            Progress = progress,
            Cancellation = cancellation,
        });
    }

    /// <inheritdoc cref="Open"/>
    public static Task<WorkbookReader> OpenAsync(
        Stream content, WorkbookLimits? limits = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.Run(() => Open(content, limits, progress, cancellation), cancellation);

    /// <summary>The sheets in their order, each to be read before the next; may be asked for again from the start.</summary>
    public IEnumerable<Sheet> Sheets()
    {
        if (!_atStart)
        {
            Guarded(() => { _reader.Reset(); return true; });
        }

        _atStart = false;
        for (var (more, index) = (SheetCount > 0, 0); more; more = Guarded(_reader.NextResult), index++)
        {
            var at = index;
            var name = Format is WorkbookFormat.Csv ? "CSV" : _reader.Name ?? "";
            yield return Guarded(() => new Sheet(this, _reader, name, _inspection?.FaultsOf(name), () => ReachOf(at)));
        }
    }

    /// <summary>Null for formats that cannot say it beforehand. The parts of a zip are read side by side: each knows its own place in the stream.</summary>
    private FarReach? ReachOf(int sheet)
    {
        if (_inspection is null)
        {
            return null;
        }

        using var zip = new ZipArchive(_content, ZipArchiveMode.Read, leaveOpen: true);
        var parts = SheetParts.Of(zip);
        return parts.Count == SheetCount && zip.GetEntry(parts[sheet].Path) is { } part ? FarReach.Of(part, Limits.MaxColumns, Cancellation) : null;
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The library reports a damaged file by whatever failed in it first: all of that is one message to the user.</summary>
    internal static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new RuleViolationException(WorkbookRules.Encrypted);
        }
        catch (Exception damage) when (damage is ExcelReaderException or InvalidDataException or XmlException or IOException or FormatException
            or OverflowException or ArgumentException or IndexOutOfRangeException or NullReferenceException or InvalidCastException or KeyNotFoundException)
        {
            throw new RuleViolationException(WorkbookRules.Damaged);
        }
    }
}
