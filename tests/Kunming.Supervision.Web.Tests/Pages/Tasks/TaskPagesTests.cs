using System.Net;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Tasks;

public sealed class TaskPagesTests(Given given) : IClassFixture<Given>
{
    private static readonly (string, string?)[] Filled =
    [
        ("Form.Origin", "CentralDispatch"), ("Form.Subject", "滇池保护治理责任落实"), ("Form.Basis", "年度监督计划"), ("Form.Method", "Cross"),
        ("Form.From", "2026-09-24"), ("Form.To", "2026-10-20"), ("Form.ReportDue", "2026-10-25"),
    ];

    private (string, string?)[] WithTargets(params (string, string?)[] more) =>
        [
            .. Filled.Append(("Form.GroupId", given.Group.Id.ToString())).Where(f => more.All(m => m.Item1 != f.Item1)),
            ("Form.Targets", given.UnitA.Id.ToString()), ("Form.Targets", given.UnitB.Id.ToString()), .. more,
        ];

    private Task<SupervisionTask> StoredAsync(Guid id) => given.App.InDb(db => db.Tasks.AsNoTracking().SingleAsync(t => t.Id == id));

    [Fact]
    public async Task New_FilledForm_IsDraftWithNumberOfTheYear()
    {
        using var office = await given.App.BrowseAsync(given.Office);

        var answer = (await office.PostFormAsync(await office.OpenAsync("/tasks/new"), "main form", WithTargets())).Expect(HttpStatusCode.Redirect);
        var details = await office.FollowAsync(answer);

        Assert.Contains("滇池保护治理责任落实", details.Heading, StringComparison.Ordinal);
        Assert.Matches(@"RW-2026-\d{3}", details.Text);
        Assert.Equal(2, details.TextsOf("section[aria-labelledby=targets] tbody tr").Count);
    }

    [Fact]
    public async Task New_SentTwice_IsTakenOnce()
    {
        using var office = await given.App.BrowseAsync(given.Office);
        var form = await office.OpenAsync("/tasks/new");
        var subject = ("Form.Subject", (string?)$"双击{Guid.NewGuid():N}");

        var first = await office.PostFormAsync(form, "main form", WithTargets(subject));
        var second = await office.PostFormAsync(form, "main form", WithTargets(subject));

        second.ExpectRedirect(first.Location);
        Assert.Equal(1, await given.App.InDb(db => db.Tasks.CountAsync(t => t.Subject == subject.Item2)));
    }

    [Fact]
    public async Task New_WithoutTargetsAndSubject_FieldErrorsAndTypedTextKept()
    {
        using var office = await given.App.BrowseAsync(given.Office);

        var answer = (await office.PostFormAsync(await office.OpenAsync("/tasks/new"), "main form", ("Form.Basis", "已经写好的依据"))).Expect(HttpStatusCode.BadRequest);

        Assert.Contains("请填写检查主题", answer.Errors);
        Assert.Contains(TaskRules.NoTargets.Message, answer.Errors);
        Assert.Equal("已经写好的依据", answer.Find("#Form_Basis").TextContent.Trim());
    }

    [Fact]
    public async Task New_EndsBeforeStart_DomainRefusesAndTargetsStayTicked()
    {
        using var office = await given.App.BrowseAsync(given.Office);

        var answer = (await office.PostFormAsync(await office.OpenAsync("/tasks/new"), "main form", WithTargets(("Form.To", "2026-09-01")))).Expect(HttpStatusCode.BadRequest);

        Assert.Equal([TaskRules.EndsBeforeStart.Message], answer.Errors);
        Assert.Equal(2, answer.Html.QuerySelectorAll("input[name='Form.Targets'][checked]").Length);
    }

