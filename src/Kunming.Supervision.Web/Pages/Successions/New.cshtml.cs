using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Successions;

/// <summary>办理交接: whose work, what is open, to whom. Without an officer in the address it is the viewer's own.</summary>
public sealed class NewModel(SupervisionDbContext db, SuccessionDesk desk) : SupervisionPageModel
{
    private IReadOnlyList<SuccessionParty> _all = [];
    private int _sealed;

    [FromQuery(Name = "officer")]
    public Guid? OfficerId { get; set; }

    /// <summary>Only the work of this group: somebody leaves it and stays where he is otherwise.</summary>
    [FromQuery(Name = "group")]
    public Guid? GroupId { get; set; }

    public SuccessionGroup? Group { get; private set; }

    [BindProperty]
    public SuccessionForm Form { get; set; } = new();

    public SuccessionParty From { get; private set; } = null!;

    public MatterTable Table { get; private set; } = MatterTable.Empty;

    public bool Another { get; private set; }

    public IEnumerable<SelectListItem> Officers { get; private set; } = [];

    /// <summary>Those who could take it over.</summary>
    public IEnumerable<SelectListItem> Successors => _all.Where(p => p.OfficerId != From.OfficerId && p.OfficerId != Viewer.OfficerId && p.Enabled && p.SharesDesk(From)
        && (From.Seat is null || p.Seat == From.Seat)).Select(p => new SelectListItem($"{p.Name}（{p.Organisation}）", p.OfficerId.ToString()));

    public IReadOnlyList<Rule> Obstacles => Domain.Kernel.Obstacles.From((Another, SuccessionRules.AlreadyOpen.With(From.Name)), (_sealed > 0 && Group is null, SuccessionRules.SealedFirst.With(_sealed)), (Table.Matters.Count is 0, SuccessionRules.NothingOpen.With(From.Name)));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Viewer.IsAdministrator || await desk.PartyAsync(OfficerId ?? Viewer.OfficerId, Aborted) is not { } from || !Succession.MayOffer(from, Viewer))
        {
            context.Result = NotFound();
            return;
        }

        From = from;
        if (GroupId is { } only)
        {
            Group = await db.UnitGroups.Where(g => g.Id == only).Select(g => new SuccessionGroup(g.Id, g.Name)).SingleOrDefaultAsync(Aborted);
            if (Group is null)
            {
                context.Result = NotFound();
                return;
            }
        }

        _all = await desk.PartiesAsync(db.Officers, Aborted);
        Officers = _all.Where(p => (p.AccountId is not null || p.Groups.Count > 0) && Succession.MayOffer(p, Viewer))
            .Select(p => new SelectListItem($"{p.Name}（{p.Organisation}）", p.OfficerId.ToString(), p.OfficerId == from.OfficerId));
        // Told to the officer himself alone: to whoever hands over for him there is none.
        _sealed = From.OfficerId != Viewer.OfficerId ? 0 : await db.SealedOrders.VisibleTo(db, Viewer).CountAsync(
            o => o.Status != SealedOrderStatus.Opened && o.Status != SealedOrderStatus.Voided && (o.DrafterId == Viewer.OfficerId || o.ApproverId == Viewer.OfficerId), Aborted);
        Another = await db.Successions.AnyAsync(s => s.OfficerId == from.OfficerId && s.Status == SuccessionStatus.Offered, Aborted);
        Table = await MatterTable.ForAsync(db, Viewer, await desk.ExceptRecusedAsync([.. (await desk.OpenAsync(from, Aborted)).Where(m => Group is null || m.GroupId == Group.Id)], Today, [Viewer.OfficerId], Aborted), Aborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        if (_all.SingleOrDefault(p => p.OfficerId == Form.SuccessorId) is not { } to)
        {
            ModelState.AddModelError("Form.SuccessorId", "请从名单中选择接收人");
            RequireValidForm();
            return Page();
        }

        var succession = Succession.Offer(From, to, Form.Reason, Another, await desk.ExceptRecusedAsync(Table.Matters, Today, [to.OfficerId], Aborted), Viewer, Now, _sealed, Group);
        db.Add(succession);
        await db.SaveChangesAsync(Aborted);
        Notice($"已请{to.Name}接收，接收人签字以前，工作仍由{From.Name}负责");
        return RedirectToPage("Details", new { succession.Id });
    }
}

public sealed class SuccessionForm
{
    [Display(Name = "接收人"), Required]
    public Guid? SuccessorId { get; set; }

    [Display(Name = "交接原因"), Required, StringLength(Succession.ReasonMaxLength)]
    public string? Reason { get; set; }
}
