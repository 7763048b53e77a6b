using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class ConcludeModel(SupervisionDbContext db) : ClueVerbPage(db)
{
    [BindProperty]
    public ConcludeForm Form { get; set; } = new();

    public override string Verb => "线索办结";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToConclude(Viewer);

    protected override void Fill() => Form = new() { People = 0 };

    protected override Task<string> ActAsync()
    {
        Record.Conclude(Form.Outcome!.Value, Form.Result!, Form.People!.Value, Viewer, Now);
        return Task.FromResult("线索已办结。");
    }
}