    [Fact]
    public async Task New_GroupLeader_OnlyOwnJudgementForTheOwnGroup()
    {
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        var form = await leader.OpenAsync("/tasks/new");
        Assert.Equal(["请选择", "自主研判"], form.TextsOf("#Form_Origin option"));

        var answer = await leader.PostFormAsync(form, "main form", WithTargets(("Form.GroupId", given.OtherGroup.Id.ToString())));

        Assert.Contains("您只能提出“自主研判”的任务", answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Contains("请在列出的单元组中选择", answer.Errors);
    }

    [Fact]
    public async Task New_MemberOrLiaison_IsNotFound()
    {
        foreach (var person in new[] { given.Member, given.Liaison, given.Leader })
        {
            using var browser = await given.App.BrowseAsync(person);
            (await browser.GetAsync("/tasks/new")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task New_SignedOut_SignInFirst()
    {
        using var nobody = given.App.Browse();
        Assert.StartsWith("/sign-in", (await nobody.GetAsync("/tasks/new")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitApproveIssue_ByTwoOfTheOffice_ReachesTheGroup()
    {
        var task = await given.TaskAsync();
        using var drafter = await given.App.BrowseAsync(given.Office);
        using var head = await given.App.BrowseAsync(given.OfficeHead);
        using var member = await given.App.BrowseAsync(given.Member);
        (await member.GetAsync($"/tasks/{task.Id}")).Expect(HttpStatusCode.NotFound);

        await SendAsync(drafter, task, "submit");
        await SendAsync(head, task, "approve", ("Form.Decision", "Approve"));
        await SendAsync(head, task, "issue");

        Assert.Equal(SupervisionTaskStatus.Issued, (await StoredAsync(task.Id)).Status);
        Assert.Contains("登记检查", (await member.OpenAsync($"/tasks/{task.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_ByDrafter_RefusedWithSentence()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.AwaitingApproval);
        using var drafter = await given.App.BrowseAsync(given.Office);
        var form = await drafter.OpenAsync($"/tasks/{task.Id}/approve");
        Assert.Contains(TaskRules.ApproverDrafted.Message, form.TextsOf(".obstacles li"));

        var answer = await drafter.PostFormAsync(form, "main form", ("Form.Decision", "Approve"));

        Assert.Contains(TaskRules.ApproverDrafted.Message, answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(SupervisionTaskStatus.AwaitingApproval, (await StoredAsync(task.Id)).Status);
    }

    [Fact]
    public async Task Approve_SendBackWithoutReason_IsAskedForOne_WithReason_IsDraftAgain()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.AwaitingApproval);
        using var head = await given.App.BrowseAsync(given.OfficeHead);

        var answer = await head.PostFormAsync(await head.OpenAsync($"/tasks/{task.Id}/approve"), "main form", ("Form.Decision", "SendBack"));
        Assert.Equal(["请填写退回理由"], answer.Expect(HttpStatusCode.BadRequest).Errors);

        await SendAsync(head, task, "approve", ("Form.Decision", "SendBack"), ("Form.Reason", "对象不全"));
        Assert.Equal(SupervisionTaskStatus.Draft, (await StoredAsync(task.Id)).Status);
    }

    [Fact]
    public async Task Edit_StaleTab_ConflictAndTypedTextKept()
    {
        var task = await given.TaskAsync();
        using var drafter = await given.App.BrowseAsync(given.Office);
        var old = await drafter.OpenAsync($"/tasks/{task.Id}/edit");
        await SendAsync(drafter, task, "edit", ("Form.Subject", "第一次修改"));

        var answer = await drafter.PostFormAsync(old, "main form", ("Form.Subject", "旧页面上的修改"));

        Assert.Equal([RuleViolationFilter.Stale, "检查主题与别人刚保存的内容不同，请核对"], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Equal("旧页面上的修改", answer.Find("#Form_Subject").GetAttribute("value"));
        Assert.Equal("第一次修改", (await StoredAsync(task.Id)).Subject);
    }

    [Fact]
    public async Task Report_UnvisitedTarget_IsNamed()
    {
        var visit = await given.VisitAsync();
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        var form = await leader.OpenAsync($"/tasks/{visit.TaskId}/report");
        Assert.Contains("大观街道办事处", Assert.Single(form.TextsOf(".obstacles li")), StringComparison.Ordinal);

        var answer = await leader.PostFormAsync(form, "main form", ("Form.Result", "全部检查完毕"));

        Assert.Contains("大观街道办事处", Assert.Single(answer.Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.Equal("全部检查完毕", answer.Find("#Form_Result").TextContent.Trim());
    }

    [Fact]
    public async Task Void_WithReason_NumberStaysAndNobodyMayActOnIt()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        using var head = await given.App.BrowseAsync(given.OfficeHead);

        await SendAsync(head, task, "void", ("Form.Reason", "与上级检查重复"));

        var details = await head.OpenAsync($"/tasks/{task.Id}");
        Assert.Contains("作废：与上级检查重复", details.Text, StringComparison.Ordinal);
        Assert.Empty(details.TextsOf(".bar .end a"));
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("approve")]
    [InlineData("issue")]
    [InlineData("finish")]
    [InlineData("void")]
    public async Task Verb_OfTheOffice_IsNotFoundForGroupAndCounty(string verb)
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        foreach (var person in new[] { given.GroupLeader, given.OtherLeader, given.CountyOfficer, given.Liaison, given.Leader })
        {
            using var browser = await given.App.BrowseAsync(person);
            (await browser.GetAsync($"/tasks/{task.Id}/{verb}")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Index_FiltersAndViews_ShowOnlyWhatTheyName()
    {
        var waiting = await given.TaskAsync(SupervisionTaskStatus.AwaitingApproval);
        var issued = await given.TaskAsync(SupervisionTaskStatus.Issued);
        using var head = await given.App.BrowseAsync(given.OfficeHead);

        var numbers = (await head.OpenAsync("/tasks?view=approve")).TextsOf("tbody th");
        Assert.Contains(waiting.Number, numbers);
        Assert.DoesNotContain(issued.Number, numbers);
        Assert.Equal([issued.Number], (await head.OpenAsync($"/tasks?q={issued.Number.ToLowerInvariant()}&group={given.Group.Id}&quarter=20263&origin=CentralDispatch&status=Issued&sort=due")).TextsOf("tbody th"));
        Assert.Empty((await head.OpenAsync($"/tasks?q={issued.Number}&quarter=20261")).TextsOf("tbody th"));
    }

    [Fact]
    public async Task Export_OfFilteredList_IsWorkbook()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        using var head = await given.App.BrowseAsync(given.OfficeHead);

        var response = await head.Client.GetAsync(new Uri($"/tasks?handler=export&q={task.Number}", UriKind.Relative));

        Assert.Equal(ExportResult.MediaType, response.Content.Headers.ContentType?.MediaType);
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateReader(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        Assert.True(reader.Read());
        Assert.Contains($"含“{task.Number}”", reader.GetString(0), StringComparison.Ordinal);
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(task.Number, reader.GetString(0));
    }

    private static async Task SendAsync(Browser browser, SupervisionTask task, string verb, params (string, string?)[] values)
    {
        var answer = await browser.PostFormAsync(await browser.OpenAsync($"/tasks/{task.Id}/{verb}"), "main form", values);
        answer.ExpectRedirect($"/tasks/{task.Id}");
    }
}
