using System.Net;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Visits;

public sealed class VisitPagesTests(Given given) : IClassFixture<Given>
{
    private Task<Visit> StoredAsync(Guid id) => given.App.InDb(db => db.Visits.AsNoTracking().SingleAsync(v => v.Id == id));

    private (string, string?)[] Record(params (string, string?)[] more)
    {
        (string, string?)[] all =
        [
            ("Target.OrganisationId", given.UnitA.Id.ToString()), ("Form.Day", "2026-09-23"), ("Form.Methods", "Files"), ("Form.Methods", "Talks"),
            ("Form.Inspectors", "甲某、乙某"), ("Form.Course", "查阅账册，与三人谈话。"), ("Form.Talks", "3"), ("Form.Files", "12"),
        ];
        return [.. all.Where(f => more.All(m => m.Item1 != f.Item1)), .. more];
    }

    [Fact]
    public async Task New_FilledForm_BeginsTheTask()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        using var member = await given.App.BrowseAsync(given.Member);

        var details = await member.FollowAsync(await member.PostFormAsync(await member.OpenAsync($"/tasks/{task.Id}/visits/new"), "main form", Record()));

        Assert.Equal("护国街道办事处", details.Heading);
        Assert.Contains("查阅资料、个别访谈", details.Text, StringComparison.Ordinal);
        Assert.Contains("谈话 3 人次，查阅资料 12 份", details.Text, StringComparison.Ordinal);
        Assert.Equal(SupervisionTaskStatus.InProgress, await given.App.InDb(db => db.Tasks.Where(t => t.Id == task.Id).Select(t => t.Status).SingleAsync()));
    }

    [Fact]
    public async Task New_OneInspectorInFuture_RefusedAndTypedTextKept()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        using var member = await given.App.BrowseAsync(given.Member);

        var answer = await member.PostFormAsync(
            await member.OpenAsync($"/tasks/{task.Id}/visits/new"), "main form", Record(("Form.Inspectors", "甲某"), ("Form.Day", "2026-12-01"), ("Form.Methods", null)));

        Assert.Equal([VisitRules.InFuture.Message, VisitRules.NoMethod.Message, VisitRules.NoInspectors.Message], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("查阅账册，与三人谈话。", answer.Find("#Form_Course").TextContent.Trim());
        Assert.Equal(0, await given.App.InDb(db => db.Visits.CountAsync(v => v.TaskId == task.Id)));
    }

    [Fact]
    public async Task New_TaskWithoutCrew_LeavesAPlaceForTheSecondInspector()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        using var member = await given.App.BrowseAsync(given.Member);

        var form = await member.OpenAsync($"/tasks/{task.Id}/visits/new");

        Assert.Equal($"{given.Member.Officer.Name}、", form.Find("#Form_Inspectors").TextContent.Trim());
        Assert.Contains("请补上同行人员", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_TaskWithACrew_NamesIt()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        var assign = await leader.OpenAsync($"/tasks/{task.Id}/assign");
        (await leader.PostFormAsync(assign, "main form", ("Form.OfficerId", given.Member.Officer.Id.ToString()))).ExpectRedirect($"/tasks/{task.Id}");

        var form = await leader.OpenAsync($"/tasks/{task.Id}/visits/new");

        Assert.Equal($"{given.GroupLeader.Officer.Name}、{given.Member.Officer.Name}", form.Find("#Form_Inspectors").TextContent.Trim());
    }

    [Fact]
    public async Task New_OtherGroupOfficeAndCounty_IsNotFound()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        foreach (var person in new[] { given.OtherLeader, given.Office, given.CountyOfficer, given.Liaison })
        {
            using var browser = await given.App.BrowseAsync(person);
            (await browser.GetAsync($"/tasks/{task.Id}/visits/new")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Confirm_RefusedBySignature_NeedsReasonThenShowsIt()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);

        var answer = await member.PostFormAsync(await member.OpenAsync($"/visits/{visit.Id}/confirm"), "main form", ("Form.Confirmation", "Refused"));
        Assert.Equal(["被检查单位拒签的，请填写拒签情况"], answer.Expect(HttpStatusCode.BadRequest).Errors);

        await SendAsync(member, visit, "confirm", ("Form.Confirmation", "Refused"), ("Form.Refusal", "主要负责人不在场"));
        Assert.Equal("主要负责人不在场", (await StoredAsync(visit.Id)).Refusal);
        Assert.Contains("拒签：主要负责人不在场", (await member.OpenAsync($"/visits/{visit.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_NothingFoundAndNoNilFinding_RefusedUntilTheLeaderSigns()
    {
        var visit = await given.VisitAsync(confirmed: true);
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        using var member = await given.App.BrowseAsync(given.Member);
        (await member.GetAsync($"/visits/{visit.Id}/nil-finding")).Expect(HttpStatusCode.NotFound);
        (await member.GetAsync($"/visits/{visit.Id}/approve")).Expect(HttpStatusCode.NotFound);

        var refused = await leader.PostFormAsync(await leader.OpenAsync($"/visits/{visit.Id}/approve"), "main form");
        Assert.Equal([VisitRules.NothingFound.Message], refused.Expect(HttpStatusCode.BadRequest).Errors);

        await SendAsync(leader, visit, "nil-finding", ("Form.Statement", "三项内容均未发现问题"));
        await SendAsync(leader, visit, "approve");
        Assert.Equal(VisitStatus.Approved, (await StoredAsync(visit.Id)).Status);
    }

    [Fact]
    public async Task NilFinding_AgainstTheOwnChecklist_IsNamedAndRefusedUntilTheListIsCorrected()
    {
        var visit = await ListedAsync("核对名册", "入户核实", "抽查凭证");
        using var member = await given.App.BrowseAsync(given.Member);
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        await SendAsync(member, visit, "checklist",
            ("Form.Marks[0]", nameof(CheckMark.Checked)), ("Form.Marks[1]", nameof(CheckMark.ProblemFound)), ("Form.Marks[2]", nameof(CheckMark.ProblemFound)));
        var sentence = VisitRules.ChecklistSaysProblem.With("2、3").Message;
        Assert.Equal("检查清单第2、3项记为发现问题，不能签署零问题结果，请先登记问题或改正检查清单", sentence);

        Assert.Contains(sentence, (await leader.OpenAsync($"/visits/{visit.Id}")).TextsOf(".obstacles li"));
        var form = await leader.OpenAsync($"/visits/{visit.Id}/nil-finding");
        Assert.Equal([sentence], form.TextsOf(".obstacles li"));
        Assert.Equal([sentence], (await leader.PostFormAsync(form, "main form", ("Form.Statement", "未发现问题"))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Null((await StoredAsync(visit.Id)).NilSigned);

        await SendAsync(member, visit, "checklist", ("Form.Marks[1]", nameof(CheckMark.Checked)), ("Form.Marks[2]", nameof(CheckMark.NotApplicable)));
        await SendAsync(leader, visit, "nil-finding", ("Form.Statement", "三项内容均未发现问题"));

        var after = await member.PostFormAsync(await member.OpenAsync($"/visits/{visit.Id}/checklist"), "main form", ("Form.Marks[0]", nameof(CheckMark.ProblemFound)));
        Assert.Equal([VisitRules.NilForbidsProblem.Message], after.Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Edit_AfterConfirmation_ShowsObstacleAndRefuses()
    {
        var visit = await given.VisitAsync(confirmed: true);
        using var member = await given.App.BrowseAsync(given.Member);
        var form = await member.OpenAsync($"/visits/{visit.Id}/edit");
        Assert.Equal([VisitRules.AlreadyConfirmed.Message], form.TextsOf(".obstacles li"));

        Assert.Equal([VisitRules.AlreadyConfirmed.Message], (await member.PostFormAsync(form, "main form", ("Form.Course", "改写"))).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Edit_StaleTab_Conflict()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);
        var old = await member.OpenAsync($"/visits/{visit.Id}/edit");
        await SendAsync(member, visit, "edit", ("Form.Course", "补充了谈话情况"));

        var answer = (await member.PostFormAsync(old, "main form", ("Form.Course", "旧页"))).Expect(HttpStatusCode.Conflict);
        Assert.Equal([RuleViolationFilter.Stale, "检查经过与别人刚保存的内容不同，请核对"], answer.Errors);
        Assert.Equal("现存：补充了谈话情况", answer.Find("#Form_Course-stored").TextContent);
    }

    [Fact]
    public async Task Index_ByFormerNameOfTheUnit_FindsTheVisit()
    {
        var visit = await given.VisitAsync();
        using var office = await given.App.BrowseAsync(given.Office);

        Assert.Contains(visit.Number, (await office.OpenAsync("/visits?q=护国&view=confirm&quarter=20263")).TextsOf("tbody th"));
        using var other = await given.App.BrowseAsync(given.OtherLeader);
        Assert.DoesNotContain(visit.Number, (await other.OpenAsync("/visits")).TextsOf("tbody th"));
        (await other.GetAsync($"/visits/{visit.Id}")).Expect(HttpStatusCode.NotFound);
    }

    /// <summary>A confirmed visit under a task with a checklist.</summary>
    private async Task<Visit> ListedAsync(params string[] items)
    {
        var (now, office, member) = (given.App.Clock.GetUtcNow(), Given.ViewerOf(given.Office), Given.ViewerOf(given.Member, given.Group));
        var task = SupervisionTask.Draft($"RW-L-{Guid.NewGuid():N}"[..20], new(
            TaskOrigin.CentralDispatch, "年度计划", "惠农补贴发放", given.Group.Id, null, [given.UnitA.Id], TaskMethod.Cross, false, new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 9)) { Checklist = items }, office, now);
        task.Submit(office, now);
        task.Approve(Given.ViewerOf(given.OfficeHead), now);
        task.Issue(given.Group.Name, office, now);
        var visit = Visit.Begin($"JC-L-{Guid.NewGuid():N}"[..20], task, given.UnitA.Id, given.UnitA.Name, given.County.Id,
            new(new(2026, 9, 20), VisitMethods.Files, "甲某、乙某", "丙某（办公室主任）", "查阅账册。", new(1, 2, 3, 0)), member, now);
        visit.Confirm(null, member, now);
        await given.App.SaveAsync(task, visit);
        return visit;
    }

    private static async Task SendAsync(Browser browser, Visit visit, string verb, params (string, string?)[] values)
    {
        var answer = await browser.PostFormAsync(await browser.OpenAsync($"/visits/{visit.Id}/{verb}"), "main form", values);
        answer.ExpectRedirect($"/visits/{visit.Id}");
    }
}
