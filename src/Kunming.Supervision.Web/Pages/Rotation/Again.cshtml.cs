using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>调整重排: a pairing is pinned, somebody drops out, or a round is called off; the rest changes as little as it can.</summary>
public sealed class AgainModel(SupervisionDbContext db, PlanSearches searches) : SchemePage(db)
{
    [BindProperty]
    public AgainForm Form { get; set; } = new();

    public WhyNotView? WhyNot { get; private set; }

    public IEnumerable<SelectListItem> Rounds => View.Problem.Rounds.Select(r => new SelectListItem(r.Name, r.Id.ToString()));

    public IEnumerable<SelectListItem> Areas => View.Problem.Areas.Select(a => new SelectListItem(a.Name, a.Id.ToString()));

    public IEnumerable<SelectListItem> Groups => View.Problem.Groups.Select(g => new SelectListItem(g.Name, g.Id.ToString()));

    public IEnumerable<SelectListItem> People => View.Problem.Groups.SelectMany(g => g.Officers.Select(o => new SelectListItem($"{g.Name}　{o.Name}", o.Id.ToString())));

    public IEnumerable<SelectListItem> Absentees => Groups.Concat(People);

    public IEnumerable<string> Pinned => View.Problem.Pins.Select(p =>
        $"{View.Problem.Rounds.Single(r => r.Id == p.RoundId).Name}，{View.Problem.Areas.Single(a => a.Id == p.AreaId).Name}，{View.Group(p.GroupId).Name}");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await FindAsync() || !Record.IsDrafter(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet() => Form = new() { Name = Domain.Kernel.Text.Head($"{Record.Name}（调整）", RotationScheme.NameMaxLength) };

    public async Task<IActionResult> OnPostAsync()
    {
        CheckChoices();
        RequireValidForm();
        var problem = await ChangedAsync();
        if (Form.Seconds > PlanSearches.SecondsInRequest)
        {
            return RedirectToPage("Search", new { (await searches.StartAsync(Viewer.AccountId, new(Form.Name!, problem, Form.LeastChange ? View.Plan : null, Form.Seconds!.Value, Id), Aborted)).Id });
        }

        var (scheme, why) = await PlanSearch.RunAsync(Form.Name!, problem, Form.LeastChange ? View.Plan : null, Form.Seconds!.Value, Id, Viewer, Now, Aborted);
        if (scheme is null)
        {
            WhyNot = new(problem, why);
            return Page();
        }

        Db.RotationSchemes.Add(scheme);
        await Db.SaveChangesAsync(Aborted);
        Notice($"已重排，与原方案不同的配对{scheme.Plan().DistanceTo(View.Plan)}处。");
        return RedirectToPage("Details", new { scheme.Id });
    }

    /// <summary>The facts of today with what was decided before and what is decided now.</summary>
    private async Task<RotationProblem> ChangedAsync()
    {
        var old = View.Problem;
        var ids = old.Rounds.Select(r => r.Id).ToList();
        List<Round> rounds = await Db.Rounds.AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.From).ThenBy(r => r.Id).ToListAsync(Aborted);
        var now = await new RotationFacts(Db, Viewer, Today, Aborted).ReadAsync(rounds);
        var absentIn = Form.AbsentRoundId is { } one ? [one] : ids;
        return now with
        {
            Rounds = [.. now.Rounds.Select(r => r with
            {
                CrossUnit = old.Rounds.Single(o => o.Id == r.Id).CrossUnit, Cancelled = old.Rounds.Single(o => o.Id == r.Id).Cancelled || r.Id == Form.CancelledRoundId,
            })],
            Areas = [.. now.Areas.Select(a => old.Areas.FirstOrDefault(o => o.Id == a.Id) is { } was ? a with { Skills = was.Skills } : a)],
            Weights = old.Weights,
            Pins =
            [
                .. Form.Unpin ? [] : old.Pins.Where(p => p.RoundId != Form.CancelledRoundId),
                .. Form.PinRoundId is { } round ? [new RotationPin(round, Form.PinAreaId!.Value, Form.PinGroupId!.Value)] : (RotationPin[])[],
            ],
            Absences = [.. old.Absences, .. Form.AbsentId is { } who ? absentIn.Select(r => new RotationAbsence(who, r)) : []],
            Apart = [.. old.Apart, .. Form.ApartFirstId is { } first ? [new OfficerPair(first, Form.ApartSecondId!.Value)] : (OfficerPair[])[]],
        };
    }

    private void CheckChoices()
    {
        Choose("Form.PinRoundId", Form.PinRoundId, Rounds);
        Choose("Form.PinAreaId", Form.PinAreaId, Areas);
        Choose("Form.PinGroupId", Form.PinGroupId, Groups);
        Choose("Form.AbsentId", Form.AbsentId, Absentees);
        Choose("Form.AbsentRoundId", Form.AbsentRoundId, Rounds);
        Choose("Form.CancelledRoundId", Form.CancelledRoundId, Rounds);
        Choose("Form.ApartFirstId", Form.ApartFirstId, People);
        Choose("Form.ApartSecondId", Form.ApartSecondId, People);
        if (Form.ApartFirstId is null != Form.ApartSecondId is null || (Form.ApartFirstId is not null && Form.ApartFirstId == Form.ApartSecondId))
        {
            ModelState.AddModelError("Form.ApartFirstId", "不宜同组须选两个人");
        }

        if (new[] { Form.PinRoundId, Form.PinAreaId, Form.PinGroupId }.Count(id => id is not null) is 1 or 2)
        {
            ModelState.AddModelError("Form.PinRoundId", "固定配对须同时选轮次、辖区和单元组");
        }
    }

    private void Choose(string field, Guid? chosen, IEnumerable<SelectListItem> choices)
    {
        if (chosen is { } id && choices.All(c => c.Value != id.ToString()))
        {
            ModelState.AddModelError(field, "请在列出的当中选择");
        }
    }
}

public sealed class AgainForm
{
    [Display(Name = "方案名称"), Required, StringLength(RotationScheme.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "尽量少改动")]
    public bool LeastChange { get; set; } = true;

    [Display(Name = "轮次")]
    public Guid? PinRoundId { get; set; }

    [Display(Name = "辖区")]
    public Guid? PinAreaId { get; set; }

    [Display(Name = "单元组")]
    public Guid? PinGroupId { get; set; }

    [Display(Name = "取消已固定的配对")]
    public bool Unpin { get; set; }

    [Display(Name = "不能参加的组或者人员")]
    public Guid? AbsentId { get; set; }

    [Display(Name = "不能参加的轮次")]
    public Guid? AbsentRoundId { get; set; }

    [Display(Name = "不宜同组的一人")]
    public Guid? ApartFirstId { get; set; }

    [Display(Name = "不宜同组的另一人")]
    public Guid? ApartSecondId { get; set; }

    [Display(Name = "取消的轮次")]
    public Guid? CancelledRoundId { get; set; }

    [Display(Name = "用时"), Required, Range(1, PlanSearch.MostSeconds)]
    public int? Seconds { get; set; } = 2;
}
