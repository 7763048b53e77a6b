using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>调换: another of the group goes instead.</summary>
public sealed class ReplaceModel(SupervisionDbContext db, SealedDesk desk) : UnsealingVerbPage(db)
{
    private SealedOrder? _order;
    private IReadOnlyList<SealedCandidate> _people = [];

    [BindProperty]
    public ReplaceForm Form { get; set; } = new();

    public override string Verb => "调换人员";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToReplace(Viewer);

    public IEnumerable<SelectListItem> Leaving => Record.Pledges.Where(p => p.Status is not PledgeStatus.Replaced)
        .OrderByDescending(p => p.Status is PledgeStatus.Recused).Select(p => new SelectListItem($"{p.Officer}（{SealedNames.NameOf(p.Status)}）", p.OfficerId.ToString()));

    public IEnumerable<SelectListItem> Coming => _people.Where(c => Record.Pledges.All(p => p.OfficerId != c.OfficerId)).Select(c => new SelectListItem(c.Name, c.OfficerId.ToString()));

    // The check needs the targets: whoever does not see the order cannot name a substitute.
    protected override bool MayEnter => base.MayEnter && _order is not null;

    protected override async Task PrepareAsync()
    {
        _order = await Db.SealedOrders.VisibleTo(Db, Viewer).SingleOrDefaultAsync(o => o.Id == Id, Aborted);
        _people = _order is null ? [] : await desk.CandidatesAsync(_order, Today, Aborted);
    }

    protected override async Task<string> ActAsync()
    {
        var comes = _people.SingleOrDefault(p => p.OfficerId == Form.ComesId) ?? throw Refused(Text.Missing.With("接替的人员"));
        var leaves = await Db.Officers.SingleOrDefaultAsync(o => o.Id == Form.LeavesId, Aborted) ?? throw Refused(SealedRules.NotMember);
        var group = await Db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == Record.GroupId, Aborted);
        var task = Record.TaskId is { } taskId ? await Db.Tasks.VisibleTo(Viewer).SingleAsync(t => t.Id == taskId, Aborted) : null;
        Record.Replace(leaves, comes, group, await desk.TargetsAsync(_order!, Aborted), task, Form.Reason!, Viewer, Now);
        return $"{comes.Name}已接替{leaves.Name}。";
    }
}

public sealed class ReplaceForm
{
    [Display(Name = "调出的人员"), Required]
    public Guid? LeavesId { get; set; }

    [Display(Name = "接替的人员"), Required]
    public Guid? ComesId { get; set; }

    [Display(Name = "调换理由"), Required, StringLength(Unsealing.ReasonMaxLength)]
    public string? Reason { get; set; }
}
