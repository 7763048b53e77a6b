using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>零问题结果, signed by the group's leader.</summary>
public sealed class NilFindingModel(SupervisionDbContext db) : VisitVerbPage(db)
{
    [BindProperty]
    public NilFindingForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToNilFinding(Viewer, Issues);

    protected override string Act()
    {
        Record.SignNilFinding(Form.Statement!, Issues, Viewer, Now);
        return "零问题结果已签署。";
    }
}

public sealed class NilFindingForm
{
    [Display(Name = "零问题结果说明"), Required, StringLength(Visit.StatementMaxLength)]
    public string? Statement { get; set; }
}
