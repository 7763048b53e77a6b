using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ledgers;

/// <summary>Two custodians: what the city or a county kept, held against the ledger as it is. Nothing is stored.</summary>
public sealed class CompareModel(SupervisionDbContext db, LedgerBooks books) : SupervisionPageModel
{
    public static readonly Rule NoBook = new("book.none", "“{0}”不是本系统导出的可核验台账，请上传压缩包或者其中的台账文件");

    [BindProperty]
    public CompareForm Form { get; set; } = new();

    public IReadOnlyList<(string Name, ChainComparison Chain)>? Rows { get; private set; }

    public string FileName { get; private set; } = "";

    public bool Agrees => Rows!.All(r => r.Chain.Agrees);

    public IActionResult OnGet() => MayCompare ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayCompare)
        {
            return NotFound();
        }

        RequireValidForm();
        FileName = Path.GetFileName(Form.Book!.FileName);
        try
        {
            await using var file = Form.Book.OpenReadStream();
            await using var book = await BookOfAsync(file);
            var chains = await books.CompareAsync(book, Aborted);
            var names = await LedgerDirectory.ReadAsync(db, Viewer, Aborted);
            Rows = [.. chains.Select(c => (NameOf(c.Chain, names), c))];
        }
        catch (InvalidDataException)
        {
            throw Refused(NoBook.With(FileName));
        }

        return Page();
    }

    private bool MayCompare => Viewer.Seat is Seat.PartyConductOffice or Seat.Leader or Seat.GroupOfficer or Seat.CountyOfficer;

    private async Task<Stream> BookOfAsync(Stream file)
    {
        if (file.ReadByte() is not 'P' || file.ReadByte() is not 'K')
        {
            file.Position = 0;
            return file;
        }

        file.Position = 0;
        var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, null, Aborted);
        var entry = archive.Entries.FirstOrDefault(e => e.Name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)) ?? throw new InvalidDataException("no book in it");
        return await entry.OpenAsync(Aborted);
    }

    /// <summary>A chain as the person knows it; one that is none of his has no name.</summary>
    private static string NameOf(string chain, LedgerDirectory names) => chain switch
    {
        _ when names.Entries.FirstOrDefault(e => e.Key.Length > 2 && chain == ChainOf(e.Key)).Name is { } name => name,
        _ when chain.StartsWith("history/", StringComparison.Ordinal) => "其他台账",
        _ => "本系统没有的台账",
    };

    private static string ChainOf(string key) => Guid.Parse(key.AsSpan(2)) is var id && key[0] is 'g' ? HistoryEntry.ChainOf(id, null) : HistoryEntry.ChainOf(null, id);
}

public sealed class CompareForm
{
    [Display(Name = "留存的可核验台账"), Required(ErrorMessage = "请选择要比对的文件")]
    public IFormFile? Book { get; set; }
}
