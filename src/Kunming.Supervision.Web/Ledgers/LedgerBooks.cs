using System.IO.Compression;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Data.Scopes;

namespace Kunming.Supervision.Web.Ledgers;

/// <summary>Makes 可核验台账: an archive of the book and a note that says how to check it. The book is written to a file first, so that its size takes no memory.</summary>
public sealed class LedgerBooks(IServiceScopeFactory scopes, IWebHostEnvironment site)
{
    public const string BookName = "可核验台账.jsonl";
    public const string NoteName = "核验说明.txt";

    /// <summary>A page that checks a book in any browser, connected to nothing; made with the other assets.</summary>
    public const string PageName = "核验.html";

    /// <param name="disclosed">What stands in full, as its reader sees it.</param>
    /// <returns>A file that is gone when it is closed.</returns>
    public async Task<Stream> MakeAsync(BookHead head, IQueryable<HistoryEntry> disclosed, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Unshared());
        var kept = false;
        try
        {
            BookEnd end;
            await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, null, cancellation))
            {
                await using (var book = await archive.CreateEntry(BookName, CompressionLevel.Fastest).OpenAsync(cancellation))
                {
                    end = await WriteAsync(book, head, disclosed, cancellation);
                }

                await using (var page = await archive.CreateEntry(PageName).OpenAsync(cancellation))
                {
                    await WritePageAsync(page, cancellation);
                }

                await using var note = await archive.CreateEntry(NoteName).OpenAsync(cancellation);
                await note.WriteAsync(Encoding.UTF8.GetBytes(NoteOn(head, end)), cancellation);
            }

            file.Position = 0;
            kept = true;
            return file;
        }
        finally
        {
            if (!kept)
            {
                await file.DisposeAsync();
            }
        }
    }

    /// <summary>Writes the page that checks books.</summary>
    public async Task WritePageAsync(Stream target, CancellationToken cancellation)
    {
        await using var page = site.WebRootFileProvider.GetFileInfo("lib/verify.html").CreateReadStream();
        await page.CopyToAsync(target, cancellation);
    }

    /// <summary>Writes a book.</summary>
    public async Task<BookEnd> WriteAsync(Stream target, BookHead head, IQueryable<HistoryEntry> disclosed, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();

        // Of what the reader does not see, the book tells digests only: without them nobody could follow the chain.
        all.Scope = RowScope.System("books");
        return await new LedgerBook(all).WriteAsync(target, head, disclosed, cancellation);
    }

    /// <summary>Holds a book that somebody kept against the chains as they are.</summary>
    /// <exception cref="InvalidDataException">It is no book.</exception>
    public async Task<IReadOnlyList<ChainComparison>> CompareAsync(Stream book, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        all.Scope = RowScope.System("books");
        return await new BookComparison(all).RunAsync(book, cancellation);
    }

    /// <summary>The folder is everybody's; what is in the file is not.</summary>
    private static FileStreamOptions Unshared()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static string NoteOn(BookHead head, BookEnd end) =>
        $"""
        {head.Title}　{head.About}

        “{BookName}”载明 {end.Disclosed} 行台账的全部内容；同一条链上的其他行只有位置和内容的散列值，不透露内容，但可以证明没有缺行、换行和改动。
        全部链尾的校验码：{end.CheckValue}

        核验办法：解压以后用任何浏览器打开“{PageName}”，选“{BookName}”，点“核验”，不需要网络、服务器和数据库。行数很多的，在装有 .NET 10 的计算机上运行核验程序：
            Kunming.Supervision.Verify {BookName}
            Kunming.Supervision.Verify {BookName} --value 校验码
        校验码印在报告、回执和档案上。结论为“真”，说明每一行与链上的散列值相符，印有校验码的文书以当时的台账为据；结论为“假”，程序指出是哪一行。

        本文件含办理记录的内容，按内部资料保管。

        """;
}
