using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.TaskTemplates;

namespace Kunming.Supervision.Data.TaskTemplates;

public static class TaskTemplateQueries
{
    extension(Viewer viewer)
    {
        public Sight<TaskTemplate> SightOfTaskTemplates => new()
        {
            viewer,
            { Seats.Supervise(viewer.Seat), "市级模板", t => t.OfCity },
            { Seats.Supervise(viewer.Seat), "本辖区的模板", t => t.JurisdictionId == viewer.JurisdictionId },
        };
    }

    extension(IQueryable<TaskTemplate> templates)
    {
        /// <summary>Everybody who takes part sees the city's and those of the own jurisdiction; office and leaders all.</summary>
        public IQueryable<TaskTemplate> VisibleTo(Viewer viewer) => templates.SeenBy(viewer.SightOfTaskTemplates);

        /// <summary>From which a new task may begin: those in use, less the city's of which the own county has a variant.</summary>
        public IQueryable<TaskTemplate> ForNewTasksOf(Viewer viewer) => templates.VisibleTo(viewer).Where(t => t.Retired == null
            && (t.OfCity ? !templates.Any(v => v.VariantOfId == t.Id && v.JurisdictionId == viewer.JurisdictionId && v.Retired == null) : t.JurisdictionId == viewer.JurisdictionId));
    }
}
