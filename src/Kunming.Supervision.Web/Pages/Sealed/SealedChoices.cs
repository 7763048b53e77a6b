using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Web.Pages.Tasks;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>Somebody of a group who may be named to go.</summary>
public sealed record CrewChoice(Guid Id, string Name, string Body, Guid GroupId, string Group, bool Leads);

/// <summary>What this drafter may choose from; anything else in a form is refused.</summary>
public sealed record SealedChoices(TaskChoices Task, IReadOnlyList<SealedApprover> Approvers, IReadOnlyList<CrewChoice> People)
{
    public IEnumerable<SelectListItem> ApproverItems => Approvers.Select(a => new SelectListItem($"{a.Name}（{a.Organisation}）", a.OfficerId.ToString()));

    public static IEnumerable<SelectListItem> Hours => Enumerable.Range(0, 24).Select(h => new SelectListItem($"{h}时", $"{h}"));

    /// <param name="order">The draft itself, whose group, round and targets stay choosable; null for a new one.</param>
    public static async Task<SealedChoices> ReadAsync(SupervisionDbContext db, Viewer drafter, DateOnly today, SealedOrder? order, CancellationToken cancellationToken)
    {
        var task = await TaskChoices.ReadAsync(db, drafter, today, order?.GroupId, order?.RoundId, order?.TargetIds ?? [], order?.TemplateId, cancellationToken);
        var approvers = await (
            from account in db.Users
            join officer in db.Officers on account.OfficerId equals officer.Id
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where account.Enabled && account.Seat == drafter.Seat && body.JurisdictionId == drafter.JurisdictionId && officer.Id != drafter.OfficerId
            orderby body.Code, officer.Name, officer.Id
            select new SealedApprover(officer.Id, officer.Name, body.Name, body.JurisdictionId, drafter.Seat)).ToListAsync(cancellationToken);
        var groups = task.Groups.Select(g => Guid.Parse(g.Value)).ToList();
        var people = await (
            from member in db.UnitGroups.Where(g => groups.Contains(g.Id)).SelectMany(g => g.Officers, (g, m) => new { g.Id, g.Name, g.Number, m.OfficerId, m.Leads, m.From, m.Until })
            join officer in db.Officers on member.OfficerId equals officer.Id
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where member.From <= today && (member.Until == null || member.Until > today)
            orderby member.Number, member.Leads descending, body.Code, officer.Name, officer.Id
            select new CrewChoice(officer.Id, officer.Name, body.Name, member.Id, member.Name, member.Leads)).ToListAsync(cancellationToken);
        return new(task, approvers, people);
    }

    public SealedApprover ApproverOf(Guid id) => Approvers.Single(a => a.OfficerId == id);

    public void Check(SealedForm form, ModelStateDictionary state)
    {
        Task.Check(form, state);
        if (form.ApproverId is { } approver && Approvers.All(a => a.OfficerId != approver))
        {
            state.AddModelError("Form.ApproverId", "请在列出的人员中选择");
        }

        if (form.Crew.Any(id => People.All(p => p.Id != id || p.GroupId != form.GroupId)))
        {
            state.AddModelError("Form.Crew", "执行人员须是所选单元组的组员");
        }
    }
}
