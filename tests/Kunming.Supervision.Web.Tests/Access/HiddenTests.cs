using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;

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

        Assert.Equal(before.Count, after.Count);
        Assert.All(before, page => Assert.True(page.Value == after[page.Key], $"{page.Key} tells of what is hidden:\n{Difference(page.Value, after[page.Key])}"));
        Assert.True(before.Values.Count(v => v.StartsWith("200", StringComparison.Ordinal)) > 40, "the strangers open too little for this to mean anything");

        // The same hidden records do change what those get who may see them.
        var seen = await ReadAsync([scene.GroupLeader], ["/issues?view=all"]);
        Assert.Contains(Word, seen.Values.Single(), StringComparison.Ordinal);
    }

    // One session each: a second sign-in would be told about the end of the first.
    private readonly Dictionary<TestPerson, Browser> _browsers = [];

    private async Task<Browser> BrowserOf(TestPerson person) =>
        _browsers.TryGetValue(person, out var known) ? known : _browsers[person] = await scene.App.BrowseAsync(person);

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

    // The names that a workbook gives its own parts, and the number under which the log knows a request.
    [GeneratedRegex("R[0-9a-f]{32}|[0-9a-f]{32}|<code>[^<]*</code>|编号[^<]*<[^>]*>[^<]*<")]
    private static partial Regex Reference();
}
