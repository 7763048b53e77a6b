using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>向上推荐: a numbered letter.</summary>
public sealed class RecommendModel(SupervisionDbContext db) : Infrastructure.RecordPage<PoolMember>(db)
{
    [BindProperty]
    public RecommendForm Form { get; set; } = new();

    public string Facts { get; private set; } = "";

    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRecommend(Viewer);

    protected override IQueryable<PoolMember> Visible => Db.PoolMembers.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && !Obstacles.Contains(PoolRules.NotYours) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(PoolRules.NotYours))
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Obstacles);
        var serial = await Db.TakeNumbersAsync(PoolRecommendation.SeriesOf(Today.Year), cancellationToken: Aborted);
        var letter = Record.Recommend((int)serial, new(Form.Addressee, Form.For, Form.Reasons, Facts), Viewer, Now);
        await Db.SaveChangesAsync(Aborted);
        Notice($"推荐函{letter.Number}已生成。");
        return RedirectToPage("Letter", new { Id, letter = letter.Id });
    }

    protected override async Task PrepareAsync()
    {
        var post = await (
            from officer in Db.Officers
            join unit in Db.Organisations on Record.OrganisationId equals unit.Id
            where officer.Id == Record.OfficerId
            select unit.Name + (officer.Title ?? "干部")).SingleAsync(Aborted);
        var rounds = await Db.RoundAppraisals.AsNoTracking().VisibleTo(Viewer).Where(a => a.MemberId == Id && a.LeaderGrade != null).OrderBy(a => a.From).ToListAsync(Aborted);
        Facts = Record.Facts(post,
        [
            .. Record.Appraisals.OrderBy(a => a.By.On).Select(a => $"{a.Round}考核{PoolNames.NameOf(a.Grade)}"),
            .. rounds.Select(a => $"{a.Round}组长评价{PoolNames.NameOf(a.LeaderGrade!.Value)}{(a.Average is { } average ? $"，同组{a.Peers}人平均{average}分" : "")}"),
        ]);
    }
}

public sealed class RecommendForm
{
    [Display(Name = "主送机关"), Required, StringLength(PoolMember.WordMaxLength), Printable]
    public string? Addressee { get; set; }

    [Display(Name = "推荐的职务或者用途"), Required, StringLength(PoolMember.WordMaxLength), Printable]
    public string? For { get; set; }

    [Display(Name = "推荐意见"), Required, StringLength(PoolMember.ReasonMaxLength), Printable]
    public string? Reasons { get; set; }
}
