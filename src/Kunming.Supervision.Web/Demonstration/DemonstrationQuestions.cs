using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Figures that somebody doubted, in each of their states; and the bulletins of the campaign that runs.</summary>
internal sealed class DemonstrationQuestions(DemonstrationStage stage, SupervisionDbContext db, FigureCounter counter, NoticeBox notices)
{
    /// <summary>Of the second quarter's synthesis, a week after it went up, and of a county's area.</summary>
    public async Task AskAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var synthesis = await db.Reports.OfType<SynthesisReport>().SingleAsync(r => r.QuarterKey == quarter.Key, cancellationToken);
        var (office, leader, group) = (stage.Cast.Office[0], stage.Cast.Leader, stage.Cast.Groups[2]);

        var overdue = await AskAsync(new(synthesis, quarter, "I9", null, null), [], "上次例会听取的逾期数比这个少，请说明差在哪里", leader, on, cancellationToken);
        stage.After(on, 1, at => overdue.Reply(QuestionVerdict.NotUpheld, "例会上的数不含例会之后到期的问题；报告以取数当天为准，已逐件核对", [], office, at));
        stage.After(on, 2, at => overdue.Settle(leader, at));

        var rows = await db.Issues.AsNoTracking().Where(i => i.GroupId == group.Group.Id && i.FoundOn >= quarter.Start && i.FoundOn <= quarter.End)
            .OrderBy(i => i.Number).Take(2).Select(i => new { i.Id, i.Number, i.OrganisationId, i.TaskId }).ToListAsync(cancellationToken);
        var late = await AskAsync(
            new(synthesis, quarter, "I1", group.Group.Name, group.Group.Id),
            [.. rows.Select(r => new QuestionedRow(r.Id, r.Number, group.Group.Id, null, [r.Id, r.OrganisationId, .. r.TaskId is { } task ? (Guid[])[task] : []]))],
            "这两个问题的发现日期与检查记录的日期不一致，是否应计入上一季度", leader, on.AddMinutes(20), cancellationToken);
        stage.After(on, 3, at => late.Reply(QuestionVerdict.ToBeRestated, "检查记录补录较晚，发现日期无误；检查次数在下一季度补报", [], group.Leader, at));

        await AskAsync(new(synthesis, quarter, "V1", stage.Cast.Groups[4].Group.Name, stage.Cast.Groups[4].Group.Id), [], "本季度检查次数明显少于其他组，请核对有没有漏登的检查记录", leader, on.AddMinutes(40), cancellationToken);

        var county = stage.Cast.For(stage.Cast.ByCode.Values.Where(o => o.Kind is OrganisationKind.CountyCommission).OrderBy(o => o.Code, StringComparer.Ordinal).First());
        await AskAsync(new(null, quarter, "I5", null, null), [], "本县签收的交办问题比这个数少一个，请核对是否有退回改送的重复计算", county, on.AddHours(3), cancellationToken);
    }

    /// <summary>Last week's review, and the reports of the two days before.</summary>
    public async Task IssueAsync(DateTimeOffset on, CancellationToken cancellationToken)
    {
        var (day, office, issued) = (ChinaTime.DayOf(on), stage.Cast.Office[0], new List<Bulletin>());
        if (stage.Rounds.LastOrDefault(r => r.From < day.AddDays(-1)) is { } round)
        {
            foreach (var period in (BulletinPeriod[])[BulletinPeriod.Of(BulletinKind.Weekly, day.AddDays(-7)), BulletinPeriod.Of(BulletinKind.Daily, day.AddDays(-2)), BulletinPeriod.Of(BulletinKind.Daily, day.AddDays(-1))])
            {
                if (Bulletin.ObstaclesToIssue(round, period, issued, office, day).Count is 0)
                {
                    issued.Add(stage.Make(Bulletin.Issue(round, period, await counter.OfBulletinAsync(round, period, day, cancellationToken), issued, office, on.AddMinutes(issued.Count))));
                }
            }
        }
    }

    private async Task<FigureQuestion> AskAsync(QuestionedFigure figure, IReadOnlyList<QuestionedRow> rows, string doubt, Viewer by, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var question = stage.Make(FigureQuestion.Ask(figure, rows, doubt, [], by, on)[0]);
        await notices.AddAsync(question, NoticeKind.FigureQuestioned, question.MayAnswer, on, cancellationToken);
        return question;
    }
}
