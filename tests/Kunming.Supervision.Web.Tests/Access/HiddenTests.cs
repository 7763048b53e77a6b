using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Kunming.Supervision.Web.Tests.Pages.Issues.Import;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>
/// Hidden means hidden: what somebody gets is the same, byte for byte, whether or not there is something that he may not see. Only tokens and
/// one-time numbers are taken out before the comparison.
/// </summary>
public sealed partial class HiddenTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private const string Word = "绝密字样";

    [Fact]
    public async Task Pages_OfThoseWhoMayNotSee_AreTheSameWithAndWithoutHiddenRecords()
    {
        await scene.AddIssueAsync(IssueStatus.Rectifying);
        await scene.AddIssueAsync(IssueStatus.ClosedOut);
        TestPerson[] strangers = [scene.OtherGroupLeader, scene.OtherCounty, scene.OtherLiaison, scene.CaseOfficer];
        var quarter = Quarter.Of(scene.Today).Key;
        string[] addresses =
        [
            "/", "/issues", "/issues?view=all", $"/issues?view=all&q={Uri.EscapeDataString(Word)}", "/issues?view=overdue", "/issues/export?view=all", "/tasks", "/tasks?handler=Export", "/visits",
            "/visits?handler=Export", "/handovers", "/handovers/export", "/meetings", "/meetings?handler=Export", "/reports", $"/reports?quarter={quarter}", "/ledgers",
            "/ledgers?handler=Export", $"/search?q={Uri.EscapeDataString(Word)}", "/search?q=WT-2025", "/groups", "/organisations", $"/organisations/{scene.Unit.Id}",
        ];
        var before = await ReadAsync(strangers, addresses);

        // One of every kind, with the word in it, for the first group and the first liaison.
        foreach (var status in (IssueStatus[])[IssueStatus.Registered, IssueStatus.Recognised, IssueStatus.HandedOver, IssueStatus.Rectifying, IssueStatus.CloseOutApplied, IssueStatus.FirstVerified])
        {
            await scene.AddIssueAsync(status, $"{Word}，第{status}件");
        }

        await scene.AddVisitAsync();
        var after = await ReadAsync(strangers, addresses);

        AssertSame(before, after, 40);

        // The same hidden records do change what those get who may see them.
        var seen = await ReadAsync([scene.GroupLeader], ["/issues?view=all"]);
        Assert.Contains(Word, seen.Values.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfThoseWhoMayNotSee_AreTheSameWithMeetingsReportsListsAndFiles()
    {
        TestPerson[] strangers = [scene.OtherGroupLeader, scene.OtherCounty, scene.OtherLiaison, scene.CaseOfficer];
        var quarter = Quarter.Of(scene.Today).Previous;
        string[] addresses =
        [
            "/", "/meetings", "/meetings?handler=Export", "/reports", $"/reports?quarter={quarter.Key}", "/ledgers", $"/ledgers?quarter={quarter.Key}", "/ledgers?handler=Export", "/issues?view=recheck", "/issues?view=all",
            "/issues/export?view=all", "/issues/import", "/recusals", $"/search?q={Uri.EscapeDataString(Word)}", "/organisations", "/organisations?handler=Export",
        ];
        var before = await ReadAsync(strangers, addresses);

        // Everything of the first group: a meeting, a report, a list with a file, what is to be looked at again with its proof; and a synthesis on its way.
        var meeting = Meeting.Hold(MeetingKind.Regular, $"{Word}例会", scene.Today, null, Word, 3, Word, scene.Group.Id, scene.As(scene.GroupLeader), scene.Now);
        var report = await GroupReportAsync(quarter);
        foreach (var blank in QuarterReport.NeverBlank.Where(i => report.FigureOf(i.Code) is { Value: 0 }))
        {
            report.Explain(blank.Code, Word, scene.As(scene.GroupLeader), scene.Now);
        }

        report.Send(report.Figures, scene.As(scene.GroupLeader), scene.Now);
        var synthesis = await SynthesisAsync(quarter);
        await scene.App.SaveAsync(meeting, report, synthesis);
        var kept = await scene.AddIssueAsync(IssueStatus.Sustained, $"{Word}，长期坚持", sustained: true);
        var file = kept.Measures[0].Proofs[0].AttachmentId;
        var batch = (await (await BrowserOf(scene.GroupLeader)).UploadAsync($"{Word}.xlsx", TestWorkbook.Of([["问题编号", "被监督单位", "问题描述", "发现日期"], ["1", scene.Unit.Name, Word, "2026-09-10"]]).ToArray())).BatchOf();
        AssertSame(before, await ReadAsync(strangers, addresses), 30);

        // And by its own address, what is hidden answers as what is not there.
        foreach (var (hidden, nothing) in new[]
        {
            ($"/meetings/{meeting.Id}", $"/meetings/{Guid.NewGuid()}"), ($"/reports/group/{report.Id}", $"/reports/group/{Guid.NewGuid()}"), ($"/reports/synthesis/{synthesis.Id}", $"/reports/synthesis/{Guid.NewGuid()}"),
            ($"/reports/{report.Id}/word", $"/reports/{Guid.NewGuid()}/word"), ($"/issues/{kept.Id}", $"/issues/{Guid.NewGuid()}"), ($"/files/{file}", $"/files/{Guid.NewGuid()}"),
            ($"/issues/import/{batch}", $"/issues/import/{Guid.NewGuid()}"), ($"/issues/import/{batch}/rejected", $"/issues/import/{Guid.NewGuid()}/rejected"),
        })
        {
            var read = await ReadAsync(strangers, [hidden, nothing]);
            Assert.All(strangers, s => Assert.Equal(read[$"{s.Account.Seat} {nothing}"], read[$"{s.Account.Seat} {hidden}"]));
        }
    }

    [Fact]
    public async Task Pages_OfOfficeAndLeaders_AreTheSameWithReportsThatAreNotYetTheirs()
    {
        var quarter = Quarter.Of(scene.Today).Previous.Previous;
        string[] addresses = ["/", "/reports", $"/reports?quarter={quarter.Key}", "/ledgers", "/ledgers?handler=Export", $"/search?q={Uri.EscapeDataString(Word)}"];
        var before = await ReadAsync([scene.SecondOffice, scene.CityLeader], addresses);
        await scene.App.SaveAsync(await GroupReportAsync(quarter));
        AssertSame(before, await ReadAsync([scene.SecondOffice, scene.CityLeader], addresses), 12);

        before = await ReadAsync([scene.CityLeader, scene.GroupMember], addresses);
        await scene.App.SaveAsync(await SynthesisAsync(quarter));
        AssertSame(before, await ReadAsync([scene.CityLeader, scene.GroupMember], addresses), 12);
    }

    [Fact]
    public async Task Pages_OfALiaison_AreTheSameWithTheCourseOfAnotherUnit()
    {
        string[] addresses = ["/", "/organisations", "/organisations?handler=Export", $"/organisations/{scene.Unit.Id}", $"/search?q={Uri.EscapeDataString(Word)}", "/issues", "/handovers"];
        var before = await ReadAsync([scene.OtherLiaison], addresses);
        await scene.App.InDb(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == scene.Unit.Id)).Rename($"{Word}局", scene.Today, TestPeople.Setup);
            return await db.SaveChangesAsync();
        });

        AssertSame(before, await ReadAsync([scene.OtherLiaison], addresses), 6);
    }

    [Fact]
    public async Task Pages_OfARecusedOfficer_AreTheSameWithAndWithoutTheMatter()
    {
        var unit = scene.OtherLiaison.Organisation;
        var group = (Guid?)scene.Group.Id;
        var office = Recusal.Declare(scene.SecondOffice.Officer, new(MatterKind.Unit, unit.Id, unit.Name), null, "近亲属在该单位任职", scene.Today, null, scene.As(scene.Office), scene.Now);
        var member = Recusal.Declare(scene.GroupMember.Officer, new(MatterKind.Unit, unit.Id, unit.Name), group, "近亲属在该单位任职", scene.Today, null, scene.As(scene.Office), scene.Now);
        await scene.App.SaveAsync(office, member);
        TestPerson[] recused = [scene.SecondOffice, scene.GroupMember];
        string[] addresses =
        [
            "/", "/issues", "/issues?view=all", "/issues/export?view=all", "/tasks", "/tasks?handler=Export", "/visits", "/visits?handler=Export", "/handovers", "/handovers/export", "/ledgers", "/ledgers?handler=Export",
            "/reports", "/recusals", $"/search?q={Uri.EscapeDataString(Word)}", "/search?q=WT-2025", $"/organisations/{unit.Id}",
        ];
        var before = await ReadAsync(recused, addresses);

        var visit = await scene.AddVisitAsync(unit);
        foreach (var status in (IssueStatus[])[IssueStatus.Registered, IssueStatus.Recognised, IssueStatus.HandedOver, IssueStatus.Rectifying])
        {
            await scene.AddIssueAsync(status, $"{Word}，回避第{status}件", unit: unit, visit: visit);
        }

        AssertSame(before, await ReadAsync(recused, addresses), 30);
        var (hidden, nothing) = ($"/visits/{visit.Id}", $"/visits/{Guid.NewGuid()}");
        var direct = await ReadAsync(recused, [hidden, nothing, $"/tasks/{visit.TaskId}"]);
        Assert.All(recused, p => Assert.Equal(direct[$"{p.Account.Seat} {nothing}"], direct[$"{p.Account.Seat} {hidden}"]));
        Assert.All(recused, p => Assert.StartsWith("404", direct[$"{p.Account.Seat} /tasks/{visit.TaskId}"], StringComparison.Ordinal));

        // Others do see it, and so does the recused officer once the recusal is lifted.
        Assert.Contains(Word, (await ReadAsync([scene.GroupLeader], ["/issues?view=all"])).Values.Single(), StringComparison.Ordinal);
        await scene.App.InDb(async db =>
        {
            foreach (var recusal in await db.Recusals.ToListAsync())
            {
                recusal.Lift("亲属已调离", scene.As(scene.Office), scene.Now);
            }

            return await db.SaveChangesAsync();
        });
        Assert.Contains(Word, (await ReadAsync([scene.SecondOffice], ["/issues?view=all"])).Values.Single(), StringComparison.Ordinal);
    }

    private async Task<GroupReport> GroupReportAsync(Quarter quarter)
    {
        var figures = await scene.App.InDb(db => new FigureCounter(db).OfGroupAsync(scene.Group.Id, quarter, scene.Today));
        return GroupReport.Draft(scene.Group, quarter, figures, Word, scene.As(scene.GroupMember), scene.Now);
    }

    private async Task<SynthesisReport> SynthesisAsync(Quarter quarter)
    {
        var figures = await scene.App.InDb(db => new FigureCounter(db).OfCityAsync(quarter, scene.Today));
        return SynthesisReport.Compile(quarter, figures, Word, scene.As(scene.Office), scene.Now);
    }

    /// <param name="opened">How many pages at least must have been opened for the comparison to mean anything.</param>
    private static void AssertSame(Dictionary<string, string> before, Dictionary<string, string> after, int opened)
    {
        Assert.Equal(before.Count, after.Count);
        Assert.All(before, page => Assert.True(page.Value == after[page.Key], $"{page.Key} tells of what is hidden:\n{Difference(page.Value, after[page.Key])}"));
        Assert.True(before.Values.Count(v => v.StartsWith("200", StringComparison.Ordinal)) >= opened, "the strangers open too little for this to mean anything");
    }

    // One session each: a second sign-in would be told about the end of the first.
    private readonly Dictionary<TestPerson, Browser> _browsers = [];

    private async Task<Browser> BrowserOf(TestPerson person)
    {
        if (_browsers.TryGetValue(person, out var known))
        {
            return known;
        }

        // The first page tells of a session that another test had.
        var browser = _browsers[person] = await scene.App.BrowseAsync(person);
        await browser.OpenAsync("/");
        return browser;
    }

    private async Task<Dictionary<string, string>> ReadAsync(IEnumerable<TestPerson> people, string[] addresses)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var browser = await BrowserOf(person);
            foreach (var address in addresses)
            {
                using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                read[$"{person.Account.Seat} {address}"] = $"{(int)answer.StatusCode} {Normalise(await TextOf(answer))}";
            }
        }

        return read;
    }

    /// <summary>A page as it is; a workbook by what lies in it, since the time of packing is in the package.</summary>
    private static async Task<string> TextOf(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (answer.StatusCode is not HttpStatusCode.OK || bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var text = new StringBuilder();
        await using var package = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in package.Entries.Where(e => !e.FullName.StartsWith("docProps", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(await part.OpenAsync());
            text.Append(part.FullName).Append('\n').Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    private static string Normalise(string page) => Reference().Replace(OneTime().Replace(page, "$1…\""), "…");

    private static string Difference(string before, string after)
    {
        var at = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 120)];
        return $"without: {Around(before)}\nwith: {Around(after)}";
    }

    [GeneratedRegex("(name=\"(?:__RequestVerificationToken|once)\"[^>]*value=\"|nonce=\")[^\"]*\"")]
    private static partial Regex OneTime();

    // The names that a workbook gives its own parts, the time of an export, and the number under which the log knows a request.
    [GeneratedRegex("(?<=导出[^<]{0,60})20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}|R[0-9a-f]{32}|[0-9a-f]{32}|<code>[^<]*</code>|编号[^<]*<[^>]*>[^<]*<")]
    private static partial Regex Reference();
}
