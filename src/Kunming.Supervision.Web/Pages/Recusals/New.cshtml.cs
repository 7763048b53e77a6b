using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Recusals;

/// <summary>申报回避, from the page of the unit, task or issue: the own, or of somebody on whom the viewer decides.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private List<Candidate> _candidates = [];

    [FromQuery(Name = "unit")]
    public Guid? UnitId { get; set; }

    [FromQuery(Name = "task")]
    public Guid? TaskId { get; set; }

    [FromQuery(Name = "issue")]
    public Guid? IssueId { get; set; }

    [BindProperty]
    public RecusalForm Form { get; set; } = new();

    public RecusalMatter Matter { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>Where the viewer came from.</summary>
    public string Back => Matter.Kind switch { MatterKind.Unit => $"/organisations/{Matter.Id}", MatterKind.Task => $"/tasks/{Matter.Id}", _ => $"/issues/{Matter.Id}" };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Recusal.MayDeclare(Viewer) || await FindMatterAsync() is not { } matter)
        {
            context.Result = NotFound();
            return;
        }

        Matter = matter;
        _candidates = await ReadCandidatesAsync();
        People = [.. _candidates.Select(c => new SelectListItem(c.Officer.Id == Viewer.OfficerId ? $"{c.Officer.Name}（本人）" : $"{c.Officer.Name}（{c.Organisation}）", c.Officer.Id.ToString()))];
        await next();
    }

    public void OnGet() => Form = new() { OfficerId = Viewer.OfficerId, From = Today };

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        if (_candidates.FirstOrDefault(c => c.Officer.Id == Form.OfficerId) is not { } chosen)
        {
            ModelState.AddModelError("Form.OfficerId", "请从列出的人员中选择");
            throw new InvalidFormException();
        }

        var recusal = Recusal.Declare(chosen.Officer, Matter, chosen.GroupId, Form.Reason!, Form.From!.Value, Form.To?.AddDays(1), Viewer, Now);
        db.Recusals.Add(recusal);
        await db.SaveChangesAsync(Aborted);
        Notice(recusal.Status is RecusalStatus.Declared ? "回避已申报，等待决定。" : $"已决定{chosen.Officer.Name}回避。");
        return RedirectToPage("Details", new { recusal.Id });
    }

    private async Task<RecusalMatter?> FindMatterAsync() => (UnitId, TaskId, IssueId) switch
    {
        ({ } unit, null, null) => await db.Organisations.VisibleTo(Viewer).Where(o => o.Id == unit).Select(o => new RecusalMatter(MatterKind.Unit, o.Id, o.Name)).SingleOrDefaultAsync(Aborted),
        (null, { } task, null) => await db.Tasks.VisibleTo(Viewer).Where(t => t.Id == task).Select(t => new RecusalMatter(MatterKind.Task, t.Id, t.Number)).SingleOrDefaultAsync(Aborted),
        (null, null, { } issue) => await db.Issues.VisibleTo(Viewer).Where(i => i.Id == issue).Select(i => new RecusalMatter(MatterKind.Issue, i.Id, i.Number)).SingleOrDefaultAsync(Aborted),
        _ => null,
    };

    /// <summary>The viewer; for the office everybody with an account, for a leader the people of the led groups.</summary>
    private async Task<List<Candidate>> ReadCandidatesAsync()
    {
        var led = Viewer.LedGroups;
        var serving = await db.UnitGroups.AsNoTracking().SelectMany(g => g.Officers, (g, m) => new { g.Id, g.Number, m.OfficerId, m.From, m.Until })
            .Where(m => m.From <= Today && (m.Until == null || m.Until > Today)).ToListAsync(Aborted);
        var groups = serving.OrderByDescending(m => led.Contains(m.Id)).ThenBy(m => m.Number).ToLookup(m => m.OfficerId, m => m.Id);
        var people = serving.Where(m => led.Contains(m.Id)).Select(m => m.OfficerId).ToList();
        var officers = await (
            from officer in db.Officers.AsNoTracking()
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where officer.Id == Viewer.OfficerId || people.Contains(officer.Id) || (Viewer.IsOffice && db.Users.Any(a => a.OfficerId == officer.Id))
            orderby officer.Id != Viewer.OfficerId, body.Code, officer.Name, officer.Id
            select new { Officer = officer, Body = body.Name }).ToListAsync(Aborted);
        return [.. officers.Select(o => new Candidate(o.Officer, o.Body, groups[o.Officer.Id].Select(g => (Guid?)g).FirstOrDefault()))];
    }

    private sealed record Candidate(Officer Officer, string Organisation, Guid? GroupId);
}

public sealed class RecusalForm
{
    [Display(Name = "回避人员"), Required]
    public Guid? OfficerId { get; set; }

    [Display(Name = "回避理由"), Required, StringLength(Recusal.ReasonMaxLength)]
    public string? Reason { get; set; }

    [Display(Name = "开始日期"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期")]
    public DateOnly? To { get; set; }
}
