using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The addressee sends the letter back unopened, with the reason; its issues wait for another.</summary>
public sealed class RefuseModel(SupervisionDbContext db) : HandoverVerbPage(db)
{
    [BindProperty]
    public RefuseForm Form { get; set; } = new();

    public override string Verb => "拒收";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToReceive(Viewer);

    protected override bool IsMine => Handover.IsAddressee(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Handover.Refuse(Form.Reason!, Issues, Viewer, Now);
        return await DoneAsync("已拒收");
    }
}

public sealed class RefuseForm
{
    [Display(Name = "拒收理由"), Required, StringLength(Handover.ReasonMaxLength)]
    public string? Reason { get; set; }
}
