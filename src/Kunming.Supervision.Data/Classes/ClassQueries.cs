using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Classes;

namespace Kunming.Supervision.Data.Classes;

public static class ClassQueries
{
    extension(Viewer viewer)
    {
        public Sight<DisciplineClass> SightOfClasses => new()
        {
            viewer,
            { Seats.Supervise(viewer.Seat), "党风政风监督室的课堂面向全体监督人员", c => c.CityWide },
            { viewer.Groups.Count > 0, "在开课的单元组任职", c => c.GroupId != null && viewer.Groups.Contains(c.GroupId.Value) },
            { viewer.IsCounty, "本辖区的课堂", c => c.GroupId == null && c.JurisdictionId == viewer.JurisdictionId },
        };
    }

    extension(IQueryable<DisciplineClass> classes)
    {
        public IQueryable<DisciplineClass> VisibleTo(Viewer viewer) => classes.SeenBy(viewer.SightOfClasses);
    }
}
