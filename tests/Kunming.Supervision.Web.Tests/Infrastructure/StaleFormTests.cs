using System.Net;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>A form that was opened before somebody else saved: nothing that either has written is lost unseen.</summary>
public sealed class StaleFormTests(Given given) : IClassFixture<Given>
{
    private Task<SupervisionTask> TaskAsync(Guid id) => given.App.InDb(db => db.Tasks.AsNoTracking().SingleAsync(t => t.Id == id));

    /// <summary>The form as it was opened, after the head of the office has saved these fields.</summary>
    private async Task<(Browser Browser, Screen Old, SupervisionTask Task)> OvertakenAsync(params (string, string?)[] saved)
    {
        var task = await given.TaskAsync();
        var browser = await given.App.BrowseAsync(given.Office);
        var old = await browser.OpenAsync($"/tasks/{task.Id}/edit");
        using var head = await given.App.BrowseAsync(given.OfficeHead);
        (await head.PostFormAsync(await head.OpenAsync($"/tasks/{task.Id}/edit"), "main form", saved)).ExpectRedirect($"/tasks/{task.Id}");
        return (browser, old, task);
    }

    [Fact]
    public async Task OtherFieldsChanged_AreTakenOver_AndTheSecondSaveKeepsBoth()
    {
        var (browser, old, task) = await OvertakenAsync(("Form.Basis", "另一人写的依据"), ("Form.Targets", given.UnitB.Id.ToString()), ("Form.Covert", "true"));
        using var _ = browser;

        var answer = (await browser.PostFormAsync(old, "main form", ("Form.Subject", "我写的主题"))).Expect(HttpStatusCode.Conflict);

        Assert.Equal([RuleViolationFilter.Stale], answer.Errors);
        Assert.Equal("我写的主题", answer.Find("#Form_Subject").GetAttribute("value"));
        Assert.Equal("另一人写的依据", answer.Find("#Form_Basis").TextContent.Trim());
        Assert.Single(answer.Html.QuerySelectorAll("input[name='Form.Targets'][checked]"));
        var box = answer.Find(".conflict").TextContent;
        Assert.Contains("您没有改动、已换成现存内容的：依据、暗访（不事先通知被检查单位；不勾选为明察）、被检查单位。", box, StringComparison.Ordinal);
        Assert.Contains($"{given.OfficeHead.Officer.Name}：修改草稿", box, StringComparison.Ordinal);
        Assert.Null(answer.Html.QuerySelector("[name=__read]"));

        (await browser.PostFormAsync(answer, "main form")).ExpectRedirect($"/tasks/{task.Id}");
        var stored = await TaskAsync(task.Id);
        Assert.Equal(("我写的主题", "另一人写的依据", true, given.UnitB.Id), (stored.Subject, stored.Basis, stored.Covert, Assert.Single(stored.Targets).OrganisationId));
    }

