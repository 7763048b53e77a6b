using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Tests.Audit;
using Kunming.Supervision.Web.Tests.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Kunming.Supervision.Web.Tests.Accounts;

public sealed class HardeningTests(LimitsFixture site, AppFixture server) : IClassFixture<LimitsFixture>
{
    [Fact]
    public async Task Post_EveryFormWithoutItsToken_Is400()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.SecurityAdministrator));
        var taken = new List<string>();
        foreach (var form in (await Endpoints.HandlersAsync(site.App)).Where(h => h.Method is "Post"))
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("Form.Name", "x")]);
            var answer = await browser.Client.PostAsync(new Uri(form.Address, UriKind.Relative), content);
            if (answer.StatusCode is not HttpStatusCode.BadRequest)
            {
                taken.Add($"{form.Address}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(taken);
        await browser.OpenAsync("/account");
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Post_ReturnAddressOutside_StaysInside(string outside)
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));
        var address = $"/account/notices?returnUrl={Uri.EscapeDataString(outside)}";

        (await browser.PostAsync(await browser.OpenAsync("/account"), address, ("until", "2026-09-24T09:00:00+08:00"))).ExpectRedirect("/account");
    }

    [Fact]
    public async Task Post_MoreFieldsThanAForm_Is400()
    {
        using var browser = site.App.Browse();
        var page = await browser.OpenAsync("/sign-in");

        (await browser.PostAsync(page, "/sign-in", [.. Enumerable.Range(0, 30).Select(n => ($"f{n}", "x"))])).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Export_MoreRowsThanFree_AsksForAFreshFactorBeforeTheFirstByte()
    {
        await using var app = await server.StartAsync();
        app.Settings["Accounts:ExportRowsWithoutFactor"] = "1";
        var person = await app.AddPersonAsync(Seat.PartyConductOffice);
        await app.AddPersonAsync(Seat.PartyConductOffice, person.Organisation);
        using var browser = await app.BrowseAsync(person);
        (await browser.GetAsync("/organisations?handler=Export")).Expect(HttpStatusCode.OK);

        await app.AddPersonAsync(Seat.CaseOffice);
        (await browser.GetAsync("/organisations?handler=Export")).ExpectRedirect("/account/second-factor?returnUrl=%2Forganisations%3Fhandler%3DExport");

        using var strong = await app.EnterAsync(person, await app.EnrolAsync(person));
        (await strong.GetAsync("/organisations?handler=Export")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Log_WalkThroughSignInsAndForms_HoldsNoNameAndNothingTyped()
    {
        await using var app = await server.StartAsync();
        var written = new Written();
        // A logger of this host's own: the one that all share is that of whichever host of the run was started last.
        app.Replacements.Add(services => services.AddSerilog(log => log.MinimumLevel.Debug().MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Information).WriteTo.Sink(written), preserveStaticLogger: true));
        var system = await app.AddPersonAsync(Seat.SystemAdministrator);
        var key = await app.EnrolAsync(system);
        using var browser = await app.EnterAsync(system, key);
        string[] secrets =
        [
            system.UserName, system.Officer.Name, system.Organisation.Name, TestPeople.Password, "欧阳修远", "ouyangxy", "职务要害", "Wrong-Secret-2026", "13987654321", "查找的词语",
        ];

        await browser.SubmitAsync(
            "/admin/accounts/new", ("Form.OrganisationId", system.Organisation.Id.ToString()), ("Form.Name", "欧阳修远"), ("Form.Title", "职务要害"), ("Form.UserName", "ouyangxy"));
        await browser.GetAsync("/admin/accounts?q=" + Uri.EscapeDataString("查找的词语"));
        await browser.SubmitAsync("/account/password", ("Form.CurrentPassword", "Wrong-Secret-2026"), ("Form.Password", "13987654321"), ("Form.Again", "x"));
        await browser.PostAsync(await browser.OpenAsync("/account"), "/account/notices?returnUrl=" + Uri.EscapeDataString("13987654321"), ("until", "13987654321"));
        using var stranger = app.Browse();
        await stranger.GivePasswordAsync(system.UserName, "Wrong-Secret-2026");
        await stranger.GetAsync("/sign-in/link?token=13987654321");

        Assert.True(written.Lines.Count > 20, "The log was hardly written: is the test looking at it?");
        Assert.DoesNotContain(secrets, s => written.Lines.Any(line => line.Contains(s, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Everything that the log would hold, with every property of every event.</summary>
    private sealed class Written : ILogEventSink
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public void Emit(LogEvent logEvent) => Lines.Enqueue(
            $"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {string.Join(' ', logEvent.Properties.Select(p => $"{p.Key}={p.Value}"))} {logEvent.Exception}");
    }
}
