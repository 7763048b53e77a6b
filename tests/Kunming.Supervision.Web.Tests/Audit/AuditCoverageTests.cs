using System.Net;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Audit;

/// <summary>No form and no sensitive reading passes without a row: every handler that the site serves is tried.</summary>
public sealed class AuditCoverageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private Task<List<AuditEntry>> RowsAsync(string key) => site.App.InDb(db => db.Audit.AsNoTracking().Where(a => a.Action == key).OrderBy(a => a.Id).ToListAsync());

    [Fact]
    public async Task Post_EveryPageAndHandler_LeavesOneRow()
    {
        var person = await site.App.AddPersonAsync(Seat.PartyConductOffice);
        using var browser = await site.App.BrowseAsync(person);
        var home = await browser.OpenAsync("/");
        var missing = new List<string>();
        var forms = (await Endpoints.HandlersAsync(site.App)).Where(h => h.Method is "Post").ToList();

        // What ends the session comes last.
        foreach (var form in forms.OrderBy(f => f.Key is "/SignOut" or "/Account/Index:Everywhere"))
        {
            if ((await browser.GetAsync("/account")).Status is HttpStatusCode.Redirect)
            {
                await browser.SignInAsync(person.UserName);
                home = await browser.OpenAsync("/");
            }

            var before = (await RowsAsync(form.Key)).Count;
            var answer = await browser.PostAsync(home, form.Address);
            var rows = await RowsAsync(form.Key);
            if (rows.Count != before + 1 || rows[^1].AccountId != person.Account.Id || rows[^1].Officer != person.Officer.Name)
            {
                missing.Add($"{form.Key} {form.Address}: {rows.Count - before} rows, answer {(int)answer.Status}");
            }
        }

        Assert.True(forms.Count > 50, "The site has fewer forms than that: were they all found?");
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Get_EverySensitivePage_LeavesOneRow()
    {
        var person = await site.App.AddPersonAsync(Seat.AuditAdministrator);
        using var browser = await site.App.BrowseAsync(person);
        var missing = new List<string>();
        foreach (var page in await SensitiveAsync())
        {
            var before = (await RowsAsync(page.Key)).Count;
            var answer = await browser.GetAsync(page.Address);
            var rows = await RowsAsync(page.Key);
            if (rows.Count != before + 1 || rows[^1].Kind is not AuditKind.Reading || rows[^1].Officer != person.Officer.Name)
            {
                missing.Add($"{page.Key} {page.Address}: {rows.Count - before} rows, answer {(int)answer.Status}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task All_Actions_HaveAWordAndAPage()
    {
        var handlers = await Endpoints.HandlersAsync(site.App);
        var needed = handlers.Where(h => h.Method is "Post").Concat(await SensitiveAsync()).Select(h => h.Key).Distinct().ToList();

        Assert.Equal(AuditActions.All.Count, AuditActions.All.DistinctBy(a => a.Key).Count());
        Assert.Empty(needed.Except(AuditActions.All.Select(a => a.Key)));
        Assert.Empty(AuditActions.All.Select(a => a.Key).Where(key => key.StartsWith('/')).Except(needed));
    }

    [Fact]
    public async Task Downloads_OfEveryKind_AreListedAsSensitive()
    {
        // Whatever hands out a file is a reading that leaves a row.
        var handlers = (await Endpoints.HandlersAsync(site.App)).Where(h => h.Method is "Get");

        Assert.Empty(handlers.Where(h => h.Key.Contains("Export", StringComparison.Ordinal) || h.Key.Contains("Download", StringComparison.Ordinal)).Select(h => h.Key)
            .Except(AuditActions.All.Where(a => a.Kind is AuditKind.Reading).Select(a => a.Key)));
    }

    [Fact]
    public async Task Post_WithoutFormToken_IsRefusedAndLeavesARow()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));
        using var nothing = new FormUrlEncodedContent([]);
        var before = (await RowsAsync("/Tasks/New")).Count;

        var answer = await browser.Client.PostAsync(new Uri("/tasks/new", UriKind.Relative), nothing);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var rows = await RowsAsync("/Tasks/New");
        Assert.Equal(before + 1, rows.Count);
        Assert.Equal((AuditOutcome.Refused, "http.400"), (rows[^1].Outcome, rows[^1].Codes));
    }

    private async Task<List<PageHandler>> SensitiveAsync() =>
        [.. (await Endpoints.HandlersAsync(site.App)).Where(h => h.Method is "Get" && (AuditActions.Find(h.Key)?.Kind is AuditKind.Reading || h.Page.StartsWith("/Admin/", StringComparison.Ordinal)))];
}
