using System.Net;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>谁能看 names exactly the accounts that get in, which is found out by trying each of them.</summary>
[Collection(AccessSuite.Name)]
public sealed class WhoCanSeeTests(AccessWorld world)
{
    [Theory]
    [InlineData("/tasks/{id:guid}", "task:draft"), InlineData("/tasks/{id:guid}", "task:own-draft"), InlineData("/tasks/{id:guid}", "task:county-draft"), InlineData("/tasks/{id:guid}", "task:issued")]
    [InlineData("/tasks/{id:guid}", "task:crewed"), InlineData("/tasks/{id:guid}", "task:crewed-finished"), InlineData("/visits/{id:guid}", "visit:crewed"), InlineData("/issues/{id:guid}", "issue:crewed")]
    [InlineData("/recusals/{id:guid}", "recusal:declared"), InlineData("/recusals/{id:guid}", "recusal:in-force")]
    [InlineData("/visits/{id:guid}", "visit:approved")]
    [InlineData("/issues/{id:guid}", "issue:handed-over"), InlineData("/issues/{id:guid}", "issue:to-commission"), InlineData("/issues/{id:guid}", "issue:county-registered"), InlineData("/issues/{id:guid}", "issue:clue")]
    [InlineData("/handovers/{id:guid}", "letter:waiting"), InlineData("/handovers/{id:guid}", "letter:county-answered")]
    [InlineData("/meetings/{id:guid}", "meeting:group"), InlineData("/meetings/{id:guid}", "meeting:office"), InlineData("/meetings/{id:guid}", "meeting:county"), InlineData("/minutes/{id:guid}", "minutes:issued"), InlineData("/classes/{id:guid}", "class:group"), InlineData("/classes/{id:guid}", "class:office")]
    [InlineData("/clues/{id:guid}", "clue:registered"), InlineData("/help-requests/{id:guid}", "help:asked"), InlineData("/questions/{id:guid}", "question:asked"), InlineData("/circulars/{id:guid}", "circular:issued"), InlineData("/talent-pool/{id:guid}", "pool:nominated")]
    [InlineData("/reports/group/{id:guid}", "report:drafted"), InlineData("/reports/group/{id:guid}", "report:sent")]
    [InlineData("/reports/synthesis/{id:guid}", "synthesis:drafted"), InlineData("/reports/synthesis/{id:guid}", "synthesis:sent"), InlineData("/reports/synthesis/{id:guid}", "synthesis:circulated")]
    public async Task WhoCanSee_OfARecord_NamesExactlyTheAccountsThatCanOpenIt(string page, string record)
    {
        var address = (await world.SharedAsync(record)).On(page);

        // What other tests did to an account waits for its owner at the next sign-in; here everybody has read it.
        DateTimeOffset? read = world.App.Clock.GetUtcNow();
        await world.App.InDb(db => db.Set<AccountNotice>().ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenOn, read)));
        var accounts = await world.App.InDb(db => (
            from account in db.Users
            join officer in db.Officers on account.OfficerId equals officer.Id
            where account.Enabled && account.LockoutEnd == null && account.PasswordHash != null
            select new { account.UserName, officer.Name }).ToListAsync());
        var (let, kept, reader) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal), (Browser?)null);
        foreach (var account in accounts)
        {
            var browser = await world.BrowserOf(account.UserName!);
            var answer = await browser.GetAsync(address);
            kept[account.Name] = $"{account.Name}: {(int)answer.Status} {answer.Location}";
            if (answer.Status is HttpStatusCode.OK)
            {
                let.Add(account.Name);
                reader ??= (await browser.GetAsync(Of(address))).Status is HttpStatusCode.OK ? browser : null;
            }
        }

        Assert.NotEmpty(let);
        var screen = await reader!.OpenAsync(Of(address));

        // Who is locked out for half an hour, or has no password yet, may see it all the same, and cannot be tried.
        var untried = await world.App.InDb(db => (
            from account in db.Users
            join officer in db.Officers on account.OfficerId equals officer.Id
            where account.Enabled && (account.LockoutEnd != null || account.PasswordHash == null)
            select officer.Name).ToListAsync());
        var listed = screen.TextsOf("main tbody tr td:nth-child(2)").Except(untried).ToList();
        Assert.Empty(listed.Except(let).Select(name => kept.GetValueOrDefault(name, $"{name}: no account")));
        Assert.Empty(let.Except(listed));
        Assert.Equal(let.Count, listed.Count);
        Assert.All(screen.TextsOf("main tbody tr td:nth-child(4)"), reason => Assert.NotEqual("", reason));
    }

    // Reports have one page for both kinds.
    private static string Of(string address) => address.Replace("/reports/group/", "/reports/", StringComparison.Ordinal).Replace("/reports/synthesis/", "/reports/", StringComparison.Ordinal) + "/who-can-see";
}
