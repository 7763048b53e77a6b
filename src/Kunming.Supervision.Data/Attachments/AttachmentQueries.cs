using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.Attachments;

public static class AttachmentQueries
{
    extension(IQueryable<Attachment> attachments)
    {
        /// <summary>
        /// What proves a measure, or an objection, of an issue that one sees, what was taken on a visit that one sees, the papers of a class that one sees, and the own uploads that are part of nothing yet; once the matter was
        /// referred as a clue, no longer; nothing of a matter of which the viewer is recused.
        /// </summary>
        public IQueryable<Attachment> VisibleTo(SupervisionDbContext db, Viewer viewer)
        {
            var issues = db.Issues.VisibleTo(viewer).Where(i => i.Status != IssueStatus.ReferredAsClue);
            var hidden = db.Issues.HiddenBy(viewer.SightOfIssues);
            var (visits, hiddenVisits) = (db.Visits.VisibleTo(viewer), db.Visits.HiddenBy(viewer.SightOfVisits));
            var classes = db.Classes.VisibleTo(viewer);
            return attachments.Where(a => !hiddenVisits.Any(v => v.FileIds.Contains(a.Id)))
                .Where(a => !hidden.Any(i => i.Measures.Any(m => m.Proofs.Any(p => p.AttachmentId == a.Id)) || i.ObjectionFiles.Any(f => f.AttachmentId == a.Id)))
                .Where(a => issues.Any(i => i.Measures.Any(m => m.Proofs.Any(p => p.AttachmentId == a.Id)) || i.ObjectionFiles.Any(f => f.AttachmentId == a.Id))
                    || visits.Any(v => v.FileIds.Contains(a.Id))
                    || classes.Any(c => c.FileIds.Contains(a.Id))
                    || (a.Uploaded.OfficerId == viewer.OfficerId
                        && !db.Issues.Any(i => i.Measures.Any(m => m.Proofs.Any(p => p.AttachmentId == a.Id)) || i.ObjectionFiles.Any(f => f.AttachmentId == a.Id))
                        && !db.Visits.Any(v => v.FileIds.Contains(a.Id)) && !db.Classes.Any(c => c.FileIds.Contains(a.Id))));
        }
    }
}
