using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class ProposeModel(SupervisionDbContext db) : ClueVerbPage(db)
{
    [BindProperty]
    public ProposeForm Form { get; set; } = new();

    public override string Verb => "提出处置意见";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToPropose(Viewer);

    protected override Task<string> ActAsync()
    {
        Record.Propose(Form.Disposal!.Value, Form.Opinion!, Form.ReviewOn, Viewer, Now);
        return Task.FromResult("处置意见已登记，等待批准。");
    }
}
