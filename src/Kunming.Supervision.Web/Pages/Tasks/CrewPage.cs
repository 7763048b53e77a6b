using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>A page for a verb on those who carry a task out: only people of its group can be named.</summary>
public abstract class CrewPage(SupervisionDbContext db) : TaskVerbPage(db)
{
    /// <summary>Who can be chosen.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAssign(Viewer);

    private IReadOnlyList<Officer> _officers = [];

    protected UnitGroup UnitGroup { get; private set; } = null!;

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        UnitGroup = await Db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == Record.GroupId, Aborted);
        var choices = Choose().ToList();
        var people = await (
            from officer in Db.Officers.AsNoTracking()
            join body in Db.Organisations on officer.OrganisationId equals body.Id
            where choices.Contains(officer.Id)
            orderby body.Code, officer.Name, officer.Id
            select new { Officer = officer, Body = body.Name, body.Kind }).ToListAsync(Aborted);
        _officers = [.. people.Select(p => p.Officer)];
        People = [.. people.Select(p => new SelectListItem($"{p.Officer.Name}（{p.Body}{(OrganisationKinds.LendsForTasks(p.Kind) ? "，X 成员" : "")}）", p.Officer.Id.ToString()))];
    }

    /// <summary>Ids of the officers to choose from.</summary>
    protected abstract IEnumerable<Guid> Choose();

    /// <summary>The chosen officer; a field error when the id is none of the choices.</summary>
    protected Officer Chosen(Guid? id)
    {
        if (_officers.FirstOrDefault(o => o.Id == id) is { } officer)
        {
            return officer;
        }

        ModelState.AddModelError("Form.OfficerId", "请从列出的人员中选择");
        throw new InvalidFormException();
    }
}
