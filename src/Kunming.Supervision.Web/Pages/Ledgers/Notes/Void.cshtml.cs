using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Ledgers;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Ledgers.Notes;

/// <summary>作废, with a reason; nothing is deleted.</summary>
public sealed class VoidModel(SupervisionDbContext db) : VerbPage<LedgerNote>(db)
{
    [BindProperty]
    public VoidNoteForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToVoid(Viewer);

    protected override Rule NotYours => LedgerRules.NotYours;

    protected override IQueryable<LedgerNote> Visible => Db.LedgerNotes.VisibleTo(Viewer);

    protected override string Act()
    {
        Record.Void(Form.Reason!, Viewer, Now);
        return "手工登记已作废。";
    }
}

public sealed class VoidNoteForm
{
    [Display(Name = "作废理由"), Required, StringLength(LedgerNote.ReasonMaxLength)]
    public string? Reason { get; set; }
}
