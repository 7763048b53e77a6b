using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Rotation;
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
        public IQueryable<Notice> NoticesOf(Viewer viewer)
        {
            var (issues, letters, tasks, rechecks) = (db.Issues.VisibleTo(viewer), db.Handovers.VisibleTo(viewer), db.Tasks.VisibleTo(viewer), db.Rechecks.VisibleTo(viewer));
            var (orders, unsealings) = (db.SealedOrders.VisibleTo(db, viewer), db.Unsealings.VisibleTo(viewer));
            var schemes = db.RotationSchemes.VisibleTo(viewer);
            var questions = db.FigureQuestions.VisibleTo(viewer);
            return db.Set<Notice>().AsNoTracking().Where(n => n.AccountId == viewer.AccountId && (
                n.Subject == NoticeSubject.Handover ? letters.Any(h => h.Id == n.SubjectId)
                : n.Subject == NoticeSubject.Task ? tasks.Any(t => t.Id == n.SubjectId)
                : n.Subject == NoticeSubject.Sealed ? orders.Any(o => o.Id == n.SubjectId) || unsealings.Any(u => u.Id == n.SubjectId)
                : n.Subject == NoticeSubject.Scheme ? schemes.Any(s => s.Id == n.SubjectId)
                : n.Subject == NoticeSubject.Question ? questions.Any(q => q.Id == n.SubjectId)
                : n.Subject == NoticeSubject.Recheck ? rechecks.Any(r => r.Id == n.SubjectId)
                : issues.Any(i => i.Id == n.SubjectId)));
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
