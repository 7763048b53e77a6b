using System.Security.Cryptography;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>按名录组建: shows the groups that the directory gives, and builds exactly those.</summary>
public sealed class FormModel(SupervisionDbContext db) : SupervisionPageModel
{
    public IReadOnlyList<GroupRow> Groups { get; private set; } = [];

    public IReadOnlyList<Rule> Obstacles { get; private set; } = [];

    public int Fingerprint { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Viewer.IsOffice)
        {
            return NotFound();
        }

        await PreviewAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Viewer.IsOffice)
        {
            return NotFound();
        }

        await PreviewAsync();
        RuleViolationException.ThrowIfAny(Obstacles);
        RequireFresh(Fingerprint);
        db.AddRange(Groups.Select(g => g.Group));
        if (db.Entry(Template).State is Microsoft.EntityFrameworkCore.EntityState.Detached)
        {
            db.Add(Template);
        }

        await db.SaveChangesAsync(Aborted);
        Notice($"已组建 {Groups.Count} 个单元组。请登记各组组员并指定组长。");
        return RedirectToPage("Index");
    }

    public GroupTemplate Template { get; private set; } = null!;

    private async Task PreviewAsync()
    {
        Template = await db.TemplateOfAsync(Viewer.JurisdictionId, Sign(), Aborted);
        try
        {
            var groups = await db.FormGroupsAsync(Viewer, Now, Aborted);
            Groups = await GroupRow.OfAsync(db, groups, new Dictionary<Guid, GroupTemplate> { [Viewer.JurisdictionId] = Template }, Aborted);
            Fingerprint = FingerprintOf(groups);
        }
        catch (RuleViolationException refused)
        {
            Obstacles = refused.Rules;
        }
    }

    /// <summary>Changes with the composition, so that a preview which the directory has overtaken is not built unseen.</summary>
    private static int FingerprintOf(IEnumerable<UnitGroup> groups) => BitConverter.ToInt32(SHA256.HashData(
        [.. groups.SelectMany(g => g.Organisations).SelectMany(m => m.OrganisationId.ToByteArray())]));
}
