using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>After each quarter the office draws, and other groups look: most has held, some has come back, some still waits.</summary>
internal sealed class DemonstrationRechecks(DemonstrationStage stage, SupervisionDbContext db)
{
    private const int WaitingEach = 3;
    private const int RelapsedEach = 8;

    public static DateTimeOffset DayOf(Quarter quarter, WorkCalendar calendar) => ChinaTime.StartOf(calendar.AddWorkingDays(quarter.End, 10)).ToUniversalTime().AddHours(9);

    public async Task DrawAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var codes = await db.Jurisdictions.ToDictionaryAsync(j => j.Id, j => j.Code, cancellationToken);
        var closed = await db.ClosedIn(quarter).AsSplitQuery().ToListAsync(cancellationToken);
        var (draw, rechecks) = RecheckDraw.Make(
            quarter, closed.ConvertAll(i => (i, codes[i.JurisdictionId])), [.. stage.Cast.Groups.Select(g => g.Group)], false,
            RecheckSampling.KeyOf("demonstration", $"{quarter.Key}")[..RecheckDraw.SeedLength], CloseOutPolicy.Standard().RecheckPercent, stage.Cast.Office[0], on);
        stage.Make(draw);
        var issues = closed.ToDictionary(i => i.Id);
        foreach (var recheck in rechecks.Select(stage.Make).Where(r => quarter.Number is 1 || r.Order % WaitingEach > 0))
        {
            stage.Agenda.At(on.AddDays(20 + recheck.Order), at => Look(recheck, issues[recheck.IssueId], at));
        }
    }

    private void Look(Recheck recheck, Issue issue, DateTimeOffset on)
    {
        var group = stage.Cast.Groups.Single(g => g.Group.Id == recheck.GroupId);
        if (group.Members.FirstOrDefault(m => recheck.ObstaclesToRecord(issue, m).Count is 0) is not { } looks)
        {
            return;
        }

        if (recheck.Order % RelapsedEach is 0 || !issue.IsClosed)
        {
            recheck.Relapse("未打招呼到现场核查，原问题又有发生，整改措施没有坚持", issue, looks, on);
        }
        else
        {
            recheck.Hold("未打招呼到现场核查，调阅近期资料并随机访谈，整改措施仍在执行", issue, looks, on);
        }
    }
}
