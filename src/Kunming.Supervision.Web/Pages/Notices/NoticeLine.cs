using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
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
        var bodies = issues.Values.Select(i => i.OrganisationId).Concat(letters.Values.Select(l => l.AddresseeId)).ToHashSet();
        var names = await db.Organisations.AsNoTracking().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var steps = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId))
            .GroupBy(h => h.SubjectId).Select(g => g.OrderByDescending(h => h.Id).First()).ToDictionaryAsync(h => h.SubjectId, cancellationToken);
        return
        [
            .. from notice in notices
               let line = issues.TryGetValue(notice.SubjectId, out var issue) ? Of(notice, issue, names[issue.OrganisationId], steps)
                   : letters.TryGetValue(notice.SubjectId, out var letter) ? Of(notice, letter, names[letter.AddresseeId], steps) : null
               where line is not null
               select line,
        ];
    }

    private static NoticeLine Of(Notice notice, Issue issue, string unit, IReadOnlyDictionary<Guid, HistoryEntry> steps)
    {
        var referred = issue.Status is IssueStatus.ReferredAsClue;
        return new(
            notice, issue.Number, $"/issues/{issue.Id}", referred ? unit : $"{unit}：{issue.Headline}",
            Promised(issue.Deadline, issue.FirstDueOn, issue.TimesExtended) ?? ["没有期限"],
            issue.IsSettled ? null : issue.Deadline?.DueOn, referred ? "" : Last(notice, steps), Plain(IssueWords.NextStep(issue)));
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
