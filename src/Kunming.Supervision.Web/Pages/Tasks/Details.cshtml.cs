using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>A target and the visits paid to it.</summary>
public sealed record TargetRow(Guid Id, string Name, string Area, IReadOnlyList<TargetVisit> Visits);

public sealed record TargetVisit(Guid Id, string Number, Guid OrganisationId, DateOnly Day, VisitStatus Status, bool Nil, int Issues);

/// <summary>Somebody who is or was assigned to the task.</summary>
/// <param name="Lent">X 成员</param>
public sealed record CrewRow(string Name, string Organisation, bool Lent, DateOnly From, DateOnly? Until);

[OneConnection]
public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<SupervisionTask>(db)
{
    public string Group { get; private set; } = "";

    public string? Round { get; private set; }

    /// <summary>X members see the task, not the group's page.</summary>
    public bool OpensGroup { get; private set; }

    public IReadOnlyList<CrewRow> Crew { get; private set; } = [];

    public IReadOnlyList<TargetRow> Targets { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<Chase> Chases { get; private set; } = [];

    private IReadOnlyList<IReadOnlyList<CheckMark>> _marks = [];

    /// <summary>On how many visits an item bears a mark.</summary>
    public int Marked(int item, CheckMark mark) => _marks.Count(m => item < m.Count && m[item] == mark);

    public IReadOnlyList<string> Unvisited => [.. Targets.Where(t => t.Visits.Count is 0).Select(t => t.Name)];

    public IReadOnlyList<TaskVerb> Verbs => TaskSteps.VerbsOf(Record, Unvisited, Viewer, Today);

    public TaskVerb? Next => Verbs.FirstOrDefault(v => v.Rules.Count > 0);

    protected override IQueryable<SupervisionTask> Visible => Db.Tasks.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Group = await Db.UnitGroups.Where(g => g.Id == Record.GroupId).Select(g => g.Name).SingleAsync(Aborted);
        OpensGroup = await Db.UnitGroups.VisibleTo(Viewer).AnyAsync(g => g.Id == Record.GroupId, Aborted);
        Crew = await ReadCrewAsync();
        Round = await Db.Rounds.Where(r => r.Id == Record.RoundId).Select(r => r.Name).SingleOrDefaultAsync(Aborted);
        var ids = Record.TargetsSeenBy(Viewer).Select(t => t.OrganisationId).ToList();
        var units = await (
            from unit in Db.Organisations.AsNoTracking()
            join area in Db.Jurisdictions on unit.JurisdictionId equals area.Id
            where ids.Contains(unit.Id)
            orderby area.Code, unit.Code
            select new { unit.Id, unit.Name, Area = area.Name }).ToListAsync(Aborted);
        var visits = await Db.Visits.AsNoTracking().VisibleTo(Viewer).Where(v => v.TaskId == Id).OrderBy(v => v.Day).ThenBy(v => v.Id)
            .Select(v => new TargetVisit(v.Id, v.Number, v.OrganisationId, v.Day, v.Status, v.NilSigned != null, Db.Issues.Counted().Count(i => i.VisitId == v.Id)))
            .ToListAsync(Aborted);
        Targets = [.. units.Select(u => new TargetRow(u.Id, u.Name, u.Area, [.. visits.Where(v => v.OrganisationId == u.Id)]))];
        _marks = Record.Checklist.Count is 0 ? [] : await Db.Visits.AsNoTracking().VisibleTo(Viewer).Where(v => v.TaskId == Id).Select(v => v.Marks).ToListAsync(Aborted);
        Chases = await Db.Chases.AsNoTracking().VisibleTo(Viewer).Where(c => c.TaskId == Id).OrderByDescending(c => c.Id).ToListAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).Take(50).ToListAsync(Aborted);
    }

    private async Task<IReadOnlyList<CrewRow>> ReadCrewAsync()
    {
        var ids = Record.Crew.Select(c => c.OfficerId).ToList();
        var people = await (
            from officer in Db.Officers.AsNoTracking()
            join body in Db.Organisations on officer.OrganisationId equals body.Id
            where ids.Contains(officer.Id)
            select new { officer.Id, officer.Name, Body = body.Name, body.Kind }).ToDictionaryAsync(o => o.Id, Aborted);
        return [.. Record.Crew.OrderBy(c => c.From).ThenBy(c => c.Id)
            .Select(c => new CrewRow(people[c.OfficerId].Name, people[c.OfficerId].Body, OrganisationKinds.LendsForTasks(people[c.OfficerId].Kind), c.From, c.Until))];
    }
}
