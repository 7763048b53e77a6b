using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Ledgers;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ledgers.Notes;

/// <summary>手工登记 into a ledger that the viewer keeps.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private List<(Guid? Group, Guid Jurisdiction, string Name)> _books = [];

    [BindProperty]
    public LedgerNoteForm Form { get; set; } = new();

    /// <summary>Ledgers by their place in the list.</summary>
    public IReadOnlyList<SelectListItem> Books => [.. _books.Select((b, at) => new SelectListItem($"{b.Name}台账", $"{at}"))];

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. LedgerNote.Kinds.Select(k => new SelectListItem(LedgerKinds.NameOf(k), k.ToString()))];

    public async Task<IActionResult> OnGetAsync()
    {
        Form = new() { Book = 0, Day = Today };
        return await PrepareAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        if (Form.Book is not { } at || at < 0 || at >= _books.Count)
        {
            ModelState.AddModelError("Form.Book", "请从列出的台账中选择");
        }

        RequireValidForm();
        var book = _books[Form.Book!.Value];
        var note = await db.SaveNumberedAsync(
            LedgerNoteNumber.SeriesOf(Today.Year),
            counter => LedgerNote.Enter(
                LedgerNoteNumber.Format(Today.Year, counter), new(Form.Kind!.Value, Form.Day!.Value, Form.Title!, Form.Summary!, Form.Parties), book.Group, book.Jurisdiction, Viewer, Now),
            Aborted);
        Notice($"已登记{note.Number}，记入{book.Name}台账。");
        return RedirectToPage("Details", new { note.Id });
    }

    private async Task<bool> PrepareAsync()
    {
        var groups = await db.UnitGroups.AsNoTracking().Where(g => Viewer.Groups.Contains(g.Id)).OrderBy(g => g.Number).Select(g => new { g.Id, g.JurisdictionId, g.Name }).ToListAsync(Aborted);
        var own = await db.Jurisdictions.AsNoTracking().Where(j => j.Id == Viewer.JurisdictionId).Select(j => new { j.Id, j.Name }).SingleOrDefaultAsync(Aborted);
        _books =
        [
            .. groups.Where(g => LedgerNote.MayNote(Viewer, g.Id, g.JurisdictionId)).Select(g => ((Guid?)g.Id, g.JurisdictionId, g.Name)),
            .. own is { } area && LedgerNote.MayNote(Viewer, null, area.Id) ? [((Guid?)null, area.Id, area.Name)] : Array.Empty<(Guid?, Guid, string)>(),
        ];
        return _books.Count > 0;
    }
}

public sealed class LedgerNoteForm
{
    [Display(Name = "记入"), Required]
    public int? Book { get; set; }

    [Display(Name = "事项类别"), Required]
    public LedgerKind? Kind { get; set; }

    [Display(Name = "日期"), Required]
    public DateOnly? Day { get; set; }

    [Display(Name = "事项名称"), Required, StringLength(LedgerNote.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "内容摘要"), Required, StringLength(LedgerNote.SummaryMaxLength)]
    public string? Summary { get; set; }

    [Display(Name = "参加单位和人数"), StringLength(LedgerNote.PartiesMaxLength)]
    public string? Parties { get; set; }
}
