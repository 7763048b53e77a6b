using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Deadlines;

/// <summary>The inbox of one account, and how something gets into another's.</summary>
public sealed class NoticeBox(SupervisionDbContext db, ViewerQuery viewers, KeptAnswers kept, TimeProvider clock)
{
    /// <summary>More unread ones are not counted.</summary>
    public const int CountedUpTo = 100;

    /// <summary>Unread notices of matters that the viewer may see, up to <see cref="CountedUpTo"/>; zero at once for seats that hear of nothing.</summary>
    public async Task<int> UnreadAsync(Viewer viewer, CancellationToken cancellationToken = default) => !Hears(viewer) ? 0
        : (await kept.GetAsync(nameof(Unread), viewer, ChinaTime.DayOf(clock.GetUtcNow()), async () => new Unread(
            await db.SeenNoticesAsync(viewer, own => own.Where(n => n.ReadOn == null), cancellationToken) is { } seen
                ? await seen.OrderBy(n => n.Id).Select(n => n.Id).Take(CountedUpTo).CountAsync(cancellationToken)
                : 0))).Count;

    /// <summary>Everything up to a moment is read, seen or not: what came later stays new.</summary>
    public Task MarkReadAsync(Viewer viewer, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? read = now;
        return db.Set<Notice>().Where(n => n.AccountId == viewer.AccountId && n.ReadOn == null && n.MadeOn <= until)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadOn, read), cancellationToken);
    }

    /// <summary>Tells whoever may decide, or whoever asked; goes out with the save of the caller.</summary>
    public async Task AddAsync(Issue issue, NoticeKind kind, string occasion, Func<Viewer, bool> who, DateTimeOffset now, CancellationToken cancellationToken) =>
        await AddAsync(NoticeSubject.Issue, issue.Id, kind, occasion, v => who(v) && v.SightOfIssues.ReasonsFor(issue).Count > 0, now, cancellationToken);

    /// <inheritdoc cref="AddAsync(Issue, NoticeKind, string, Func{Viewer, bool}, DateTimeOffset, CancellationToken)"/>
    public async Task AddAsync(Handover letter, NoticeKind kind, string occasion, Func<Viewer, bool> who, DateTimeOffset now, CancellationToken cancellationToken) =>
        await AddAsync(NoticeSubject.Handover, letter.Id, kind, occasion, v => who(v) && v.SightOfHandovers.ReasonsFor(letter).Count > 0, now, cancellationToken);

    /// <inheritdoc cref="AddAsync(Issue, NoticeKind, string, Func{Viewer, bool}, DateTimeOffset, CancellationToken)"/>
    public async Task AddAsync(SupervisionTask task, NoticeKind kind, string occasion, Func<Viewer, bool> who, DateTimeOffset now, CancellationToken cancellationToken) =>
        await AddAsync(NoticeSubject.Task, task.Id, kind, occasion, v => who(v) && v.SightOfTasks.ReasonsFor(task).Count > 0, now, cancellationToken);

    /// <inheritdoc cref="AddAsync(Issue, NoticeKind, string, Func{Viewer, bool}, DateTimeOffset, CancellationToken)"/>
    public async Task AddAsync(Recheck recheck, NoticeKind kind, string occasion, Func<Viewer, bool> who, DateTimeOffset now, CancellationToken cancellationToken) =>
        await AddAsync(NoticeSubject.Recheck, recheck.Id, kind, occasion, v => who(v) && v.SightOfRechecks.ReasonsFor(recheck).Count > 0, now, cancellationToken);

    /// <summary>That a sealed task waits, and nothing else, for exactly those who may know that.</summary>
    public async Task AddAsync(SealedOrder order, NoticeKind kind, Func<Viewer, bool> who, DateTimeOffset now, CancellationToken cancellationToken) =>
        await AddAsync(NoticeSubject.Sealed, order.Id, kind, order.Revision.ToString(CultureInfo.InvariantCulture), who, now, cancellationToken);

    /// <summary>That a rotation plan waits, for the approver whom its drafter named.</summary>
    public async Task AddAsync(RotationScheme scheme, NoticeKind kind, DateTimeOffset now, CancellationToken cancellationToken) =>
        await AddAsync(NoticeSubject.Scheme, scheme.Id, kind, scheme.Revision.ToString(CultureInfo.InvariantCulture), scheme.IsApprover, now, cancellationToken);

    /// <summary>Goes once for each time that the question is asked or answered.</summary>
    public async Task AddAsync(FigureQuestion question, NoticeKind kind, Func<Viewer, bool> who, DateTimeOffset now, CancellationToken cancellationToken) => await AddAsync(
        NoticeSubject.Question, question.Id, kind, question.Times.ToString(CultureInfo.InvariantCulture), v => who(v) && v.SightOfFigureQuestions.ReasonsFor(question).Count > 0, now, cancellationToken);

    private async Task AddAsync(NoticeSubject subject, Guid id, NoticeKind kind, string occasion, Func<Viewer, bool> who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = await viewers.AllAsync(ChinaTime.DayOf(now), cancellationToken);
        db.AddRange(people.Where(who).Select(p => new Notice { AccountId = p.AccountId, Subject = subject, SubjectId = id, Kind = kind, Occasion = occasion, MadeOn = now }));
    }

    private static bool Hears(Viewer viewer) => Seats.Supervise(viewer.Seat) || viewer.IsLiaison || Clue.MayKeep(viewer);

    private sealed record Unread(int Count);
}
