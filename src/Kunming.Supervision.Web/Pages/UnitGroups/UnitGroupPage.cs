using Kunming.Supervision.Data;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>A page about one group, with the names of those who belong to it and the template that it is compared with.</summary>
public abstract class UnitGroupPage(SupervisionDbContext db) : RecordPage<UnitGroup>(db)
{
    public GroupRow Row { get; private set; } = null!;

    public GroupTemplate Template { get; private set; } = null!;

    public bool MayManage => UnitGroup.MayManage(Viewer, Record.JurisdictionId);

    protected override IQueryable<UnitGroup> Visible => Db.UnitGroups.VisibleTo(Viewer);

    protected override async Task PrepareAsync()
    {
        Template = await Db.TemplateOfAsync(Record.JurisdictionId, Sign(), Aborted);
        Row = (await GroupRow.OfAsync(Db, [Record], new Dictionary<Guid, GroupTemplate> { [Record.JurisdictionId] = Template }, Aborted))[0];
    }
}
