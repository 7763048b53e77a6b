using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Data.Calendar;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Data.TaskTemplates;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Ledgers;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Data.History;

public static class HistoryQueries
{
    /// <summary>Directory and groups: what happened to them is no secret among officers.</summary>
    private static readonly string[] OpenSubjects = [nameof(Organisation), nameof(Officer), nameof(UnitGroup), nameof(GroupTemplate), nameof(Round), nameof(CloseOutPolicy), nameof(RotationRuleVersion), nameof(TravelTime), nameof(Regulation), nameof(Domain.Issues.Categories.CategoryVersion), nameof(Domain.Reports.Templates.ReportTemplate), nameof(Accounts.Account)];

    extension(IQueryable<HistoryEntry> entries)
    {
        public IQueryable<HistoryEntry> Of(Guid subjectId) => entries.Where(h => h.SubjectId == subjectId).OrderBy(h => h.Id);

        /// <summary>
        /// What the ledgers list and this person may see: the office and the leaders the master ledger, a group's people their sub-ledger, a
        /// county its own sub-ledger.
        /// </summary>
        public IQueryable<HistoryEntry> LedgerVisibleTo(SupervisionDbContext db, Viewer viewer)
        {
            var listed = entries.Where(h => h.Ledger != null).WithoutRecused(db, viewer);
            return viewer.SeesCity ? listed
                : viewer.IsCounty ? listed.Where(h => viewer.Groups.Contains(h.GroupId!.Value) || h.JurisdictionId == viewer.JurisdictionId)
                : listed.Where(h => viewer.Groups.Contains(h.GroupId!.Value));
        }

        /// <summary>Less the course of whatever the viewer is recused of, the own earlier acts in it too.</summary>
        private IQueryable<HistoryEntry> WithoutRecused(SupervisionDbContext db, Viewer viewer)
        {
            if (viewer.Recusals.Count is 0)
            {
                return entries;
            }

            var (issues, handovers) = (db.Issues.HiddenBy(viewer.SightOfIssues), db.Handovers.HiddenBy(viewer.SightOfHandovers));
            var (visits, tasks) = (db.Visits.HiddenBy(viewer.SightOfVisits), db.Tasks.HiddenBy(viewer.SightOfTasks));
            var (clues, help) = (db.Clues.HiddenBy(viewer.SightOfClues), db.HelpRequests.HiddenBy(viewer.SightOfHelpRequests));
            var (recusals, chases, rechecks) = (db.Recusals.HiddenBy(viewer.SightOfRecusals), db.Chases.HiddenBy(viewer.SightOfChases), db.Rechecks.HiddenBy(viewer.SightOfRechecks));
            var questions = db.FigureQuestions.HiddenBy(viewer.SightOfFigureQuestions);
            return entries.Where(h => !((h.Subject == nameof(Issue) && issues.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Handover) && handovers.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Chase) && chases.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Visit) && visits.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(SupervisionTask) && tasks.Any(i => i.Id == h.SubjectId))
                || h.Subject == nameof(RecheckDraw)
                || (h.Subject == nameof(FigureQuestion) && questions.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Clue) && clues.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(HelpRequest) && help.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Recheck) && rechecks.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Recusal) && recusals.Any(i => i.Id == h.SubjectId))));
        }

        /// <summary>The own acts, what the ledgers list for this person, and the course of whatever this person sees.</summary>
        public IQueryable<HistoryEntry> VisibleTo(SupervisionDbContext db, Viewer viewer)
        {
            var (issues, handovers, visits, tasks) = (db.Issues.VisibleTo(viewer), db.Handovers.VisibleTo(viewer), db.Visits.VisibleTo(viewer), db.Tasks.VisibleTo(viewer));
            var (meetings, reports) = (db.Meetings.VisibleTo(viewer), db.Reports.OfType<GroupReport>().VisibleTo(viewer));
            var minutes = db.Minutes.VisibleTo(viewer);
            var (chases, classes) = (db.Chases.VisibleTo(viewer), db.Classes.VisibleTo(viewer));
            var syntheses = db.Reports.OfType<SynthesisReport>().VisibleTo(viewer);
            var (settings, plans, successions) = (db.Settings.VisibleTo(viewer), db.CalendarPlans.VisibleTo(viewer), db.Successions.VisibleTo(viewer));
            var (clues, recusals) = (db.Clues.VisibleTo(viewer), db.Recusals.VisibleTo(viewer));
            var (orders, unsealings) = (db.SealedOrders.VisibleTo(db, viewer), db.Unsealings.VisibleTo(viewer));
            var views = db.SavedViews.VisibleTo(viewer);
            var (help, pool, poolDraws) = (db.HelpRequests.VisibleTo(viewer), db.PoolMembers.VisibleTo(viewer), db.PoolDraws.VisibleTo(viewer));
            var appraisals = db.RoundAppraisals.VisibleTo(viewer).Where(a => viewer.IsOffice && a.OfficerId != viewer.OfficerId);
            var (archives, notes) = (db.Archives.VisibleTo(viewer), db.LedgerNotes.VisibleTo(viewer));
            var templates = db.TaskTemplates.VisibleTo(viewer);
            var (ties, schemes) = (db.Ties.VisibleTo(viewer), db.RotationSchemes.VisibleTo(viewer));
            var (rechecks, draws) = (db.Rechecks.VisibleTo(viewer), db.RecheckDraws.VisibleTo(viewer));
            var (questions, bulletins, circulars) = (db.FigureQuestions.VisibleTo(viewer), db.Bulletins.VisibleTo(viewer), db.Circulars.VisibleTo(viewer));
            var listed = entries.LedgerVisibleTo(db, viewer);
            return entries.WithoutRecused(db, viewer).Where(h => h.By.OfficerId == viewer.OfficerId
                || listed.Any(l => l.Id == h.Id)
                || OpenSubjects.Contains(h.Subject)
                || (h.Subject == nameof(Issue) && issues.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Handover) && handovers.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Chase) && chases.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Visit) && visits.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(SupervisionTask) && tasks.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(TaskTemplate) && templates.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(SealedOrder) && orders.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Unsealing) && unsealings.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Clue) && clues.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Recheck) && rechecks.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(RecheckDraw) && draws.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(SavedView) && views.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(HelpRequest) && help.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(ArchivePackage) && archives.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(LedgerNote) && notes.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Tie) && ties.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(RotationScheme) && schemes.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(RoundAppraisal) && appraisals.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(PoolDraw) && poolDraws.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(PoolMember) && pool.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(DisciplineClass) && classes.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(MeetingMinutes) && minutes.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Meeting) && meetings.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Recusal) && recusals.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(GroupReport) && reports.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(SynthesisReport) && syntheses.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(FigureQuestion) && questions.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Circular) && circulars.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Bulletin) && bulletins.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Setting) && settings.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(CalendarPlan) && plans.Any(i => i.Id == h.SubjectId))
                || (h.Subject == nameof(Succession) && successions.Any(i => i.Id == h.SubjectId)));
        }
    }
}
