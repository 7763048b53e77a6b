using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Sealed;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>转为密封任务: each pairing of a round becomes a draft of a sealed order, whose units are drawn by the scheme's seed.</summary>
[FreshSecondFactor]
public sealed class TurnModel(SupervisionDbContext db) : SchemePage(db)
{
    private SealedChoices _choices = null!;

    [BindProperty]
    public TurnForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Rounds => View.Problem.Rounds
        .Where(r => !Record.TurnedRoundIds.Contains(r.Id) && View.Plan.Pairings.Any(p => p.RoundId == r.Id)).Select(r => new SelectListItem(r.Name, r.Id.ToString()));

    public IEnumerable<SelectListItem> Templates => _choices.Task.Templates.Select(t => new SelectListItem(t.Theme, t.Id.ToString()));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await FindAsync() || !Record.IsDrafter(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        _choices = await SealedChoices.ReadAsync(Db, Viewer, Today, null, Aborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Record.Revision);
        Choose("Form.RoundId", Form.RoundId, Rounds);
        Choose("Form.TemplateId", Form.TemplateId, Templates);
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Record.ObstaclesToTurn(Viewer));
        var template = _choices.Task.Templates.Single(t => t.Id == Form.TemplateId);
        var round = View.Problem.Rounds.Single(r => r.Id == Form.RoundId);
        var approver = _choices.ApproverOf(Record.ApproverId!.Value);
        var orders = new List<SealedOrder>();
        foreach (var pairing in View.Plan.Pairings.Where(p => p.RoundId == round.Id))
        {
            var plan = new SealedPlan(TaskOf(pairing, round, template, await DrawAsync(pairing)), ChinaTime.StartOf(round.From).AddHours(Form.OpensHour!.Value), approver, CrewOf(pairing));
            orders.Add(SealedOrder.Draft(SealedCode.From(RandomNumberGenerator.GetBytes(SealedCode.Letters)), plan, Viewer, Now));
        }

        Db.SealedOrders.AddRange(orders);
        Record.Turn(round.Id, orders.Count, Viewer, Now);
        await Db.SaveChangesAsync(Aborted);
        Notice($"已存为密封任务草稿{orders.Count}份，请逐份核对后送审。");
        return RedirectToPage("/Sealed/Index");
    }

    /// <summary>The same seed, round and area draw the same units of those that are in force on that day.</summary>
    private async Task<IReadOnlyList<Guid>> DrawAsync(RotationPairing pairing)
    {
        var area = View.Problem.Areas.Single(a => a.Id == pairing.AreaId);
        var units = await Db.Organisations.AsNoTracking().InForce(Today)
            .Where(o => o.JurisdictionId == area.JurisdictionId && o.Kind == OrganisationKind.InspectedUnit).Select(o => o.Id).ToListAsync(Aborted);
        if (units.Count is 0)
        {
            units = await Db.Organisations.AsNoTracking().InForce(Today).Where(o => o.JurisdictionId == area.JurisdictionId).Select(o => o.Id).ToListAsync(Aborted);
        }

        return OpenDraw.Draw(Record.Seed, $"{pairing.RoundId:D}|{pairing.AreaId:D}", units, Form.Units!.Value);
    }

    /// <summary>Everybody goes: the order names nobody, for that means the whole group.</summary>
    private IReadOnlyList<Guid> CrewOf(RotationPairing pairing) =>
        View.Behind(pairing) is 0 ? [] : [.. pairing.Crew.Where(id => id != View.Group(pairing.GroupId).LeaderId)];

    private TaskPlan TaskOf(RotationPairing pairing, RotationRound round, TaskTemplate template, IReadOnlyList<Guid> targets) => new(
        TaskOrigin.CentralDispatch, template.Basis, template.Subject, pairing.GroupId, round.Id, targets, template.Method, template.Covert,
        round.From, round.To, round.To.AddDays(Form.ReportDays!.Value))
    {
        Checklist = template.Items,
        TemplateId = template.Id,
    };

    private void Choose(string field, Guid? chosen, IEnumerable<SelectListItem> choices)
    {
        if (chosen is { } id && choices.All(c => c.Value != id.ToString()))
        {
            ModelState.AddModelError(field, "请在列出的当中选择");
        }
    }
}

public sealed class TurnForm
{
    [Display(Name = "轮次"), Required]
    public Guid? RoundId { get; set; }

    [Display(Name = "任务模板"), Required]
    public Guid? TemplateId { get; set; }

    [Display(Name = "抽取单位数"), Required, Range(1, 20)]
    public int? Units { get; set; } = 2;

    [Display(Name = "可启封时刻"), Required, Range(0, 23)]
    public int? OpensHour { get; set; } = 7;

    [Display(Name = "报结果的天数"), Required, Range(0, 60)]
    public int? ReportDays { get; set; } = 5;
}
