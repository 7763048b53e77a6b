using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Data.Tasks;

public static class SupervisionTaskQueries
{
    extension(Viewer viewer)
    {
        public Sight<SupervisionTask> SightOfTasks => new Sight<SupervisionTask>
        {
            viewer,
            { viewer.IsCounty, "本辖区的任务", t => t.JurisdictionId == viewer.JurisdictionId },
            { viewer.Groups.Count > 0, "任务已下达给所在单元组", t => viewer.Groups.Contains(t.GroupId) && SupervisionTaskNames.SinceIssue.Contains(t.Status) },
            { viewer.Tasks.Count > 0, "是执行人员，任务正在执行", t => viewer.Tasks.Contains(t.Id) && SupervisionTaskNames.Running.Contains(t.Status) },
            { viewer.LedGroups.Count > 0, "任务由所任组长的单元组自主研判", t => t.Origin == TaskOrigin.OwnJudgement && viewer.LedGroups.Contains(t.GroupId) },
        }.Without(viewer.Recusals.Count > 0, t => viewer.Recusals.Contains(t.Id) || t.Targets.All(x => viewer.Recusals.Contains(x.OrganisationId)));
    }

    extension(IQueryable<SupervisionTask> tasks)
    {
        /// <summary>
        /// The office and the leaders see all; a group's officers what was issued to them and what their own leader drafts; a county its own; whoever
        /// is assigned to a task that task while it runs, which is all that X members see.
        /// A task that is not yet issued is nobody else's business.
        /// </summary>
        public IQueryable<SupervisionTask> VisibleTo(Viewer viewer) => tasks.SeenBy(viewer.SightOfTasks);
    }
}
