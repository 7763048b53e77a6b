using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>配对凭证, judged again each time it is shown, from its own facts.</summary>
public sealed class CertificateModel(SupervisionDbContext db) : SchemePage(db)
{
    [FromRoute(Name = "round")]
    public Guid RoundId { get; set; }

    [FromRoute(Name = "area")]
    public Guid AreaId { get; set; }

    public PairingCertificate Certificate { get; private set; } = null!;

    public IReadOnlyList<Rule> Flaws { get; private set; } = [];

    /// <summary>Who stays behind, and why as far as ties say.</summary>
    public IReadOnlyList<string> Behind { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || View.Certificate(RoundId, AreaId) is not { } certificate)
        {
            return NotFound();
        }

        (Certificate, Flaws) = (certificate, certificate.Flaws());
        var facts = certificate.Facts;
        Behind = [.. facts.Group.Officers.Where(o => !facts.Crew.Contains(o.Id)).Select(o => $"{o.Name}{Reason(facts, o)}")];
        return Page();
    }

    private static string Reason(PairingFacts facts, RotationOfficer officer)
    {
        var kinds = facts.Ties.Where(t => t.OfficerId == officer.Id).Select(t => TieNames.NameOf(t.Kind)).Distinct().ToList();
        return kinds.Count > 0 ? $"（{string.Join("、", kinds)}）" : facts.Absent.Contains(officer.Id) ? "（不能参加）" : "";
    }
}
