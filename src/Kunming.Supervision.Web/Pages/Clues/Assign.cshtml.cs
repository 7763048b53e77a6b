using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class AssignModel(SupervisionDbContext db) : ClueVerbPage(db)
{
    private static readonly OrganisationKind[] Kinds =
        [OrganisationKind.SupervisionOffice, OrganisationKind.ResidentGroup, OrganisationKind.CountyCommission, OrganisationKind.ZoneCommission, OrganisationKind.OtherOffice];

    [BindProperty]
    public AssignForm Form { get; set; } = new();

    public override string Verb => "分办";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAssign(Viewer);

    public IReadOnlyList<SelectListItem> Undertakers { get; private set; } = [];

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Undertakers = [.. (await Db.Organisations.AsNoTracking().Where(o => Kinds.Contains(o.Kind) && o.Until == null && o.JurisdictionId == Record.CustodyId)
            .OrderBy(o => o.Kind).ThenBy(o => o.Code).Select(o => new { o.Id, o.Name }).ToListAsync(Aborted)).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
    }

    protected override Task<string> ActAsync()
    {
        var chosen = Undertakers.SingleOrDefault(u => u.Value == Form.UndertakerId?.ToString()) ?? throw Refused(Text.Missing.With("承办部门"));
        Record.Assign(Form.UndertakerId!.Value, chosen.Text, Viewer, Now);
        return Task.FromResult($"已分办{chosen.Text}。");
    }
}
