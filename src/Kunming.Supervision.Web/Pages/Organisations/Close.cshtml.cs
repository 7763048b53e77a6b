using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Organisations;

/// <summary>What stays with a body that is closed, in words, and where it is found.</summary>
public sealed record MatterInHand(string Text, string? Address);

/// <summary>撤销.</summary>
public sealed class CloseModel(SupervisionDbContext db) : RecordPage<Organisation>(db)
{
    [BindProperty]
    public CloseForm Form { get; set; } = new();

    public IReadOnlyList<Rule> Obstacles { get; private set; } = [];

    public IReadOnlyList<MatterInHand> InHand { get; private set; } = [];

    protected override IQueryable<Organisation> Visible => Db.Organisations.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Organisation.MayMaintain(Viewer) || !await FindAsync())
        {
            return NotFound();
        }

        Form = new() { Since = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Organisation.MayMaintain(Viewer) || !await FindAsync())
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RuleViolationException.ThrowIfAny(Obstacles);
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Record.ObstaclesToClose(Form.Since!.Value, Today));
        Record.Close(Form.Since.Value, Sign(), Form.Basis);
        await Db.SaveChangesAsync(Aborted);
        Notice($"“{Record.Name}”已撤销，以前的记录保留。有误的可以在本页恢复。");
        return RedirectToPage("Details", new { Id });
    }

    protected override async Task PrepareAsync()
    {
        var groups = await Db.UnitGroups.AsNoTracking().Where(g => g.Organisations.Any(m => m.OrganisationId == Id && m.Until == null))
            .OrderBy(g => g.Number).Select(g => new { g.Id, g.Name, g.LeadOrganisationId }).ToListAsync(Aborted);
        Obstacles = Record.ObstaclesToClose(groups.Where(g => g.LeadOrganisationId != Id).Select(g => g.Name));

        var letters = await Db.Handovers.CountAsync(h => h.AddresseeId == Id && h.Status != HandoverStatus.Finished && h.Status != HandoverStatus.Refused, Aborted);
        var issues = await Db.Issues.Open().CountAsync(i => i.OrganisationId == Id, Aborted);
        var tasks = await Db.Tasks.CountAsync(t => t.Status != SupervisionTaskStatus.Finished && t.Status != SupervisionTaskStatus.Voided && t.Targets.Any(x => x.OrganisationId == Id), Aborted);
        var tied = await Db.Organisations.CountAsync(o => o.Until == null && o.Affiliations.Any(a => a.TargetId == Id && a.Until == null), Aborted);
        var people = await Db.Users.CountAsync(u => u.Enabled && Db.Officers.Any(o => o.Id == u.OfficerId && o.OrganisationId == Id), Aborted);
        InHand =
        [
            .. groups.Where(g => g.LeadOrganisationId == Id).Select(g => new MatterInHand($"牵头“{g.Name}”", $"/groups/{g.Id}")),
            .. Some(letters, n => $"没有办完的交办 {n} 件", $"/handovers?q={Uri.EscapeDataString(Record.Name)}"),
            .. Some(issues, n => $"在它发现、没有销号的问题 {n} 个", $"/issues?view=all&q={Uri.EscapeDataString(Record.Name)}"),
            .. Some(tasks, n => $"以它为检查对象、没有办结的任务 {n} 项", null),
            .. Some(tied, n => $"隶属于它或由它联系的机构 {n} 个，请在机构名录中改填", $"/organisations/{Id}"),
            .. Some(people, n => $"它的干部有 {n} 个启用的账号，请系统管理员、安全管理员处理", null),
        ];
    }

    private static IEnumerable<MatterInHand> Some(int count, Func<int, string> say, string? address) => count > 0 ? [new(say(count), address)] : [];
}

public sealed class CloseForm
{
    [Display(Name = "撤销日期"), Required]
    public DateOnly? Since { get; set; }

    [Display(Name = "撤销依据"), Required, StringLength(Organisation.NoteMaxLength)]
    public string? Basis { get; set; }
}
