using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Visits;

/// <summary>A nil finding and what another group finds there afterwards: both records say it, to those who see only one of them without saying whose, and never of what must stay hidden.</summary>
public sealed class ContradictionPagesTests(Given given) : IClassFixture<Given>
{
    private static readonly DateOnly Nil = new(2026, 8, 20);
    private static int _units;

    private DateTimeOffset Now => given.App.Clock.GetUtcNow();

    [Fact]
    public async Task Nil_FoundLaterByAnotherGroup_SaysAllToTheOfficeAndToItsLeaderMonthAndNumberAlone()
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        Assert.Null(await SaidAsync(given.GroupLeader, $"/visits/{nil.Id}"));
        var (one, _) = (await ImportedAsync(unit, Nil.AddDays(8)), await ImportedAsync(unit, Nil.AddDays(9)));
        await ImportedAsync(unit, new(2026, 9, 3));

        var told = await SaidAsync(given.Office, $"/visits/{nil.Id}");
        Assert.Contains("零问题结果之后又发现问题", told, StringComparison.Ordinal);
        Assert.Contains("第二监督单元组于", told, StringComparison.Ordinal);
        Assert.Contains("在该单位发现问题 3 个", told, StringComparison.Ordinal);
        foreach (var person in new[] { given.GroupLeader, given.Member })
        {
            var said = await SaidAsync(person, $"/visits/{nil.Id}");
            Assert.Contains("其他单元组于2026年8月在该单位发现问题 2 个", said, StringComparison.Ordinal);
            Assert.Contains("其他单元组于2026年9月在该单位发现问题 1 个", said, StringComparison.Ordinal);
            Assert.All((string[])["第二", one.Number, "津贴", "2026-08"], hidden => Assert.DoesNotContain(hidden, said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Imported_AfterANilFinding_SaysSoOnItsOwnPage_ToThoseWhoSupervise()
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        var issue = await ImportedAsync(unit, Nil.AddDays(8));

        Assert.Contains(nil.Number, await SaidAsync(given.Office, $"/issues/{issue.Id}"), StringComparison.Ordinal);
        var said = await SaidAsync(given.OtherLeader, $"/issues/{issue.Id}");
        Assert.Contains("本单位于 2026-08-20 曾报零问题结果", said, StringComparison.Ordinal);
        Assert.All((string[])[nil.Number, "第一"], hidden => Assert.DoesNotContain(hidden, said, StringComparison.Ordinal));

        // Inspected units see no visits, and learn of none.
        await given.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set rectifier_id = {given.UnitA.Id} where id = {issue.Id}"));
        Assert.Null(await SaidAsync(given.Liaison, $"/issues/{issue.Id}"));
    }

    [Fact]
    public async Task Later_Visit_NamesTheNilFinding_ToWhoSeesOnlyOneTheDay()
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        var (later, _) = await LaterAsync(unit, Nil.AddDays(1), Nil.AddDays(1));

        Assert.Contains(later.Number, await SaidAsync(given.Office, $"/visits/{nil.Id}"), StringComparison.Ordinal);
        Assert.Contains(nil.Number, await SaidAsync(given.Office, $"/visits/{later.Id}"), StringComparison.Ordinal);
        var said = await SaidAsync(given.OtherLeader, $"/visits/{later.Id}");
        Assert.Contains("本单位于 2026-08-20 曾报零问题结果", said, StringComparison.Ordinal);
        Assert.All((string[])[nil.Number, "第一"], hidden => Assert.DoesNotContain(hidden, said, StringComparison.Ordinal));
    }

    /// <summary>The visit is later, what it found is not: both sides go by the day of the fact.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Sides_GoByTheDayOfTheFact_AndAgree(int days, bool contradicts)
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        var (later, _) = await LaterAsync(unit, Nil.AddDays(5), Nil.AddDays(days));

        foreach (var (person, page) in new[] { (given.Office, nil), (given.Office, later), (given.GroupLeader, nil), (given.OtherLeader, later) })
        {
            Assert.Equal(contradicts, await SaidAsync(person, $"/visits/{page.Id}") is not null);
        }
    }

