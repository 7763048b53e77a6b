using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool.Draws;

/// <summary>公布抽调: round, group and terms, with the commitment to a seed that the system draws.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private PoolDraw? _made;
    private IReadOnlyList<UnitGroup> _groups = [];

    [BindProperty]
    public PoolDrawForm Form { get; set; } = new();

    [FromQuery(Name = "round")]
    public Guid? RoundId { get; set; }

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    public IReadOnlyList<Jurisdiction> Areas { get; private set; } = [];

    public IReadOnlyList<string> Specialities { get; private set; } = [];

    public IEnumerable<SelectListItem> RoundItems => Rounds.Select(r => new SelectListItem($"{r.Name}（{r.From:yyyy-MM-dd}至{r.To:yyyy-MM-dd}）", r.Id.ToString()));

    public IEnumerable<SelectListItem> GroupItems => _groups.Select(g => new SelectListItem(g.Name, g.Id.ToString()));

    protected internal override Aggregate? Subject => _made;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!PoolDraw.MayDraw(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Rounds = await new RotationFacts(db, Viewer, Today, Aborted).OpenRoundsAsync();
        _groups = await db.UnitGroups.AsNoTracking().AtWork().Where(g => g.JurisdictionId == Viewer.JurisdictionId).OrderBy(g => g.Number).ToListAsync(Aborted);
        Areas = await db.Jurisdictions.AsNoTracking().Where(j => j.Kind != JurisdictionKind.City).OrderBy(j => j.Code).ToListAsync(Aborted);
        Specialities = await db.PoolMembers.VisibleTo(Viewer).Where(m => m.Speciality != null).Select(m => m.Speciality!).Distinct().OrderBy(s => s).ToListAsync(Aborted);
        await next();
    }

    public void OnGet() => Form.RoundId = RoundId;

    public async Task<IActionResult> OnPostAsync()
    {
        var (round, group) = (Rounds.SingleOrDefault(r => r.Id == Form.RoundId), _groups.SingleOrDefault(g => g.Id == Form.GroupId));
        var wanted = (Form.Specialities ?? "").Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        Refuse("Form.RoundId", round is null, "请选择列出的轮次");
        Refuse("Form.GroupId", group is null, "请选择列出的单元组");
        Refuse("Form.Areas", Form.Areas.Exists(id => Areas.All(a => a.Id != id)), "请在列出的辖区中选择");
        Refuse("Form.Specialities", wanted.Find(w => !Specialities.Contains(w)) is not null, $"人才库中没有特长“{wanted.Find(w => !Specialities.Contains(w))}”");
        RequireValidForm();
        var terms = new PoolDrawTerms(
            Form.Way!.Value, Form.Wanted!.Value, wanted, Form.LeastRounds!.Value, [.. Areas.Where(a => Form.Areas.Contains(a.Id)).Select(a => new RotationArea(a.Id, a.Name, a.Id))]);
        _made = PoolDraw.Announce(
            new(round!.Id, round.Name, round.From, round.To, group!.Id, group.Name, round.TakesPart(group.Id)), terms, OpenDraw.NewSeed(), Viewer, Now);
        db.PoolDraws.Add(_made);
        await db.SaveChangesAsync(Aborted);
        Notice("已公布条件和种子校验值。");
        return RedirectToPage("Details", new { _made.Id });
    }

    private void Refuse(string field, bool stands, string sentence)
    {
        if (stands)
        {
            ModelState.AddModelError(field, sentence);
        }
    }
}

public sealed class PoolDrawForm
{
    [Display(Name = "轮次"), Required]
    public Guid? RoundId { get; set; }

    [Display(Name = "单元组"), Required]
    public Guid? GroupId { get; set; }

    [Display(Name = "方式"), Required]
    public PoolDrawWay? Way { get; set; }

    [Display(Name = "人数"), Required, Range(1, PoolDrawTerms.MostWanted)]
    public int? Wanted { get; set; } = 2;

    [Display(Name = "业务特长"), StringLength(200)]
    public string? Specialities { get; set; }

    [Display(Name = "参加过的轮次"), Required, Range(0, PoolDrawTerms.MostRounds)]
    public int? LeastRounds { get; set; } = 0;

    [Display(Name = "前往的辖区")]
    public List<Guid> Areas { get; set; } = [];
}
