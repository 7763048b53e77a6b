using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TaskTemplates;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>A unit that a task may name as its target.</summary>
public sealed record TargetChoice(Guid Id, string Name, Guid AreaId, string Area);

/// <summary>What this drafter may choose from; anything else in a form is refused.</summary>
public sealed record TaskChoices(
    IReadOnlyList<SelectListItem> Origins, IReadOnlyList<SelectListItem> Groups, IReadOnlyList<SelectListItem> Rounds, IReadOnlyList<TargetChoice> Targets,
    IReadOnlyList<Round> RoundList, IReadOnlyList<TaskTemplate> Templates)
{
    /// <param name="draft">The draft itself, whose group, round and targets stay choosable though they have been closed or are another jurisdiction's; null for a new one.</param>
    public static Task<TaskChoices> ReadAsync(SupervisionDbContext db, Viewer by, DateOnly today, SupervisionTask? draft, CancellationToken cancellationToken) =>
        ReadAsync(db, by, today, draft?.GroupId, draft?.RoundId, draft?.Targets.Select(t => t.OrganisationId).ToList() ?? [], draft?.TemplateId, cancellationToken);

    /// <param name="kept">Targets that stay choosable; group, round and template likewise.</param>
    public static async Task<TaskChoices> ReadAsync(
        SupervisionDbContext db, Viewer by, DateOnly today, Guid? ownGroup, Guid? ownRound, IReadOnlyList<Guid> kept, Guid? ownTemplate, CancellationToken cancellationToken)
    {
        // The office dispatches to the city's groups, a county to its own; a leader judges for the groups that he leads.
        var groups = await db.UnitGroups.AsNoTracking()
            .Where(g => g.Id == ownGroup || (g.Until == null && (by.IsOffice || by.IsCounty ? g.JurisdictionId == by.JurisdictionId : by.LedGroups.Contains(g.Id))))
            .OrderBy(g => g.Number).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync(cancellationToken);
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.Id == ownRound || (r.JurisdictionId == by.JurisdictionId && r.To >= today.AddYears(-1)))
            .OrderByDescending(r => r.From).ThenBy(r => r.Id).Take(100).ToListAsync(cancellationToken);
        var templates = await db.TaskTemplates.AsNoTracking().ForNewTasksOf(by).OrderBy(t => t.Theme).ThenBy(t => t.Id).Take(200).ToListAsync(cancellationToken);
        if (ownTemplate is { } own && templates.All(t => t.Id != own))
        {
            templates.AddRange(await db.TaskTemplates.AsNoTracking().VisibleTo(by).Where(t => t.Id == own).ToListAsync(cancellationToken));
        }

        var units = db.Organisations.AsNoTracking().Where(o =>
            kept.Contains(o.Id) || (o.Kind == OrganisationKind.InspectedUnit && o.From <= today && (o.Until == null || o.Until > today)));
        if (by.IsCounty)
        {
            units = units.Where(o => kept.Contains(o.Id) || o.JurisdictionId == by.JurisdictionId);
        }

        var targets = await (
            from unit in units
            join area in db.Jurisdictions on unit.JurisdictionId equals area.Id
            orderby area.Code, unit.Code
            select new TargetChoice(unit.Id, unit.Name, area.Id, area.Name)).ToListAsync(cancellationToken);
        var origins = Enum.GetValues<TaskOrigin>().Where(o => o is TaskOrigin.OwnJudgement || by.IsOffice || by.IsCounty)
            .Select(o => new SelectListItem(SupervisionTaskNames.NameOf(o), o.ToString())).ToList();
        return new(origins, groups, [.. rounds.Select(r => new SelectListItem(r.Name, r.Id.ToString()))], targets, rounds, templates);
    }

    public void Check(TaskForm form, ModelStateDictionary state)
    {
        Require(form.Origin is null || Origins.Any(o => o.Value == form.Origin.ToString()), nameof(form.Origin), "您只能提出“自主研判”的任务");
        Require(form.GroupId is null || Groups.Any(g => g.Value == form.GroupId.ToString()), nameof(form.GroupId), "请在列出的单元组中选择");
        Require(form.RoundId is null || Rounds.Any(r => r.Value == form.RoundId.ToString()), nameof(form.RoundId), "请在列出的轮次中选择");
        Require(RoundList.FirstOrDefault(r => r.Id == form.RoundId) is not { } round || form.GroupId is not { } group || round.TakesPart(group), nameof(form.GroupId), "该单元组不参加所选的轮次或专项");
        Require(form.TemplateId is null || Templates.Any(t => t.Id == form.TemplateId), nameof(form.TemplateId), "请在列出的模板中选择");
        Require(form.Targets.Count > 0, nameof(form.Targets), TaskRules.NoTargets.Message);
        Require(form.Targets.All(id => Targets.Any(t => t.Id == id)), nameof(form.Targets), "所选单位中有不在名录中或不归您安排的，请重新勾选");

        void Require(bool holds, string field, string sentence)
        {
            if (!holds)
            {
                state.AddModelError($"Form.{field}", sentence);
            }
        }
    }
}
