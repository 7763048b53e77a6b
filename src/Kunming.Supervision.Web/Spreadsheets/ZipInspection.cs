using System.IO.Compression;
using System.Xml;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>
/// Looks through an xlsx before anything parses it: sizes claimed and real, document type declarations, and the cells whose
/// formula left no value, which the reading library cannot tell from empty ones.
/// </summary>
public sealed class ZipInspection
{
    private readonly Dictionary<string, IReadOnlyDictionary<(int Row, int Column), string>> _faults = new(StringComparer.Ordinal);

    private ZipInspection()
    {
    }

    /// <summary>Faulty cells of a sheet: its error value such as #REF!, or empty for a formula without a value. Rows from 1, columns from 0.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> FaultsOf(string sheet) =>
        _faults.GetValueOrDefault(sheet, System.Collections.Immutable.ImmutableDictionary<(int, int), string>.Empty);

    /// <exception cref="RuleViolationException">It is no workbook, damaged, or dangerous.</exception>
    public static ZipInspection Of(Stream content, WorkbookLimits limits, CancellationToken cancellation)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            CheckClaims(zip, content.Length, limits);
            CheckKind(zip);
            var inspection = new ZipInspection();
            inspection.Inflate(zip, limits, cancellation);
            return inspection;
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or XmlException or NotSupportedException)
        {
            throw new RuleViolationException(WorkbookRules.Damaged);
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static void CheckClaims(ZipArchive zip, long length, WorkbookLimits limits)
    {
        var claimed = zip.Entries.Aggregate(0L, (sum, e) => sum + Math.Min(e.Length, long.MaxValue / 4000));
        var squeezed = zip.Entries.FirstOrDefault(e => e.Length > limits.RatioMattersFrom && e.Length / Math.Max(1, e.CompressedLength) > limits.MaxRatio);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (zip.Entries.Count > limits.MaxEntries, WorkbookRules.Suspicious.With($"含有{zip.Entries.Count}个部件")),
            (claimed > limits.MaxInflatedBytes, WorkbookRules.TooLarge.With(claimed / 1024 / 1024, limits.MaxInflatedBytes / 1024 / 1024)),
            (squeezed is not null, WorkbookRules.Suspicious.With($"部件压缩比超过{limits.MaxRatio}倍")),
            (zip.Entries.Any(e => e.CompressedLength > length), WorkbookRules.Damaged)));
    }

    private static void CheckKind(ZipArchive zip)
    {
        var other = zip.GetEntry("xl/workbook.xml") is not null ? null
            : zip.GetEntry("xl/workbook.bin") is not null ? "二进制工作簿（xlsb）"
            : zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.Ordinal)) ? "Word文档"
            : zip.Entries.Any(e => e.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? "演示文稿"
            : zip.GetEntry("content.xml") is not null ? "OpenDocument文档"
            : "压缩包";
        if (other is not null)
        {
            throw new RuleViolationException(WorkbookRules.NotAWorkbook.With(other));
        }
    }

    private void Inflate(ZipArchive zip, WorkbookLimits limits, CancellationToken cancellation)
    {
        var buffer = new byte[128 * 1024];
        var left = limits.MaxInflatedBytes;
        var suspects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            using var part = entry.Open();
            var real = 0L;
            for (int kept = 0, read; (read = part.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                real += read;
                left -= read;
                if (left < 0)
                {
                    throw new RuleViolationException(WorkbookRules.TooLarge.With($"至少{limits.MaxInflatedBytes / 1024 / 1024}", limits.MaxInflatedBytes / 1024 / 1024));
                }

                var span = buffer.AsSpan(0, kept + read);
                if (isXml && Inspect(span, first: real == read))
                {
                    suspects.Add(entry.FullName);
                }

                kept = Math.Min(16, span.Length);
                span[^kept..].CopyTo(buffer);
            }

            if (real != entry.Length)
            {
                throw new RuleViolationException(WorkbookRules.Damaged);
            }
        }

        foreach (var (name, path) in SheetParts.Of(zip).Where(s => suspects.Contains(s.Path)))
        {
            _faults[name] = CellFaults.In(zip.GetEntry(path)!, cancellation);
        }
    }

    /// <summary>True when the bytes may hold a formula or an error value (a cheap test that may be wrong in that direction only).</summary>
    private static bool Inspect(ReadOnlySpan<byte> bytes, bool first)
    {
        var wide = first && (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes[..Math.Min(8, bytes.Length)].Contains((byte)0));
        if (first && bytes[..Math.Min(4096, bytes.Length)].IndexOf("<!DOCTYPE"u8) >= 0)
        {
            throw new RuleViolationException(WorkbookRules.ExternalEntities);
        }

        return wide || bytes.IndexOf("<f"u8) >= 0 || bytes.IndexOf(":f"u8) >= 0 || bytes.IndexOf("\"e\""u8) >= 0 || bytes.IndexOf("'e'"u8) >= 0;
    }
}
