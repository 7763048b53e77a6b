using System.Net;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Accounts;

/// <summary>
/// What was read of a viewer serves the next page, and whatever changes about the viewer counts at the next page all the same, also when another
/// program changed it: nothing here tells the program that something was changed.
/// </summary>
public sealed class KeptViewerTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static CancellationToken Running => TestContext.Current.CancellationToken;

    /// <summary>A new member of the group, who has opened the list, so that the program knows him.</summary>
    private async Task<(TestPerson Person, Browser Browser, Issue Issue)> KnownMemberAsync()
    {
        var person = await scene.App.AddPersonAsync(Seat.GroupOfficer, scene.GroupLeader.Organisation);
        await SqlAsync(
            $"""
            insert into unit_group_officers (id, unit_group_id, officer_id, leads, "from")
            select '{Guid.NewGuid()}', unit_group_id, '{person.Officer.Id}', false, "from" from unit_group_officers where officer_id = '{scene.GroupMember.Officer.Id}'
            """);
        var issue = await scene.AddIssueAsync();
        var browser = await scene.App.BrowseAsync(person);
        await browser.OpenAsync("/issues");
        return (person, browser, issue);
    }

    private Task<int> SqlAsync(string sql) => scene.App.InDb(db => db.Database.ExecuteSqlRawAsync(sql));

    private async Task<Presence> KeptAsync(TestPerson person)
    {
        var session = await scene.App.InDb(db => db.Sessions.Where(s => s.AccountId == person.Account.Id).OrderByDescending(s => s.StartedOn).Select(s => s.Id).FirstAsync());
        var today = scene.Today;
        return scene.App.Services.GetRequiredService<KeptPresences>().Find(session, today) ?? throw new InvalidOperationException("Nothing is kept.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("update account_sessions set seen_on = seen_on + interval '1 second' where account_id = '{account}'")]
    [InlineData("update accounts set access_failed_count = access_failed_count + 1 where id = '{account}'")]
    [InlineData("update officers set title = '主任' where id = '{officer}'")]
    [InlineData("update tasks set revision = revision + 1 where group_id = '{group}'")]
    [InlineData("update accounts set enabled = enabled where id = '{account}'")]
    public async Task Page_WhenNothingOfTheViewerChanged_IsOpenedWithoutReadingTheViewerAgain(string change)
    {
        var (person, browser, issue) = await KnownMemberAsync();
        var known = await KeptAsync(person);
        if (change.Length > 0)
        {
            Assert.NotEqual(0, await SqlAsync(Of(person, change)));
        }

        await browser.OpenAsync("/issues");
        await browser.OpenAsync($"/issues/{issue.Id}");

        Assert.Same(known, await KeptAsync(person));
        browser.Dispose();
    }

    [Theory]
    [InlineData("update accounts set enabled = false where id = '{account}'", HttpStatusCode.Redirect)]
    [InlineData("update accounts set must_change_password = true where id = '{account}'", HttpStatusCode.Redirect)]
    [InlineData("update accounts set password_set_on = '1900-01-01' where id = '{account}'", HttpStatusCode.Redirect)]
    [InlineData("update accounts set seat = 'SystemAdministrator' where id = '{account}'", HttpStatusCode.NotFound)]
    [InlineData("update accounts set seat = 'Leader' where id = '{account}'", HttpStatusCode.OK)]
    [InlineData("update accounts set two_factor_enabled = true where id = '{account}'", HttpStatusCode.OK)]
    [InlineData("update account_sessions set ended_on = now(), \"end\" = 'EndedByAdministrator' where account_id = '{account}'", HttpStatusCode.Redirect)]
    [InlineData("update account_sessions set second_factor_on = '2026-09-24 00:59:00.123456+00' where account_id = '{account}'", HttpStatusCode.OK)]
    [InlineData("update officers set name = '䶮翀燚' where id = '{officer}'", HttpStatusCode.OK)]
    [InlineData("update unit_group_officers set until = \"from\" + 1 where officer_id = '{officer}'", HttpStatusCode.NotFound)]
    [InlineData("update unit_group_officers set leads = true where officer_id = '{officer}'", HttpStatusCode.OK)]
    [InlineData("update organisations set name = name || '（新）' where id = '{organisation}'", HttpStatusCode.OK)]
    [InlineData("update recusals set status = 'InForce' where officer_id = '{officer}'", HttpStatusCode.NotFound)]
    public async Task Page_WhenTheViewerChangedMeanwhile_IsAnsweredByWhatHoldsNow(string change, HttpStatusCode expected)
    {
        var (person, browser, issue) = await KnownMemberAsync();
        await SqlAsync(Of(person,
            """
            insert into recusals (id, officer_id, officer, group_id, jurisdiction_id, kind, matter_kind, matter_id, matter, reason, status, "from", declared_officer, declared_officer_id, declared_on, declared_organisation, declared_organisation_id, revision)
            select gen_random_uuid(), '{officer}', '甲', '{group}', jurisdiction_id, 'OwnRequest', 'Issue', '{issue}', '某问题', '亲属', 'Lifted', '2025-01-01', '甲', '{officer}', now(), '某处', id, 1
            from organisations where id = '{organisation}'
            """).Replace("{issue}", issue.Id.ToString(), StringComparison.Ordinal));
        await browser.OpenAsync($"/issues/{issue.Id}");
        var known = await KeptAsync(person);

        Assert.NotEqual(0, await SqlAsync(Of(person, change)));
        var answer = await browser.GetAsync($"/issues/{issue.Id}");

        answer.Expect(expected);
        if (change.Contains("account_sessions set ended_on", StringComparison.Ordinal))
        {
            answer.ExpectRedirect(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/sign-in", new Dictionary<string, string?> { ["returnUrl"] = $"/issues/{issue.Id}", ["reason"] = SignInReason.Ended }));
        }

        if (expected is not HttpStatusCode.Redirect)
        {
            Assert.NotSame(known, await KeptAsync(person));
        }

        browser.Dispose();
    }

    [Theory]
    [InlineData("update tasks set status = 'Reported' where group_id = '{group}' and status <> 'Reported'")]
    [InlineData("insert into task_crew (id, supervision_task_id, officer_id, \"from\") select gen_random_uuid(), id, '{officer}', '2025-01-01' from tasks where group_id = '{group}'")]
    [InlineData("update organisations set jurisdiction_id = (select id from jurisdictions order by id limit 1) where id = '{organisation}'")]
    public async Task Page_WhenWhatMakesAViewerChanged_IsOpenedByReadingTheViewerAgain(string change)
    {
        var (person, browser, _) = await KnownMemberAsync();
        var known = await KeptAsync(person);

        Assert.NotEqual(0, await SqlAsync(Of(person, change)));
        await browser.OpenAsync("/issues");

        Assert.NotSame(known, await KeptAsync(person));
        browser.Dispose();
    }

    [Fact]
    public async Task List_AfterTheGroupWasLeft_ShowsNothingOfIt()
    {
        var (person, browser, issue) = await KnownMemberAsync();
        Assert.Contains(issue.Number, (await browser.OpenAsync("/issues?view=all")).Text, StringComparison.Ordinal);

        await SqlAsync(Of(person, "update unit_group_officers set until = \"from\" + 1 where officer_id = '{officer}'"));

        Assert.DoesNotContain(issue.Number, (await browser.OpenAsync("/issues?view=all")).Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Handler_ThatAsksNothing_IsConfirmedBeforeItsAnswerLeaves()
    {
        var person = await scene.App.AddPersonAsync(Seat.Liaison, scene.Unit);
        using var browser = await scene.App.BrowseAsync(person);
        (await browser.GetAsync("/tasks")).Expect(HttpStatusCode.NotFound);
        (await browser.GetAsync("/tasks")).Expect(HttpStatusCode.NotFound);

        await SqlAsync(Of(person, "update accounts set seat = 'Leader' where id = '{account}'"));

        (await browser.GetAsync("/tasks")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Form_OfSomebodyWhoLeftTheGroup_DoesNothingAndLeavesOneRowOfAudit()
    {
        var (person, browser, _) = await KnownMemberAsync();
        var address = $"/visits/{scene.Visit.Id}/issues/new";
        var page = await browser.OpenAsync(address);
        var form = scene.Filled(page, $"龑镇台账缺页，{Guid.NewGuid():N}");
        await SqlAsync(Of(person, "update unit_group_officers set until = \"from\" + 1 where officer_id = '{officer}'"));
        var before = await scene.App.InDb(db => db.Audit.CountAsync(a => a.AccountId == person.Account.Id, Running));

        (await browser.SendAsync(page, address, form)).Expect(HttpStatusCode.NotFound);

        var facts = form.Single(f => f.Name == "Form.Facts").Value;
        Assert.False(await scene.App.InDb(db => db.Issues.AnyAsync(i => i.Facts == facts, Running)));
        Assert.Equal(before + 1, await scene.App.InDb(db => db.Audit.CountAsync(a => a.AccountId == person.Account.Id, Running)));
        browser.Dispose();
    }

    [Fact]
    public async Task Form_AfterTheViewerChangedInAnotherWay_IsTakenOnce()
    {
        var (person, browser, _) = await KnownMemberAsync();
        var address = $"/visits/{scene.Visit.Id}/issues/new";
        var page = await browser.OpenAsync(address);
        var facts = $"龑镇台账缺页，{Guid.NewGuid():N}";
        var form = scene.Filled(page, facts);
        await SqlAsync(Of(person, "update officers set name = '新名' where id = '{officer}'"));
        var before = await scene.App.InDb(db => db.Audit.CountAsync(a => a.AccountId == person.Account.Id, Running));

        (await browser.SendAsync(page, address, form)).Expect(HttpStatusCode.Redirect);
        (await browser.SendAsync(page, address, form)).Expect(HttpStatusCode.Redirect);

        var made = await scene.App.InDb(db => db.Issues.SingleAsync(i => i.Facts == facts, Running));
        Assert.Equal("新名", made.Registered.Officer);
        Assert.Equal(before + 2, await scene.App.InDb(db => db.Audit.CountAsync(a => a.AccountId == person.Account.Id, Running)));
        browser.Dispose();
    }

    [Fact]
    public async Task Page_AnsweredAnew_NeedsNoSecondTurn()
    {
        var (person, browser, _) = await KnownMemberAsync();
        var turns = scene.App.Services.GetRequiredService<DatabaseTurns>();
        var held = await Task.WhenAll(Enumerable.Range(0, (2 * Environment.ProcessorCount) - 1).Select(_ => turns.TakeAsync(Running).AsTask()));
        await SqlAsync(Of(person, "update officers set name = '改名' where id = '{officer}'"));

        var answer = await browser.GetAsync("/issues").WaitAsync(TimeSpan.FromSeconds(60), Running);

        answer.Expect(HttpStatusCode.OK);
        Assert.Contains("改名", answer.Text, StringComparison.Ordinal);
        Array.ForEach(held, h => h.Dispose());
        browser.Dispose();
    }

    [Fact]
    public async Task Pages_ManyAtOnceWhileTheViewerChanges_AreAllAnswered()
    {
        var (person, browser, issue) = await KnownMemberAsync();
        var changes = Task.Run(async () =>
        {
            for (var n = 0; n < 20; n++)
            {
                await SqlAsync(Of(person, $"update officers set name = '第{n}名' where id = '{{officer}}'"));
            }
        }, Running);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async n => (await browser.GetAsync(n % 2 is 0 ? "/issues" : $"/issues/{issue.Id}")).Expect(HttpStatusCode.OK)));
        await changes;

        Assert.Contains("第19名", (await browser.OpenAsync("/issues")).Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    /// <summary>Whatever the functions that make a viewer ask, a trigger watches: a new table or column there must be named in viewers.sql.</summary>
    [Fact]
    public async Task Functions_EveryTableAndColumnThatTheyAsk_IsWatched()
    {
        var sources = await scene.App.InDb(db => db.Database.SqlQueryRaw<string>(
            """select prosrc as "Value" from pg_proc where proname in ('assigned_tasks', 'led_officers', 'active_recusals')""").ToListAsync(Running));
        var watched = (await scene.App.InDb(db => db.Database.SqlQueryRaw<string>(
            """
            select c.relname || '.' || a.attname as "Value" from pg_trigger t join pg_class c on c.oid = t.tgrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any (t.tgattr::int2[])
            where t.tgname = 'viewers_changed' and t.tgenabled = 'O'
            """).ToListAsync(Running))).ToHashSet();
        Assert.Equal(3, sources.Count);

        var asked = sources.SelectMany(ViewerSources.Columns).Where(c => !c.EndsWith(".id", StringComparison.Ordinal)).ToHashSet();

        Assert.Contains("recusals.matter_id", asked);
        Assert.Contains("task_crew.until", asked);
        Assert.Empty(asked.Except(watched));
    }

    private string Of(TestPerson person, string sql) => sql
        .Replace("{account}", person.Account.Id.ToString(), StringComparison.Ordinal)
        .Replace("{officer}", person.Officer.Id.ToString(), StringComparison.Ordinal)
        .Replace("{organisation}", person.Organisation.Id.ToString(), StringComparison.Ordinal)
        .Replace("{group}", scene.Group.Id.ToString(), StringComparison.Ordinal);
}
