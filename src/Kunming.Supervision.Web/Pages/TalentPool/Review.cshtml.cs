using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <param name="Unfinished">Of what the viewer sees.</param>
public sealed record ReviewRow(PoolMember Member, string Unit, IReadOnlyList<Rule> Reasons)
{
    public IReadOnlyList<UnfinishedItem> Unfinished { get; init; } = [];
}

/// <summary>到期评议清单: who is to be looked at again, and why.</summary>
public sealed class ReviewModel(SupervisionDbContext db, SettingStore settings) : SupervisionPageModel
{
    public const int MostRounds = 20;

    [FromQuery(Name = "rounds")]
    public int Rounds { get; set; } = 2;

    public int Months => settings.Current.RuleOf(DeadlineRules.PoolReview).Value;

    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Viewer.IsOffice)
        {
            return NotFound();
        }

        Rounds = Math.Clamp(Rounds, 1, MostRounds);
        var members = await (
            from member in db.PoolMembers.AsNoTracking().VisibleTo(Viewer)
            join unit in db.Organisations on member.OrganisationId equals unit.Id
            where member.Status == PoolMemberStatus.InPool || member.Status == PoolMemberStatus.Paused || member.Status == PoolMemberStatus.Seconded
            orderby member.Number
            select new { Member = member, Unit = unit.Name }).ToListAsync(Aborted);
        var graded = (await db.RoundAppraisals.AsNoTracking().VisibleTo(Viewer).Where(a => a.LeaderGrade != null || a.Excellent + a.Competent + a.Barely + a.Incompetent > 0)
            .Select(a => new { a.MemberId, a.Opened.On }).ToListAsync(Aborted)).ToLookup(a => a.MemberId, a => a.On);
        var begun = await db.Rounds.AsNoTracking().Where(r => r.JurisdictionId == Viewer.JurisdictionId && r.Kind == RoundKind.Regular && r.From <= Today).Select(r => r.From).ToListAsync(Aborted);
        Rows =
        [
            .. members.Select(m => new ReviewRow(
                m.Member, m.Unit,
                PoolReview.Reasons(m.Member, LastAppraised(m.Member, graded[m.Member.Id]), begun.Count(day => day > (m.Member.SecondedUntil ?? ChinaTime.DayOf(m.Member.Nominated.On))), Months, Rounds, Today)))
                .Where(r => r.Reasons.Count > 0),
        ];
        var unfinished = await new UnfinishedWork(db, Viewer, Aborted).OfAsync([.. Rows.Select(r => new UnfinishedOf(r.Member.OfficerId, r.Member.Name, r.Member.OrganisationId))]);
        Rows = [.. Rows.Select(r => r with { Unfinished = [.. unfinished[r.Member.OfficerId]] })];
        return Page();
    }

    public static string AddressOf(UnfinishedItem item) => $"/{item.Kind switch { UnfinishedKind.Task => "tasks", UnfinishedKind.Visit => "visits", _ => "issues" }}/{item.RecordId}";

    private static DateOnly? LastAppraised(PoolMember member, IEnumerable<DateTimeOffset> rounds) =>
        member.Appraisals.Select(a => a.By.On).Concat(rounds).Select(on => (DateOnly?)ChinaTime.DayOf(on)).Max();
}
