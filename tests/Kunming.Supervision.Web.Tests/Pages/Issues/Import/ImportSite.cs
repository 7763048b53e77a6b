using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Organisations;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>A site with the city's directory, categories and groups, and the people who import lists.</summary>
public sealed class ImportSite(AppFixture server) : IAsyncLifetime
{
    public static readonly DateOnly Since = new(2025, 1, 1);

    public TestApp App { get; private set; } = null!;

    public TestPerson Office { get; private set; } = null!;

    /// <summary>Leads the third group.</summary>
    public TestPerson Leader { get; private set; } = null!;

    /// <summary>Of 五华区.</summary>
    public TestPerson County { get; private set; } = null!;

    public IReadOnlyList<UnitGroup> Groups { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        App = await server.StartAsync();

        // The lists reach into October.
        App.Clock.Advance(TimeSpan.FromDays(60));
        await App.InDb(async db =>
        {
            await using var workbook = TestWorkbook.File("机构名录.xlsx");
            await new DirectoryImport(db).ApplyAsync(DirectoryWorkbook.Read(workbook), Since, TestPeople.Setup);
            await IssueCategorySeed.EnsureAsync(db);
            var city = await db.Jurisdictions.SingleAsync(j => j.Kind == JurisdictionKind.City);
            var directory = await db.Organisations.OrderBy(o => o.Code).ToListAsync();
            Groups = GroupFormation.FromDirectory(city.Id, directory, [], GroupTemplate.City(city.Id, TestPeople.Setup), Since, TestPeople.Setup);
            db.AddRange(Groups);
            return await db.SaveChangesAsync();
        });
        Office = await App.AddPersonAsync(Seat.PartyConductOffice, await OrganisationAsync("党风政风监督室"));
        Leader = await App.AddPersonAsync(Seat.GroupOfficer, await OrganisationAsync("第三监督检查室"));
        County = await App.AddPersonAsync(Seat.CountyOfficer, await OrganisationAsync("五华区纪委监委"));
        await App.InDb(async db =>
        {
            var group = await db.UnitGroups.SingleAsync(g => g.Id == Groups[2].Id);
            group.Join(Leader.Officer, Since, TestPeople.Setup);
            group.NameLeader(Leader.Officer, TestPeople.Setup);
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<Organisation> OrganisationAsync(string name) => App.InDb(db => db.Organisations.AsNoTracking().FirstAsync(o => o.Name == name));

    public Task<ImportBatch> BatchAsync(Guid id) => App.InDb(db => db.Set<ImportBatch>().AsNoTracking().SingleAsync(b => b.Id == id));

    public Task<List<ImportRow>> RowsAsync(Guid batch) =>
        App.InDb(db => db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batch).OrderBy(r => r.Row).ToListAsync());

    public Task<int> IssuesAsync() => App.InDb(db => db.Issues.CountAsync());
}

/// <summary>What a person does with a list, through the real forms.</summary>
internal static class ImportActs
{
    public static async Task<Screen> UploadAsync(this Browser browser, string name, byte[] content, string query = "") =>
        await browser.PostFormAsync(await browser.OpenAsync($"/issues/import{query}"), "main form", [], new FormFile("Form.Workbook", name, content));

    public static byte[] Bytes(this Stream content)
    {
        using var copy = new MemoryStream();
        using (content)
        {
            content.CopyTo(copy);
        }

        return copy.ToArray();
    }

    public static Guid BatchOf(this Screen screen) => Guid.Parse(screen.Location.Split('?')[0].Split('/')[3]);

    /// <summary>The batch that a page of an import is about.</summary>
    public static Guid Batch(this Screen screen) => Guid.Parse(screen.Address.AbsolutePath.Split('/')[3]);

    /// <summary>Sends a list of issues, keeps the proposed columns, and waits for the preview.</summary>
    public static Task<Screen> PreviewAsync(this Browser browser, string name, byte[] content, params (string Name, string? Value)[] choices) =>
        browser.PreviewAsync(ListKind.Issues, name, content, choices);

    /// <summary>The same for a list of any kind.</summary>
    public static async Task<Screen> PreviewAsync(this Browser browser, ListKind list, string name, byte[] content, params (string Name, string? Value)[] choices)
    {
        var sent = await browser.UploadAsync(name, content, list is ListKind.Issues ? "" : $"?list={list}");
        Assert.True(sent.Location.EndsWith("/columns", StringComparison.Ordinal), string.Join('；', sent.Errors));
        var started = await browser.PostFormAsync(await browser.FollowAsync(sent), "main form", choices);
        started.ExpectRedirect($"/issues/import/{sent.BatchOf()}");
        return await browser.RestAsync(sent.BatchOf());
    }

    public static async Task<Screen> ImportAsync(this Browser browser, Screen preview)
    {
        var started = await browser.PostFormAsync(preview, "#import");
        return await browser.RestAsync(started.BatchOf());
    }

    /// <summary>The page of a list once its job has come to rest.</summary>
    public static async Task<Screen> RestAsync(this Browser browser, Guid id)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var screen = await browser.OpenAsync($"/issues/import/{id}");
            if (screen.Html.QuerySelector("#progress") is null)
            {
                return screen;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The import did not come to rest.");
    }
}
