using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class DuplicateModel(SupervisionDbContext db) : ClueVerbPage(db)
{
    [BindProperty]
    public DuplicateForm Form { get; set; } = new();

    public override string Verb => "认定重复";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToMarkDuplicate(Viewer);

    protected override async Task<string> ActAsync()
    {
        var number = Form.Number!.Trim();
        var of = await Db.Clues.VisibleTo(Viewer).SingleOrDefaultAsync(c => c.Number == number, Aborted) ?? throw Refused(ClueRules.DuplicateOfItself);
        Record.MarkDuplicate(of, Viewer, Now);
        return $"已认定与 {of.Label} 重复，并存。";
    }
}