    [Fact]
    public async Task Nil_WhatIsSeenAnyway_IsNotToldASecondTime()
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        var issue = await ImportedAsync(unit, Nil.AddDays(8));
        await given.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set recheck_group_id = {given.Group.Id} where id = {issue.Id}"));

        var said = await SaidAsync(given.GroupLeader, $"/visits/{nil.Id}");
        Assert.Contains("第二监督单元组于", said, StringComparison.Ordinal);
        Assert.DoesNotContain("其他单元组", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nil_FoundByTheSameGroupOrByACountyOrReferredOrMerged_IsNotContradicted()
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        await ImportedAsync(unit, Nil.AddDays(8), given.Group);
        await given.App.InDb(async db =>
        {
            Guid[] left = [(await ImportedAsync(unit, Nil.AddDays(9))).Id, (await ImportedAsync(unit, Nil.AddDays(10))).Id, (await ImportedAsync(unit, Nil.AddDays(11))).Id];
            await db.Database.ExecuteSqlAsync($"update issues set status = 'ReferredAsClue' where id = {left[0]}");
            await db.Database.ExecuteSqlAsync($"update issues set status = 'Merged' where id = {left[1]}");
            return await db.Database.ExecuteSqlAsync($"update issues set group_id = null where id = {left[2]}");
        });

        Assert.Null(await SaidAsync(given.GroupLeader, $"/visits/{nil.Id}"));
        Assert.Null(await SaidAsync(given.Office, $"/visits/{nil.Id}"));
    }

    [Fact]
    public async Task Nil_ViewerKeepsOutOfTheLaterMatter_ReadsNothing()
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        var issue = await ImportedAsync(unit, Nil.AddDays(8));
        foreach (var person in new[] { given.Member, given.OfficeHead })
        {
            Assert.NotNull(await SaidAsync(person, $"/visits/{nil.Id}"));
            await given.App.SaveAsync(Recusal.Declare(
                person.Officer, new(MatterKind.Issue, issue.Id, issue.Number), null, "曾经办该问题", ChinaTime.DayOf(Now), null, Given.ViewerOf(given.Office), Now));
            Assert.Null(await SaidAsync(person, $"/visits/{nil.Id}"));
        }

