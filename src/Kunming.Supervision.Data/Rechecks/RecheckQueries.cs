using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Rechecks;

public static class RecheckQueries
{
    extension(Viewer viewer)
    {
        public Sight<Recheck> SightOfRechecks => new Sight<Recheck>
        {
            viewer,
            { viewer.Groups.Count > 0, "在承担回头看的单元组任职", r => viewer.Groups.Contains(r.GroupId) },
        }.Without(viewer.Recusals.Count > 0, r => viewer.Recusals.Contains(r.IssueId) || viewer.Recusals.Contains(r.OrganisationId)
            || (r.RectifierId != null && viewer.Recusals.Contains(r.RectifierId.Value)) || (r.TaskId != null && viewer.Recusals.Contains(r.TaskId.Value)));

        public Sight<RecheckDraw> SightOfRecheckDraws => new Sight<RecheckDraw> { viewer }.Without(viewer.Recusals.Count > 0, _ => true);
    }

    extension(IQueryable<Recheck> rechecks)
    {
        /// <summary>The office and the leaders see all; a group what it is to look at. The county learns nothing beforehand.</summary>
        public IQueryable<Recheck> VisibleTo(Viewer viewer) => rechecks.SeenBy(viewer.SightOfRechecks);
    }

    extension(IQueryable<RecheckDraw> draws)
    {
        /// <summary>The population names issues of all counties: the office and the leaders only, and nobody who is recused of anything.</summary>
        public IQueryable<RecheckDraw> VisibleTo(Viewer viewer) => draws.SeenBy(viewer.SightOfRecheckDraws);
    }

    extension(SupervisionDbContext db)
    {
        /// <summary>Issues that were closed for good in a quarter and still are, with the code of their jurisdiction.</summary>
        public IQueryable<Issue> ClosedIn(Quarter quarter)
        {
            var (first, after) = (ChinaTime.StartOf(quarter.Start).ToUniversalTime(), ChinaTime.StartOf(quarter.End.AddDays(1)).ToUniversalTime());
            return db.Issues.Where(i => i.Status == IssueStatus.ClosedOut && i.Conclusion!.On >= first && i.Conclusion.On < after);
        }
    }
}
