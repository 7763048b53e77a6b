using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Templates of the office and of the county, and a visit under a task with a checklist.</summary>
public sealed partial class AccessWorld
{
    private async Task<Spot> TemplateAsync(Role by)
    {
        var template = TaskTemplate.Make(new($"主题{Next()}", "惠农补贴发放", "年度计划", TaskMethod.Cross, false, ["核对名册", "入户核实"]), null, false, As(by), Now);
        await App.SaveAsync(template);
        return Spot.Of(template.Id);
    }

    private async Task<Spot> ListedVisitAsync()
    {
        var drafts = As(Drafter);
        var task = SupervisionTask.Draft(
            $"RW-A-{Next():0000}",
            new(TaskOrigin.CentralDispatch, "年度计划", "节日纠风检查", _city.Group.Id, null, [_city.UnitA.Id], TaskMethod.Cross, false, new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 9)) { Checklist = ["核对名册", "入户核实"] },
            drafts, Now);
        task.Submit(drafts, Now);
        task.Approve(As(Role.Office), Now);
        task.Issue(_city.Group.Name, As(Role.Office), Now);
        var visit = Begin(task, _city.UnitA);
        await App.SaveAsync(task, visit);
        return Spot.Of(visit.Id);
    }
}