        Assert.NotNull(await SaidAsync(given.GroupLeader, $"/visits/{nil.Id}"));
    }

    [Fact]
    public async Task Sides_OfASealedTaskThatIsNotOpened_TellNothing()
    {
        var unit = await UnitAsync();
        var nil = await NilAsync(unit);
        var (_, task) = await LaterAsync(unit, Nil.AddDays(1), Nil.AddDays(1));
        Assert.NotNull(await SaidAsync(given.GroupLeader, $"/visits/{nil.Id}"));

        await SealAsync(unit, task);
        Assert.Null(await SaidAsync(given.GroupLeader, $"/visits/{nil.Id}"));

        // And the other way round, were it the nil finding's.
        var other = await UnitAsync();
        var sealedNil = await NilAsync(other);
        var issue = await ImportedAsync(other, Nil.AddDays(8));
        Assert.NotNull(await SaidAsync(given.OtherLeader, $"/issues/{issue.Id}"));
        await SealAsync(other, sealedNil.TaskId);
        Assert.Null(await SaidAsync(given.OtherLeader, $"/issues/{issue.Id}"));
    }

    /// <summary>What the page says of the other side, in one line; null when it says nothing.</summary>
    private async Task<string?> SaidAsync(TestPerson person, string page)
    {
        using var browser = await given.App.BrowseAsync(person);
        var said = (await browser.OpenAsync(page)).Html.QuerySelector("[data-later]")?.TextContent;
        return said is null ? null : string.Join(' ', said.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<Organisation> UnitAsync()
    {
        var number = Interlocked.Increment(ref _units);
        var unit = Given.Establish($"530102-C{number:00}", $"矛盾街道办事处{number}", OrganisationKind.InspectedUnit, given.County);
        await given.App.SaveAsync(unit);
        return unit;
    }

    private async Task<Visit> NilAsync(Organisation unit)
    {
        var leader = Given.ViewerOf(given.GroupLeader, given.Group, leads: true);
        var task = Task(unit, given.Group);
        var visit = Begin(task, unit, Nil, leader);
        visit.Confirm(null, leader, Now);
        visit.SignNilFinding("未发现问题", 0, leader, Now);
        await given.App.SaveAsync(task, visit);
        return visit;
    }

    private async Task<(Visit Visit, Guid Task)> LaterAsync(Organisation unit, DateOnly day, DateOnly found)
    {
        var leader = Given.ViewerOf(given.OtherLeader, given.OtherGroup, leads: true);
        var task = Task(unit, given.OtherGroup);
        var visit = Begin(task, unit, day, leader);
        await given.App.SaveAsync(task, visit, Issue.Raise($"WT-C-{Guid.NewGuid():N}"[..20], visit, unit.Name, await FactsAsync(found), leader, Now));
        return (visit, task.Id);
    }

    private async Task<Issue> ImportedAsync(Organisation unit, DateOnly found, UnitGroup? group = null)
    {
        var issue = Issue.TakeFromList(
            $"WT-C-{Guid.NewGuid():N}"[..20], new((group ?? given.OtherGroup).Id, unit.Id, unit.Name, given.County.Id), await FactsAsync(found), new("清单.xlsx", 3, null, null, null, null), Given.ViewerOf(given.Office), Now);
        await given.App.SaveAsync(issue);
        return issue;
    }

    private async Task<IssueFacts> FactsAsync(DateOnly found) => new(
        await given.App.InDb(db => db.IssueCategories.Where(c => c.Name == "惠民惠农资金").Select(c => c.Id).SingleAsync()), found, VisitMethods.Files, $"违规发放津贴{Guid.NewGuid():N}", null, false, false, null);

    private Visit Begin(SupervisionTask task, Organisation unit, DateOnly day, Domain.Accounts.Viewer by) => Visit.Begin(
        $"JC-C-{Guid.NewGuid():N}"[..20], task, unit.Id, unit.Name, given.County.Id, new(day, VisitMethods.Files, "甲某、乙某", "丙某（办公室主任）", "查阅账册。", new(1, 2, 3, 0)), by, Now);

    private SupervisionTask Task(Organisation unit, UnitGroup group)
    {
        var office = Given.ViewerOf(given.Office);
        var task = SupervisionTask.Draft($"RW-C-{Guid.NewGuid():N}"[..20], new(
            TaskOrigin.CentralDispatch, "交叉检查", "交叉检查", group.Id, null, [unit.Id], TaskMethod.Cross, false, new(2026, 8, 1), new(2026, 9, 30), new(2026, 10, 9)), office, Now);
        task.Submit(office, Now);
        task.Approve(Given.ViewerOf(given.OfficeHead), Now);
        task.Issue(group.Name, office, Now);
        return task;
    }

    /// <summary>Makes the task that of a sealed order which still waits; the domain lets no such task come about.</summary>
    private async Task SealAsync(Organisation unit, Guid task)
    {
        var (drafts, approves) = (Given.ViewerOf(given.Office), Given.ViewerOf(given.OfficeHead));
        var plan = new SealedPlan(
            new(TaskOrigin.CentralDispatch, "专项方案", "密封主题", given.OtherGroup.Id, null, [unit.Id], TaskMethod.PointStrike, true, ChinaTime.DayOf(Now), ChinaTime.DayOf(Now).AddDays(9), ChinaTime.DayOf(Now).AddDays(12)),
            Now.AddDays(1), new(approves.OfficerId, approves.Name, approves.Organisation, approves.JurisdictionId, approves.Seat), []);
        var order = SealedOrder.Draft(SealedCode.From(System.Security.Cryptography.RandomNumberGenerator.GetBytes(SealedCode.Letters)), plan, drafts, Now);
        order.Submit(drafts, Now);
        order.Approve(approves, Now);
        var group = await given.App.InDb(db => db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == given.OtherGroup.Id));
        var unsealing = order.Dispatch(group, [new(given.OtherLeader.Officer.Id, given.OtherLeader.Officer.Name, given.OtherLeader.Organisation.Id, given.OtherLeader.Jurisdiction.Id, [])], [], drafts, Now);
        await given.App.SaveAsync(order, unsealing);
        await given.App.InDb(db => db.Database.ExecuteSqlAsync($"update unsealings set task_id = {task} where id = {order.Id}"));
    }
}