    [Fact]
    public async Task SameFieldChanged_BothStandThere_AndTheSecondSaveIsConscious()
    {
        var (browser, old, task) = await OvertakenAsync(("Form.Subject", "另一人写的主题"), ("Form.Method", nameof(TaskMethod.Rolling)), ("Form.Targets", given.UnitB.Id.ToString()));
        using var _ = browser;

        var answer = await browser.PostFormAsync(
            old, "main form", ("Form.Subject", "我写的主题"), ("Form.Method", nameof(TaskMethod.PointStrike)), ("Form.Targets", given.UnitA.Id.ToString()));

        string[] differences = ["检查主题与别人刚保存的内容不同，请核对", "检查形式与别人刚保存的内容不同，请核对", "被检查单位与别人刚保存的内容不同，请核对"];
        Assert.Equal([RuleViolationFilter.Stale, .. differences], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Equal(["#Form_Subject", "#Form_Method", "#Form_Targets"], answer.Html.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")));
        Assert.Equal("我写的主题", answer.Find("#Form_Subject").GetAttribute("value"));
        Assert.Equal("现存：另一人写的主题", answer.Find("#Form_Subject-stored").TextContent);
        Assert.Equal("现存：滚动", answer.Find("#Form_Method-stored").TextContent);
        Assert.Equal($"现存：{given.UnitB.Name}", answer.Find("#Form_Targets-stored").TextContent);

        var unread = await browser.PostFormAsync(answer, "main form", ("Form.Basis", "又改了依据"));
        Assert.Equal([RuleViolationFilter.Unread, .. differences], unread.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Equal("又改了依据", unread.Find("#Form_Basis").TextContent.Trim());
        Assert.Equal("另一人写的主题", (await TaskAsync(task.Id)).Subject);

        (await browser.PostFormAsync(unread, "main form", ("__read", "true"))).ExpectRedirect($"/tasks/{task.Id}");
        var stored = await TaskAsync(task.Id);
        Assert.Equal(("我写的主题", TaskMethod.PointStrike, "又改了依据"), (stored.Subject, stored.Method, stored.Basis));
    }

    [Fact]
    public async Task ATickDoesNotCoverAChangeThatCameAfterIt()
    {
        var (browser, old, task) = await OvertakenAsync(("Form.Subject", "第二版"));
        using var _ = browser;
        var answer = await browser.PostFormAsync(old, "main form", ("Form.Subject", "我写的主题"));
        using var head = await given.App.BrowseAsync(given.OfficeHead);
        await head.PostFormAsync(await head.OpenAsync($"/tasks/{task.Id}/edit"), "main form", ("Form.Subject", "第三版"), ("Form.Basis", "第三版依据"));

        var again = (await browser.PostFormAsync(answer, "main form", ("__read", "true"))).Expect(HttpStatusCode.Conflict);

        Assert.Equal("现存：第三版", again.Find("#Form_Subject-stored").TextContent);
        Assert.Equal("第三版依据", again.Find("#Form_Basis").TextContent.Trim());
        Assert.Null(again.Find("[name=__read]").GetAttribute("checked"));
    }

    [Fact]
    public async Task RefusedForAnotherReason_KeepsTheRevisionThatItCameWith()
    {
        var task = await given.TaskAsync();
        using var browser = await given.App.BrowseAsync(given.Office);
        var refused = await browser.PostFormAsync(await browser.OpenAsync($"/tasks/{task.Id}/edit"), "main form", ("Form.Subject", ""));
        using var head = await given.App.BrowseAsync(given.OfficeHead);
        await head.PostFormAsync(await head.OpenAsync($"/tasks/{task.Id}/edit"), "main form", ("Form.Basis", "另一人写的依据"));

        var answer = await browser.PostFormAsync(refused.Expect(HttpStatusCode.BadRequest), "main form", ("Form.Subject", "我写的主题"));

        Assert.Equal("另一人写的依据", answer.Expect(HttpStatusCode.Conflict).Find("#Form_Basis").TextContent.Trim());
        (await browser.PostFormAsync(answer, "main form")).ExpectRedirect($"/tasks/{task.Id}");
        Assert.Equal(("我写的主题", "另一人写的依据"), ((await TaskAsync(task.Id)).Subject, (await TaskAsync(task.Id)).Basis));
    }

    [Fact]
    public async Task WithoutDigests_EveryDifferenceIsShown()
    {
        var (browser, old, _) = await OvertakenAsync(("Form.Basis", "另一人写的依据"));
        using var used = browser;

        var answer = await browser.PostFormAsync(old, "main form", ("shown", null), ("Form.Subject", "我写的主题"));

        Assert.Equal("现存：另一人写的依据", answer.Expect(HttpStatusCode.Conflict).Find("#Form_Basis-stored").TextContent);
        Assert.Equal("现存：节日纠风检查", answer.Find("#Form_Subject-stored").TextContent);
    }

    [Fact]
    public async Task Visit_CountersOfTwoPeople_AreBothKept()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);
        var old = await member.OpenAsync($"/visits/{visit.Id}/edit");
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        (await leader.PostFormAsync(await leader.OpenAsync($"/visits/{visit.Id}/edit"), "main form", ("Form.Talks", "9"), ("Form.Files", "8"))).ExpectRedirect($"/visits/{visit.Id}");

        var answer = await member.PostFormAsync(old, "main form", ("Form.Files", "7"), ("Form.Sites", "6"), ("Form.Methods", nameof(VisitMethods.Talks)));

        Assert.Equal([RuleViolationFilter.Stale, "查阅资料（份）与别人刚保存的内容不同，请核对"], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Equal("现存：8", answer.Find("#Form_Files-stored").TextContent);
        (await member.PostFormAsync(answer, "main form", ("__read", "true"))).ExpectRedirect($"/visits/{visit.Id}");
        var stored = await given.App.InDb(db => db.Visits.AsNoTracking().SingleAsync(v => v.Id == visit.Id));
        Assert.Equal((new VisitCounters(9, 7, 6, 0), VisitMethods.Talks), (stored.Counters, stored.Methods));
    }

    [Fact]
    public async Task Visit_NumberThatCannotBeRead_IsNotTakenForUnchanged()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);
        var old = await member.OpenAsync($"/visits/{visit.Id}/edit");
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        await leader.PostFormAsync(await leader.OpenAsync($"/visits/{visit.Id}/edit"), "main form", ("Form.Households", "5"));

        var answer = await member.PostFormAsync(old, "main form", ("Form.Households", "五户"));

        Assert.Equal("五户", answer.Expect(HttpStatusCode.Conflict).Find("#Form_Households").GetAttribute("value"));
        Assert.Equal("现存：5", answer.Find("#Form_Households-stored").TextContent);
    }

