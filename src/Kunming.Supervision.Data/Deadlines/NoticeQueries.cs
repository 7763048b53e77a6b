using System.Linq.Expressions;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Deadlines;

public static class NoticeQueries
{
    extension(SupervisionDbContext db)
    {
        /// <summary>The viewer's own, of matters that the viewer may still see.</summary>
        /// <param name="mine">The viewer's own, narrowed or not.</param>
        /// <returns>Null when there are none, seen or not.</returns>
        /// <remarks>
        /// Asks first of what kinds they are, and then of these kinds only: what the viewer sees of all ten takes the database longer to plan than most pages
        /// take altogether, and few accounts have notices of all of them.
        /// </remarks>
        public async Task<IQueryable<Notice>?> SeenNoticesAsync(Viewer viewer, Func<IQueryable<Notice>, IQueryable<Notice>> mine, CancellationToken cancellationToken)
        {
            var own = mine(db.Set<Notice>().AsNoTracking().Where(n => n.AccountId == viewer.AccountId));
            var subjects = await own.Select(n => n.Subject).Distinct().OrderBy(s => s).ToListAsync(cancellationToken);
            return subjects.Count is 0 ? null : own.Where(SightQueries.AnyOf(subjects.ConvertAll(s => db.SightOf(s, viewer))));
        }

        private Expression<Func<Notice, bool>> SightOf(NoticeSubject subject, Viewer viewer)
        {
            var (issues, letters, tasks, rechecks) = (db.Issues.VisibleTo(viewer), db.Handovers.VisibleTo(viewer), db.Tasks.VisibleTo(viewer), db.Rechecks.VisibleTo(viewer));
            var (orders, unsealings) = (db.SealedOrders.VisibleTo(db, viewer), db.Unsealings.VisibleTo(viewer));
            var schemes = db.RotationSchemes.VisibleTo(viewer);
            var questions = db.FigureQuestions.VisibleTo(viewer);
            var (clues, requests) = (db.Clues.VisibleTo(viewer), db.HelpRequests.VisibleTo(viewer));
            return subject switch
            {
                NoticeSubject.Issue or NoticeSubject.Measure => n => n.Subject == subject && issues.Any(i => i.Id == n.SubjectId),
                NoticeSubject.Handover => n => n.Subject == NoticeSubject.Handover && letters.Any(h => h.Id == n.SubjectId),
                NoticeSubject.Task => n => n.Subject == NoticeSubject.Task && tasks.Any(t => t.Id == n.SubjectId),
                NoticeSubject.Sealed => n => n.Subject == NoticeSubject.Sealed && (orders.Any(o => o.Id == n.SubjectId) || unsealings.Any(u => u.Id == n.SubjectId)),
                NoticeSubject.Scheme => n => n.Subject == NoticeSubject.Scheme && schemes.Any(s => s.Id == n.SubjectId),
                NoticeSubject.Question => n => n.Subject == NoticeSubject.Question && questions.Any(q => q.Id == n.SubjectId),
                NoticeSubject.Clue => n => n.Subject == NoticeSubject.Clue && clues.Any(c => c.Id == n.SubjectId),
                NoticeSubject.Help => n => n.Subject == NoticeSubject.Help && requests.Any(r => r.Id == n.SubjectId),
                NoticeSubject.Recheck => n => n.Subject == NoticeSubject.Recheck && rechecks.Any(r => r.Id == n.SubjectId),
                _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
            };
        }

        /// <summary>Writes those that were not made before, whoever made them, and returns them.</summary>
        public async Task<IReadOnlyList<Guid>> AddNewAsync(IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
        {
            Guid[] ids = [.. notices.Select(n => n.Id)], accounts = [.. notices.Select(n => n.AccountId)], subjectIds = [.. notices.Select(n => n.SubjectId)];
            string[] subjects = [.. notices.Select(n => n.Subject.ToString())], kinds = [.. notices.Select(n => n.Kind.ToString())], occasions = [.. notices.Select(n => n.Occasion)];
            DateTime[] made = [.. notices.Select(n => n.MadeOn.UtcDateTime)];
            return await db.Database.SqlQuery<Guid>(
                $"""
                insert into notices (id, account_id, subject, subject_id, kind, occasion, made_on)
                select * from unnest({ids}, {accounts}, {subjects}, {subjectIds}, {kinds}, {occasions}, {made})
                on conflict (account_id, subject_id, kind, occasion) do nothing
                returning id as "Value"
                """).ToListAsync(cancellationToken);
        }
    }
}
