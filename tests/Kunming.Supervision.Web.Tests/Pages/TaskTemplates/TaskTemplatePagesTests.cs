using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.TaskTemplates;

public sealed class TaskTemplatePagesTests(Given given) : IClassFixture<Given>
{
    [Fact]
    public async Task Way_FromTheTemplateToTheReport_CarriesTheChecklist()
    {
        using var office = await given.App.BrowseAsync(given.Office);
        var made = await office.PostFormAsync(await office.OpenAsync("/task-templates/new"), "main form",
            ("Form.Theme", "惠民惠农资金"), ("Form.Subject", "惠农补贴发放"), ("Form.Basis", "年度计划"), ("Form.Method", nameof(TaskMethod.Cross)), ("Form.Items", "核对名册\n入户核实"));
        var template = await given.App.InDb(db => db.TaskTemplates.SingleAsync(t => t.OfCity));
        made.ExpectRedirect($"/task-templates/{template.Id}");

        // A county keeps its own variant, and is proposed that one alone.
        using var county = await given.App.BrowseAsync(given.CountyOfficer);
        var vary = await county.OpenAsync($"/task-templates/new?of={template.Id}");
        (await county.PostFormAsync(vary, "main form", ("Form.Theme", "惠民惠农资金（五华）"))).Expect(System.Net.HttpStatusCode.Found);
        Assert.Contains("请修改已有的版本", string.Join(' ', (await county.PostFormAsync(await county.OpenAsync($"/task-templates/new?of={template.Id}"), "main form", ("Form.Theme", "又一个"))).Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("（五华）", (await office.OpenAsync("/tasks/new")).Text, StringComparison.Ordinal);

        var form = await office.OpenAsync($"/tasks/new?template={template.Id}");
        var drafted = await office.PostFormAsync(form, "main form", ("Form.GroupId", $"{given.Group.Id}"), ("Form.Targets", $"{given.UnitA.Id}"));
        drafted.Expect(System.Net.HttpStatusCode.Found);
        var task = await given.App.InDb(db => db.Tasks.SingleAsync(t => t.TemplateId == template.Id));
        Assert.Equal(["核对名册", "入户核实"], task.Checklist);
        Assert.Equal("惠农补贴发放", task.Subject);

        var visit = await given.App.InDb(async db =>
        {
            var (draft, now) = (await db.Tasks.SingleAsync(t => t.Id == task.Id), given.App.Clock.GetUtcNow());
            draft.Submit(Given.ViewerOf(given.Office), now);
            draft.Approve(Given.ViewerOf(given.OfficeHead), now);
            draft.Issue(given.Group.Name, Given.ViewerOf(given.OfficeHead), now);
            var begun = Domain.Visits.Visit.Begin("JC-T-CHECK", draft, given.UnitA.Id, given.UnitA.Name, given.County.Id,
                new(new(2026, 9, 24), Domain.Visits.VisitMethods.Files, "甲某、乙某", "丙某（办公室主任）", "查阅账册。", new(1, 2, 3, 0)), Given.ViewerOf(given.Member, given.Group), now);
            db.Add(begun);
            await db.SaveChangesAsync();
            return begun;
        });
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        (await leader.PostFormAsync(await leader.OpenAsync($"/visits/{visit.Id}/checklist"), "main form", ("Form.Marks[0]", nameof(CheckMark.ProblemFound)))).ExpectRedirect($"/visits/{visit.Id}");
        Assert.Contains("2 项，已填 1 项", (await leader.OpenAsync($"/visits/{visit.Id}")).Text, StringComparison.Ordinal);

        // What was not looked at is named, and reported with a reason.
        var report = await leader.OpenAsync($"/tasks/{task.Id}/report");
        Assert.Contains("入户核实", report.Text, StringComparison.Ordinal);
        var refused = await leader.PostFormAsync(report, "main form", ("Form.Result", "检查完毕"));
        Assert.Contains("请说明理由：入户核实", string.Join(' ', refused.Errors), StringComparison.Ordinal);
        (await leader.PostFormAsync(refused, "main form", ("Form.Reason", "农户外出"))).ExpectRedirect($"/tasks/{task.Id}");
        Assert.Contains("农户外出", (await leader.OpenAsync($"/tasks/{task.Id}")).Text, StringComparison.Ordinal);
    }
}
