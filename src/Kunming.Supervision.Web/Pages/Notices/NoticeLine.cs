using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Pages.Handovers;
using Kunming.Supervision.Web.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Notices;

/// <summary>A notice in words, read from the matter as it stands now.</summary>
/// <param name="Promise">What was promised first and what is in force, part by part.</param>
/// <param name="Due">The day in force while somebody has to act; null once that is over.</param>
public sealed record NoticeLine(Notice Notice, string Number, string Path, string What, IReadOnlyList<string> Promise, DateOnly? Due, string LastStep, string NextStep)
{
    /// <summary>Only of matters that the viewer sees: what has left the own sight says nothing.</summary>
    public static async Task<IReadOnlyList<NoticeLine>> ReadAsync(SupervisionDbContext db, Viewer viewer, IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(n => n.SubjectId).ToHashSet();
        var issues = await db.Issues.AsNoTracking().AsSplitQuery().VisibleTo(viewer).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        var letters = await db.Handovers.AsNoTracking().VisibleTo(viewer).Where(h => ids.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        var tasks = await db.Tasks.AsNoTracking().VisibleTo(viewer).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var rechecks = await db.Rechecks.AsNoTracking().VisibleTo(viewer).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var questions = await db.FigureQuestions.AsNoTracking().VisibleTo(viewer).Where(q => ids.Contains(q.Id)).ToDictionaryAsync(q => q.Id, cancellationToken);
        var clues = notices.All(n => n.Subject is not NoticeSubject.Clue) ? []
            : await db.Clues.AsNoTracking().VisibleTo(viewer).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var requests = notices.All(n => n.Subject is not NoticeSubject.Help) ? []
            : await db.HelpRequests.AsNoTracking().VisibleTo(viewer).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var bodies = issues.Values.Select(i => i.OrganisationId).Concat(letters.Values.Select(l => l.AddresseeId)).Concat(rechecks.Values.Select(r => r.OrganisationId)).ToHashSet();
        var names = await db.Organisations.AsNoTracking().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var steps = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId))
            .GroupBy(h => h.SubjectId).Select(g => g.OrderByDescending(h => h.Id).First()).ToDictionaryAsync(h => h.SubjectId, cancellationToken);
        return
        [
            .. from notice in notices
               let line = notice.Subject is NoticeSubject.Sealed ? new NoticeLine(notice, "密封任务", "/sealed", "", [], null, "", "")
                   : notice.Subject is NoticeSubject.Scheme ? new NoticeLine(notice, "轮换方案", $"/rotation/{notice.SubjectId}", "", [], null, "", "") : issues.TryGetValue(notice.SubjectId, out var issue) ? Of(notice, issue, names[issue.OrganisationId], steps, viewer)
                   : letters.TryGetValue(notice.SubjectId, out var letter) ? Of(notice, letter, names[letter.AddresseeId], steps)
                   : tasks.TryGetValue(notice.SubjectId, out var task) ? Of(notice, task, steps)
                   : rechecks.TryGetValue(notice.SubjectId, out var recheck) ? Of(notice, recheck, names[recheck.OrganisationId], steps)
                   : clues.TryGetValue(notice.SubjectId, out var clue) ? Of(notice, clue)
                   : requests.TryGetValue(notice.SubjectId, out var request) ? Of(notice, request, steps)
                   : questions.TryGetValue(notice.SubjectId, out var question) ? Of(notice, question, steps) : null
               where line is not null
               select line,
        ];
    }

    private static NoticeLine Of(Notice notice, Issue issue, string unit, IReadOnlyDictionary<Guid, HistoryEntry> steps, Viewer viewer)
    {
        if (DuePromise.MeasureDayOf(notice) is { } day)
        {
            return OfMeasures(notice, issue, unit, day, steps);
        }

        if (DuePromise.IsOfRecheck(notice))
        {
            return new(
                notice, issue.Number, $"/issues/{issue.Id}", $"{unit}：{issue.Headline}", [$"回头看 {issue.RecheckOn:yyyy-MM-dd}"],
                issue.Status is IssueStatus.Sustained ? issue.RecheckOn : null, Last(notice, steps), issue.Status is IssueStatus.Sustained ? "回头看，核实是否仍然坚持" : Plain(IssueWords.NextStep(issue)));
        }

        var referred = issue.Status is IssueStatus.ReferredAsClue;
        return new(
            notice, issue.Number, $"/issues/{issue.Id}", referred ? unit : $"{unit}：{issue.Headline}",
            Promised(issue.Deadline, issue.FirstDueOn, issue.TimesExtended) ?? ["没有期限"],
            issue.IsSettled ? null : issue.Deadline?.DueOn, referred ? "" : Last(notice, steps),
            Plain(IssueWords.NextStep(issue, issue.GroupId is null && viewer.IsOffice && issue.MayVerifyFirst(viewer))));
    }

    /// <summary>Those of one day; once all of them are done nobody has to act.</summary>
    private static NoticeLine OfMeasures(Notice notice, Issue issue, string unit, DateOnly day, IReadOnlyDictionary<Guid, HistoryEntry> steps)
    {
        var measures = issue.Measures.Where(m => m.DueOn == day).ToList();
        var (open, referred) = (measures.Any(m => !m.IsDone) && IssueStatuses.InRectification.Contains(issue.Status), issue.Status is IssueStatus.ReferredAsClue);
        return new(
            notice, issue.Number, $"/issues/{issue.Id}", referred ? unit : $"{unit}：措施{measures.Count}项，{string.Join("；", measures.Select(m => $"{m.Headline}（责任人{m.Owner}）"))}",
            [$"措施 {day:yyyy-MM-dd}"], open ? day : null, referred ? "" : Last(notice, steps), open ? "落实措施，提交佐证，更新进展" : "");
    }

    private static NoticeLine Of(Notice notice, SupervisionTask task, IReadOnlyDictionary<Guid, HistoryEntry> steps)
    {
        var waits = task.Status is SupervisionTaskStatus.Issued or SupervisionTaskStatus.InProgress;
        return new(notice, task.Number, $"/tasks/{task.Id}", task.Subject, [$"报送 {task.ReportDue:yyyy-MM-dd}"], waits ? task.ReportDue : null, Last(notice, steps), waits ? "完成检查，由组长报送结果" : "");
    }

    private static NoticeLine Of(Notice notice, HelpRequest request, IReadOnlyDictionary<Guid, HistoryEntry> steps)
    {
        var waits = request.Status is HelpRequestStatus.Answered;
        return new(
            notice, request.Number, $"/help-requests/{request.Id}", request.Title, [$"承诺完成 {request.DueOn:yyyy-MM-dd}"], waits ? request.DueOn : null, Last(notice, steps),
            waits ? "落实协调措施，由单元组确认结果" : "");
    }

    /// <summary>The number and the days left, and not a word more of a clue.</summary>
    private static NoticeLine Of(Notice notice, Clue clue) => new(
        notice, clue.Label, $"/clues/{clue.Id}", "", [],
        clue.Status is ClueStatus.Shelved ? clue.ReviewOn : ClueNames.Open.Contains(clue.Status) ? clue.Deadline?.DueOn : null, "", "");

    private static NoticeLine Of(Notice notice, FigureQuestion question, IReadOnlyDictionary<Guid, HistoryEntry> steps) => new(
        notice, "数据质疑", $"/questions/{question.Id}", $"{question.FigureName}：{question.Doubt}", [], null, Last(notice, steps),
        question.Status switch { QuestionStatus.Asked => "归口单位核对后答复", QuestionStatus.Answered => "提出质疑的人接受答复，或者再次质疑", _ => "" });

    private static NoticeLine Of(Notice notice, Recheck recheck, string unit, IReadOnlyDictionary<Guid, HistoryEntry> steps)
    {
        var waits = recheck.Status is RecheckStatus.Assigned;
        return new(notice, recheck.IssueNumber, $"/rechecks/{recheck.Id}", $"{unit}：抽查回头看", [$"回头看 {recheck.DueOn:yyyy-MM-dd}"], waits ? recheck.DueOn : null, Last(notice, steps), waits ? "到现场回头看，登记结果" : "");
    }

    private static NoticeLine Of(Notice notice, Domain.Handovers.Handover letter, string addressee, IReadOnlyDictionary<Guid, HistoryEntry> steps) => new(
        notice, letter.Number, $"/handovers/{letter.Id}", $"{addressee}：问题{letter.IssueIds.Count}个",
        Promised(letter.Deadline, letter.FirstDueOn, letter.TimesExtended) ?? [$"签收 {letter.ReceiptDeadline.DueOn:yyyy-MM-dd}"],
        letter.WaitsUntil, Last(notice, steps), Plain(HandoverVerb.NextStep(letter.Status)));

    private static IReadOnlyList<string>? Promised(Deadline? deadline, DateOnly? first, int extended) => deadline is null ? null
        : [$"首次 {first:yyyy-MM-dd}", .. deadline.DueOn == first ? [] : (string[])[$"现行 {deadline.DueOn:yyyy-MM-dd}"], .. extended > 0 ? [$"延期{extended}次"] : (string[])[]];

    // The column says that it is the next step.
    private static string Plain(string step) => step.StartsWith("下一步：", StringComparison.Ordinal) ? step["下一步：".Length..] : step;

    private static string Last(Notice notice, IReadOnlyDictionary<Guid, HistoryEntry> steps) =>
        steps.TryGetValue(notice.SubjectId, out var last) ? $"{Domain.Kernel.ChinaTime.DayOf(last.By.On):yyyy-MM-dd} {last.By.Organisation} {last.Summary}" : "";
}
