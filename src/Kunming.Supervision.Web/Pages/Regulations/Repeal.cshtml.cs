using Kunming.Supervision.Data;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Regulations;

/// <summary>The document and all its clauses end.</summary>
public sealed class RepealModel(SupervisionDbContext db) : RegulationPage(db)
{
    [BindProperty]
    public EndingForm Form { get; set; } = new();

    protected override void Fill() => Form = new() { Until = Today };

    protected override string Act()
    {
        Record.Repeal(Form.Until!.Value, Form.Reason!, Viewer, Now);
        return $"{Record.Name}自{Form.Until:yyyy-MM-dd}起废止";
    }
}