    /// <summary>The form was fresh when it came, and its save waited for the other's: what is shown is what was stored, not what failed to be.</summary>
    [Fact]
    public async Task TwoSavesAtTheSameMoment_TheSecondShowsWhatTheFirstStored()
    {
        var task = await given.TaskAsync();
        using var browser = await given.App.BrowseAsync(given.Office);
        var form = await browser.OpenAsync($"/tasks/{task.Id}/edit");

        var answer = await given.App.InDb(async db =>
        {
            await using var first = await db.Database.BeginTransactionAsync();
            (await db.Tasks.SingleAsync(t => t.Id == task.Id)).Revise(
                new(task.Origin, "另一人写的依据", task.Subject, task.GroupId, null, [given.UnitB.Id], task.Method, false, task.From, task.To, task.ReportDue), Given.ViewerOf(given.OfficeHead), given.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            var second = browser.PostFormAsync(form, "main form", ("Form.Subject", "我写的主题"), ("Form.Targets", given.UnitA.Id.ToString()));
            while (!second.IsCompleted && await given.App.InDb(WaitingAsync) is 0)
            {
                await Task.Delay(20);
            }

            await first.CommitAsync();
            return await second;
        });

        Assert.Equal([RuleViolationFilter.Stale, "被检查单位与别人刚保存的内容不同，请核对"], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Equal($"现存：{given.UnitB.Name}", answer.Find("#Form_Targets-stored").TextContent);
        Assert.Equal(("我写的主题", "另一人写的依据"), (answer.Find("#Form_Subject").GetAttribute("value"), answer.Find("#Form_Basis").TextContent.Trim()));

        static Task<int> WaitingAsync(SupervisionDbContext db) =>
            db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").SingleAsync();
    }

    [Fact]
    public async Task AVerbWithoutStoredFields_StaysAsItWas()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.AwaitingApproval);
        using var head = await given.App.BrowseAsync(given.OfficeHead);
        var form = await head.OpenAsync($"/tasks/{task.Id}/approve");

        var answer = await head.PostFormAsync(form, "main form", ("revision", "99"), ("Form.Decision", "SendBack"), ("Form.Reason", "对象不全"));

        Assert.Equal([RuleViolationFilter.Stale], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Null(answer.Html.QuerySelector(".conflict"));
        (await head.PostFormAsync(answer, "main form")).ExpectRedirect($"/tasks/{task.Id}");
        Assert.Equal(SupervisionTaskStatus.Draft, (await TaskAsync(task.Id)).Status);
    }
}
