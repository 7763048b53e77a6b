using System.Net;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Audit;

public sealed class AuditTrailTests(Given given) : IClassFixture<Given>
{
    private Task<List<AuditEntry>> RowsAsync(Guid account, string? key = null) => given.App.InDb(db =>
        db.Audit.AsNoTracking().Where(a => a.AccountId == account && (key == null || a.Action == key)).OrderBy(a => a.Id).ToListAsync());

    private async Task<AuditEntry> LastAsync(TestPerson person, string key) => (await RowsAsync(person.Account.Id, key))[^1];

    [Fact]
    public async Task Post_VerbThatIsDone_LeavesARowInTheSameSaveAsItsHistory()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Draft);
        using var browser = await given.App.BrowseAsync(given.Office);

        (await browser.PostFormAsync(await browser.OpenAsync($"/tasks/{task.Id}/submit"), "main form")).Expect(HttpStatusCode.Redirect);

        var row = await LastAsync(given.Office, "/Tasks/Submit");
        Assert.Equal((AuditKind.Verb, AuditOutcome.Done), (row.Kind, row.Outcome));
        Assert.Equal(("SupervisionTask", task.Id, task.Number), (row.Subject, row.SubjectId, row.Label));
        Assert.Equal((given.Office.Officer.Name, given.Office.Organisation.Name, Seat.PartyConductOffice), (row.Officer, row.Organisation, row.Seat));
        Assert.NotNull(row.Reference);

        // PostgreSQL stamps a row with the transaction that wrote it.
        var transactions = await given.App.InDb(db => db.Database.SqlQuery<string>(
            $"select xmin::text as \"Value\" from audit where id = {row.Id} union select xmin::text from history where subject_id = {task.Id} and event = 'TaskSubmitted'").ToListAsync());
        Assert.Single(transactions);
    }

    [Fact]
    public async Task Post_VerbThatTheDomainRefuses_LeavesARowWithItsRules()
    {
        using var browser = await given.App.BrowseAsync(given.Leader);

        (await browser.PostAsync(await browser.OpenAsync("/"), $"/?{TestVerbs.Key}=refuse")).Expect(HttpStatusCode.BadRequest);

        var row = await LastAsync(given.Leader, "/Index");
        Assert.Equal((AuditOutcome.Refused, TestVerbs.Refusal.Code), (row.Outcome, row.Codes));
    }

    [Fact]
    public async Task Post_FormRolledBackAfterItsSave_LeavesOnlyTheRefusal()
    {
        using var browser = await given.App.BrowseAsync(given.Leader);
        var before = (await RowsAsync(given.Leader.Account.Id, "/Index")).Count;

        await browser.PostAsync(await browser.OpenAsync("/"), $"/?{TestVerbs.Key}=add-and-refuse", (FormOnceFilter.Field, Guid.NewGuid().ToString()));

        Assert.Equal([AuditOutcome.Refused], (await RowsAsync(given.Leader.Account.Id, "/Index")).Skip(before).Select(r => r.Outcome));
    }

    [Fact]
    public async Task Post_FormSentTwice_SecondIsARefusal()
    {
        using var browser = await given.App.BrowseAsync(given.Leader);
        var home = await browser.OpenAsync("/");
        var once = (FormOnceFilter.Field, Guid.NewGuid().ToString());

        await browser.PostAsync(home, $"/?{TestVerbs.Key}=add", once);
        await browser.PostAsync(home, $"/?{TestVerbs.Key}=add", once);

        Assert.Equal((AuditOutcome.Refused, FormOnceFilter.AlreadyTakenCode), ((await LastAsync(given.Leader, "/Index")).Outcome, (await LastAsync(given.Leader, "/Index")).Codes));
    }

    [Fact]
    public async Task Post_Bug_LeavesAFailureWithTheReferenceOfTheProblemPage()
    {
        using var browser = await given.App.BrowseAsync(given.Leader);

        var answer = (await browser.PostAsync(await browser.OpenAsync("/"), $"/?{TestVerbs.Key}=bug")).Expect(HttpStatusCode.InternalServerError);

        var row = await LastAsync(given.Leader, "/Index");
        Assert.Equal(AuditOutcome.Failed, row.Outcome);
        Assert.Contains(row.Reference!, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RecordOfSomebodyElse_IsDeniedWithoutItsNumber()
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Draft);
        using var browser = await given.App.BrowseAsync(given.Liaison);

        (await browser.PostAsync(await browser.OpenAsync("/"), $"/tasks/{task.Id}/submit")).Expect(HttpStatusCode.NotFound);

        var row = await LastAsync(given.Liaison, "/Tasks/Submit");
        Assert.Equal((AuditOutcome.Denied, "http.404", task.Id), (row.Outcome, row.Codes, row.SubjectId));
        Assert.Null(row.Label);
    }

    [Fact]
    public async Task Get_Export_LeavesARowBeforeItIsHandedOut()
    {
        using var browser = await given.App.BrowseAsync(given.Office);

        (await browser.GetAsync("/issues/export")).Expect(HttpStatusCode.OK);

        Assert.Equal((AuditKind.Reading, AuditOutcome.Done), ((await LastAsync(given.Office, "/Issues/Export")).Kind, (await LastAsync(given.Office, "/Issues/Export")).Outcome));
    }

    [Fact]
    public async Task Get_OrdinaryPage_LeavesNone()
    {
        using var browser = await given.App.BrowseAsync(given.Member);
        var before = (await RowsAsync(given.Member.Account.Id)).Count;

        await browser.OpenAsync("/issues");

        Assert.Equal(before, (await RowsAsync(given.Member.Account.Id)).Count);
    }

    [Fact]
    public async Task SignIn_RightAndWrongAndUnknown_AreToldApart()
    {
        var person = await given.App.AddPersonAsync(Seat.Leader);
        using var browser = given.App.Browse();
        await browser.PostFormAsync(await browser.OpenAsync("/sign-in"), "main form", ("Form.UserName", person.UserName), ("Form.Password", "wrong"));
        await browser.PostFormAsync(await browser.OpenAsync("/sign-in"), "main form", ("Form.UserName", "nobody-at-all"), ("Form.Password", "wrong"));
        await browser.SignInAsync(person.UserName);

        var rows = await RowsAsync(person.Account.Id, "/SignIn");
        Assert.Equal([AuditOutcome.Refused, AuditOutcome.Done], rows.Select(r => r.Outcome));
        Assert.All(rows, r => Assert.Equal((AuditKind.Session, person.Officer.Name), (r.Kind, r.Officer)));
        var unknown = await given.App.InDb(db => db.Audit.AsNoTracking().Where(a => a.Action == "/SignIn" && a.AccountId == null).OrderBy(a => a.Id).LastAsync());
        Assert.Equal((AuditOutcome.Refused, null), (unknown.Outcome, unknown.Officer));
    }

    [Fact]
    public async Task RecordAsync_ActBesideTheRequest_IsARowOfItsOwn()
    {
        await using var scope = given.App.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<AuditTrail>().RecordAsync("session.ended-elsewhere", AuditOutcome.Done, given.Member.Account.Id);

        Assert.Equal(AuditKind.Session, (await LastAsync(given.Member, "session.ended-elsewhere")).Kind);
    }

    [Fact]
    public async Task Rows_HoldNoTextThatWasTyped()
    {
        const string Secret = "群众反映的具体情况";
        using var browser = await given.App.BrowseAsync(given.Office);
        var page = await browser.OpenAsync("/tasks/new");

        await browser.PostFormAsync(page, "main form", ("Form.Subject", Secret));

        var all = await given.App.InDb(db => db.Database.SqlQuery<string>($"select a::text as \"Value\" from audit a").ToListAsync());
        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, row => row.Contains(Secret, StringComparison.Ordinal) || row.Contains(TestPeople.Password, StringComparison.Ordinal));
    }
}
