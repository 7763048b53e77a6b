using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Ledgers;
using Kunming.Supervision.Web.Reports;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Archives;

/// <summary>
/// Puts a package together: the reports as Word and PDF, the three lists and the ledger as workbooks, the ledger as a book that anybody can check, and a table of contents with the digest of
/// every file. The files are laid out in a folder first, so that no table is held in memory.
/// </summary>
public sealed class ArchiveBuilder(SupervisionDbContext db, Lookups lookups, ReportComposer composer, DocumentPdf pdf, PaperDesk papers, CircularComposer circulars, LedgerBooks books)
{
    private const string Contents = "目录.json";
    private const string ContentsToRead = "目录.txt";
    private const string Book = "台账/可核验台账.jsonl";
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Tables, book, contents and compression, after the papers.</summary>
    private const int StepsAfterPapers = 4;

    /// <param name="folder">Where it is laid out; the caller removes it.</param>
    /// <param name="report">Hears of each step when it begins.</param>
    /// <returns>The package's seal, and where in the folder it is.</returns>
    /// <exception cref="RuleViolationException">There is nothing to keep, or no program to make a PDF with.</exception>
    public async Task<(ArchiveSeal Seal, string File)> BuildAsync(
        string folder, ArchiveScope scope, Retention retention, Viewer viewer, DateTimeOffset now, Action<ArchiveProgress> report, CancellationToken cancellation)
    {
        var files = Path.Combine(folder, "files");
        var papers = await WriteReportsAsync(scope, files, ChinaTime.DayOf(now), report, cancellation);
        void Say(string step, int at) => report(new(step, papers + at, papers + StepsAfterPapers));
        Say("写入清单和台账", 0);
        await WriteTablesAsync(scope, files, viewer, now, cancellation);
        Say("写入可核验台账", 1);
        var end = await WriteBookAsync(scope, files, viewer, now, cancellation);
        await using (var page = Create(files, $"台账/{LedgerBooks.PageName}"))
        {
            await books.WritePageAsync(page, cancellation);
        }

        Say("编制目录，计算散列值", 2);
        var lines = await ContentsOfAsync(files, cancellation);
        await File.WriteAllTextAsync(Path.Combine(files, Contents), JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["题名"] = scope.Title,
                ["归档单位"] = viewer.Organisation,
                ["归档人"] = viewer.Name,
                ["归档时间"] = $"{now:yyyy-MM-dd HH:mm}",
                ["保管期限"] = Retentions.NameOf(retention),
                ["保管到"] = Retentions.LastDayOf(retention, ChinaTime.DayOf(now))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["台账校验码"] = end.CheckValue,
                ["链"] = end.Marks.Select(m => new { 链 = m.Chain, 末行 = m.Sequence, 散列值 = Convert.ToHexStringLower(m.Hash) }),
                ["文件"] = lines.Select(l => new { 路径 = l.Path, 字节 = l.Bytes, SHA256 = l.Sha256 }),
            },
            Json), cancellation);
        var contents = string.Concat(lines.Select(l => $"{l.Bytes}  {l.Sha256}  {l.Path}\n"));
        await File.WriteAllTextAsync(Path.Combine(files, ContentsToRead), NoteOn(scope, end, contents), cancellation);
        Say("压缩和封存", 3);
        var package = Path.Combine(folder, "package.zip");
        await ZipFile.CreateFromDirectoryAsync(files, package, CompressionLevel.Fastest, includeBaseDirectory: false, Encoding.UTF8, cancellation);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(package, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return (new(await ArchiveStore.DigestAsync(package, cancellation), new FileInfo(package).Length, lines.Count, contents, end.CheckValue), package);
    }

    /// <returns>How many papers were written.</returns>
    private async Task<int> WriteReportsAsync(ArchiveScope scope, string files, DateOnly today, Action<ArchiveProgress> progress, CancellationToken cancellation)
    {
        var reports = await scope.Reports(db).AsSplitQuery().OrderBy(r => r.Title).ToListAsync(cancellation);
        var issued = await scope.Circulars(db).OrderBy(c => c.Number).ToListAsync(cancellation);
        var (done, total) = (0, reports.Count + issued.Count);
        void Say(string title) => progress(new($"写入《{title}》", done++, total + StepsAfterPapers));
        foreach (var report in reports)
        {
            Say(report.Title);
            var document = await composer.ComposeAsync(Domain.Reports.ReportCopy.Whole(report), today, cancellation);
            await using (var word = Create(files, $"报告/{report.Title}.docx"))
            {
                DocumentWord.Write(document, word);
            }

            await WritePaperAsync(report.Last?.Paper, document, files, $"报告/{report.Title}.pdf", cancellation);
        }

        foreach (var circular in issued)
        {
            Say(circular.Title);
            var document = await circulars.ComposeAsync(circular, null, today, cancellation);
            await using (var word = Create(files, $"通报/{circular.Title}.docx"))
            {
                DocumentWord.Write(document, word);
            }

            await WritePaperAsync(circular.Paper, document, files, $"通报/{circular.Title}.pdf", cancellation);
        }

        return total;
    }

    /// <summary>The bytes that were kept at signing; what was signed before such were kept is printed now.</summary>
    private async Task WritePaperAsync(KeptPaper? kept, OfficialDocument document, string files, string path, CancellationToken cancellation)
    {
        await using var printed = Create(files, path);
        if (kept is null)
        {
            await pdf.RenderAsync(document, printed, cancellation);
            return;
        }

        await using var bytes = await papers.OpenAsync(kept, cancellation);
        await bytes.CopyToAsync(printed, cancellation);
    }

    private async Task WriteTablesAsync(ArchiveScope scope, string files, Viewer viewer, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = await lookups.ReadAsync(db, cancellation);
        foreach (var table in ArchiveTables.Of(db, scope, names, viewer))
        {
            await using var file = Create(files, $"清单和台账/{table.Name}.xlsx");
            await WorkbookWriter.WriteAsync(file, table.Name, $"{scope.Title}　{table.Name}　归档时间：{now:yyyy-MM-dd HH:mm}", table.Columns, table.Rows, cancellation);
        }
    }

    private async Task<BookEnd> WriteBookAsync(ArchiveScope scope, string files, Viewer viewer, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var file = Create(files, Book);
        var end = await books.WriteAsync(file, new(scope.Title, "总台账", $"{viewer.Organisation} {viewer.Name}", now), scope.Ledger(db, viewer), cancellation);
        RuleViolationException.ThrowIfAny(Obstacles.From((end.Disclosed is 0, ArchiveFileRules.NothingToKeep)));
        return end;
    }

    private static FileStream Create(string files, string path)
    {
        var place = Path.Combine(files, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return new(place, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
    }

    private static async Task<List<(string Path, long Bytes, string Sha256)>> ContentsOfAsync(string files, CancellationToken cancellation)
    {
        var lines = new List<(string, long, string)>();
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            lines.Add((Path.GetRelativePath(files, file).Replace('\\', '/'), new FileInfo(file).Length, await ArchiveStore.DigestAsync(file, cancellation)));
        }

        return lines;
    }

    private static string NoteOn(ArchiveScope scope, BookEnd end, string contents) =>
        $"""
        {scope.Title}

        各文件的字节数、SHA-256和路径（与“{Contents}”所列一致）：
        {contents}
        “{Book}”是可核验台账，全部链尾的校验码：{end.CheckValue}
        核验办法：解压以后用任何浏览器打开“台账/{LedgerBooks.PageName}”，选“可核验台账.jsonl”，填上述校验码，点“核验”；行数很多的，运行核验程序 Kunming.Supervision.Verify 可核验台账.jsonl --value {end.CheckValue}
        结论为“真”，台账自归档以来没有改动、缺行和换行；其他文件对照上列散列值即可核对。

        """;
}
