using System.IO.Compression;
using System.Text;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Verify;
using Kunming.Supervision.Web.Ledgers;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Ledgers;

/// <summary>可核验台账: what leaves the site is held against the separate program, which shares no code with it.</summary>
[Collection(AccessSuite.Name)]
public sealed class LedgerBookTests(AccessWorld world)
{
    private static readonly UTF8Encoding Utf8 = new(false);

    private static async Task<BookResult> CheckAsync(IEnumerable<string> lines, string? value = null)
    {
        using var book = new MemoryStream(Utf8.GetBytes(string.Join('\n', lines) + "\n"));
        return await new BookCheck(value).RunAsync(book, TestContext.Current.CancellationToken);
    }

    private async Task<(List<string> Lines, byte[] Archive)> BookAsync(Role role, string address)
    {
        await world.SharedAsync("letter:settled");
        await world.SharedAsync("meeting:county");
        var archive = await (await world.BrowserOf(role)).Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var reader = new StreamReader(zip.GetEntry(LedgerBooks.BookName)!.Open(), Utf8);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList(), archive);
    }

    [Theory]
    [InlineData(Role.Office, "")]
    [InlineData(Role.GroupLeader, "&of=g-{0}")]
    [InlineData(Role.County, "&of=j-{1}")]
    public async Task Book_OfEveryReader_IsTrueAndTellsNoOtherRow(Role role, string of)
    {
        var which = string.Format(System.Globalization.CultureInfo.InvariantCulture, of, world.City.Group.Id, world.City.County.Id);
        var (lines, _) = await BookAsync(role, $"/ledgers?handler=Book{which}");
        var quarter = Quarter.Of(world.Today);
        var ids = await world.App.InDb(db => db.History.AsNoTracking().Where(h => h.Ledger != null && h.Day >= quarter.Start && h.Day <= quarter.End).Select(h => h.Id).ToListAsync());

        var result = await CheckAsync(lines);

        Assert.Empty(result.Faults);
        Assert.True(result.IsTrue);
        Assert.True(result.Disclosed > 0 && result.Rows > result.Disclosed);
        Assert.All(lines.Where(l => l.Contains("\"subject\"", StringComparison.Ordinal)), l => Assert.Contains(long.Parse(l.Split("\"id\":")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture), ids));
    }

    [Fact]
    public async Task Book_AnythingChanged_IsFalse()
    {
        var (lines, _) = await BookAsync(Role.Office, "/ledgers?handler=Book");
        var shown = lines.FindIndex(l => l.Contains("\"summary\":\"", StringComparison.Ordinal));
        var hidden = lines.FindIndex(l => l.Contains("\"content\":\"", StringComparison.Ordinal));

        List<string> With(int at, Func<string, string> change) => [.. lines.Select((l, i) => i == at ? change(l) : l)];
        (string Name, List<string> Lines)[] forged =
        [
            ("a text changed", With(shown, l => l.Replace("\"summary\":\"", "\"summary\":\"未", StringComparison.Ordinal))),
            ("a day changed", With(shown, l => l.Replace("\"day\":\"2", "\"day\":\"1", StringComparison.Ordinal))),
            ("a digest changed", With(hidden, l => l.Replace("\"content\":\"", "\"content\":\"0", StringComparison.Ordinal).Replace("\",\"hash", "", StringComparison.Ordinal))),
            ("a row dropped", [.. lines.Where((_, i) => i != shown)]),
            ("rows exchanged", [.. lines[..shown], lines[shown + 1], lines[shown], .. lines[(shown + 2)..]]),
            ("the end cut off", lines[..^1]),
            ("the last row cut off", [.. lines[..^2], lines[^1]]),
            ("a line added", [.. lines, lines[shown]]),
            ("an archive number changed", With(shown, l => l.Replace("\"archive_number\":\"", "\"archive_number\":\"9", StringComparison.Ordinal))),
            ("an archive number left out", With(shown, l => System.Text.RegularExpressions.Regex.Replace(l, ",\"archive_number\":\"[^\"]*\"", ""))),
            ("a custodian changed", [.. lines.Select(l => System.Text.RegularExpressions.Regex.Replace(l, "\"custodian\":\"[^\"]*\"", "\"custodian\":\"1\""))]),
            ("rubbish", With(shown, _ => "{")),
        ];
        foreach (var (name, changed) in forged)
        {
            Assert.False((await CheckAsync(changed)).IsTrue, name);
        }
    }

    [Fact]
    public async Task Book_FromBeforeArchiveNumbers_IsStillTrue()
    {
        var (lines, _) = await BookAsync(Role.Office, "/ledgers?handler=Book");
        List<string> old = [.. lines.Select(l => System.Text.RegularExpressions.Regex.Replace(l, ",\"(archive_number|custodian)\":\"[^\"]*\"", "").Replace("supervision-book/2", "supervision-book/1", StringComparison.Ordinal))];
        Assert.NotEqual(lines, old);

        var result = await CheckAsync(old);

        Assert.True(result.IsTrue, string.Join('\n', result.Faults));
    }

    [Fact]
    public async Task ArchiveNumber_OfALine_IsTheSameOnPageAndInTheBook_AndCountsStandBesideIt()
    {
        var (lines, _) = await BookAsync(Role.Office, "/ledgers?handler=Book");
        var row = lines.Last(l => l.Contains("\"event\":\"HandoverIssued\"", StringComparison.Ordinal));
        var number = System.Text.RegularExpressions.Regex.Match(row, "\"archive_number\":\"([^\"]*)\"").Groups[1].Value;

        var page = await (await world.BrowserOf(Role.Office)).OpenAsync($"/ledgers?kind={Domain.Kernel.LedgerKind.Handover}");
        var letters = page.TextsOf("main table.list tbody tr");

        Assert.Matches("^[0-9]{4,6}(Z[0-9]{2})?-2026-3-JB-[0-9]{5}$", number);
        using var said = System.Text.Json.JsonDocument.Parse(row);
        Assert.Contains("\"Counts\":{\"HandedOver\":", said.RootElement.GetProperty("payload").GetString(), StringComparison.Ordinal);
        Assert.Contains(letters, l => l.Contains("交办问题数", StringComparison.Ordinal));
        Assert.Contains(letters, l => l.Contains("-2026-3-JB-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Book_CheckValueOfARowAndOfAll_IsFound_AndAnotherIsNot()
    {
        var (lines, _) = await BookAsync(Role.GroupLeader, $"/ledgers?handler=Book&of=g-{world.City.Group.Id}");
        var chain = HistoryEntry.ChainOf(world.City.Group.Id, null);
        var row = await world.App.InDb(db => db.History.AsNoTracking().Where(h => h.Chain == chain && h.Ledger != null).OrderByDescending(h => h.Sequence).FirstAsync());

        var found = await CheckAsync(lines, new ChainMark(row.Chain, row.Sequence, row.Hash).CheckValue.ToLowerInvariant());
        var whole = await CheckAsync(lines, (await CheckAsync(lines)).CheckValue);

        Assert.Equal($"链 {chain} 第{row.Sequence}行", found.ValueFound);
        Assert.True(found.IsTrue);
        Assert.NotNull(whole.ValueFound);
        Assert.False((await CheckAsync(lines, "0000-0000-0000-0000")).IsTrue);
    }

    [Fact]
    public async Task Verify_Archive_SaysTrueWithoutTheSite_AndRefusesWhatIsNoBook()
    {
        var (_, archive) = await BookAsync(Role.Office, "/ledgers?handler=Book");
        var folder = Directory.CreateTempSubdirectory();
        var (good, bad) = (Path.Combine(folder.FullName, "台账.zip"), Path.Combine(folder.FullName, "别的.jsonl"));
        await File.WriteAllBytesAsync(good, archive, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(bad, "{\"a\":1}\n", TestContext.Current.CancellationToken);

        await using var said = new StringWriter();
        Assert.Equal(0, await VerifyVerb.RunAsync([good], said));
        Assert.Contains("结论：真", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await VerifyVerb.RunAsync([good, "--value", "1111-2222-3333-4444"], said));
        Assert.Contains("结论：假", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await VerifyVerb.RunAsync([bad], said));
        Assert.Equal(2, await VerifyVerb.RunAsync([], said));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Receipt_ItsBookAndTheValueOnItsPaper_AreTrueTogether()
    {
        await world.SharedAsync("letter:in-hand");
        var letter = await world.App.InDb(db => db.Handovers.AsNoTracking().FirstAsync(h => h.Status == Domain.Handovers.HandoverStatus.InHand));
        var browser = await world.BrowserOf(Role.Office);
        var printed = System.Text.RegularExpressions.Regex.Match((await browser.OpenAsync($"/handovers/{letter.Id}/slip")).Text, "[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").Value;

        var (lines, _) = await BookAsync(Role.Office, $"/handovers/{letter.Id}/slip/book");

        var result = await CheckAsync(lines, printed);
        Assert.True(result.IsTrue, string.Join('\n', result.Faults));
        Assert.Equal(2, result.Disclosed);
    }

    [Fact]
    public async Task Report_Sent_BearsAValueThatItsLedgerKnows()
    {
        await world.SharedAsync("report:sent");
        var report = await world.App.InDb(db => db.Reports.OfType<Domain.Reports.GroupReport>().AsNoTracking().FirstAsync(r => r.Status == Domain.Reports.ReportStatus.Sent));
        var browser = await world.BrowserOf(Role.Office);
        var printed = System.Text.RegularExpressions.Regex.Match((await browser.OpenAsync($"/reports/group/{report.Id}")).Text, "报送时台账校验码：([0-9A-Z-]{19})").Groups[1].Value;
        var day = await world.App.InDb(db => db.History.Where(h => h.SubjectId == report.Id && h.Event == "ReportSent").Select(h => h.Day).FirstAsync());

        var (lines, _) = await BookAsync(Role.Office, $"/ledgers?handler=Book&of=g-{report.GroupId}&quarter={Quarter.Of(day).Key}");

        Assert.True((await CheckAsync(lines, printed)).IsTrue);
    }

    [Fact]
    public async Task Compare_KeptBook_Agrees_AndOneThatDiffersIsNamedByItsPlace()
    {
        var (lines, _) = await BookAsync(Role.GroupLeader, $"/ledgers?handler=Book&of=g-{world.City.Group.Id}");
        var browser = await world.BrowserOf(Role.GroupLeader);
        async Task<string> AskAsync(IEnumerable<string> book) => (await browser.PostFormAsync(
            await browser.OpenAsync("/ledgers/compare"), "main form", [], new FormFile("Form.Book", "留存.jsonl", Utf8.GetBytes(string.Join('\n', book) + "\n")))).Text;
        var at = lines.FindIndex(l => l.Contains("\"hash\":\"", StringComparison.Ordinal));
        var place = System.Text.RegularExpressions.Regex.Match(lines[at], "\"n\":(\\d+)").Groups[1].Value;
        var last = long.Parse(System.Text.RegularExpressions.Regex.Match(lines[^2], "\"n\":(\\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains("留存的每一行都与系统一致", await AskAsync(lines), StringComparison.Ordinal);
        var changed = await AskAsync(lines.Select((l, i) => i == at ? l.Replace("\"hash\":\"", "\"hash\":\"0", StringComparison.Ordinal) : l));
        Assert.Contains("留存的台账与系统不一致", changed, StringComparison.Ordinal);
        Assert.Contains($"第{place}行", changed, StringComparison.Ordinal);

        // A row that only the other side has, as after a roll-back here.
        var more = await AskAsync([.. lines[..^1], lines[^2].Replace($"\"n\":{last}", $"\"n\":{last + 5000}", StringComparison.Ordinal), lines[^1]]);
        Assert.Contains("留存的台账与系统不一致", more, StringComparison.Ordinal);
        foreach (var other in (string[][])[["别的内容"], [""], ["null"], [lines[0], new string('a', 5 << 20)]])
        {
            Assert.Contains("不是本系统导出的可核验台账", await AskAsync(other), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Note_StandsInTheLedgerMarkedAsEnteredByHand()
    {
        await world.SharedAsync("note:entered");

        var lines = (await (await world.BrowserOf(Role.Member)).OpenAsync("/ledgers?kind=Meeting")).Html.QuerySelectorAll("table.list tbody tr").Select(r => r.TextContent).ToList();

        Assert.Contains(lines, l => l.Contains("手工登记“县委常委会听取汇报”", StringComparison.Ordinal) && l.TrimEnd().Contains("手工登记", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AsOf_ADayBeforeAnythingWasEntered_IsEmpty_AndTodayIsAll()
    {
        await world.SharedAsync("meeting:county");
        var browser = await world.BrowserOf(Role.Office);
        var now = await browser.OpenAsync("/ledgers");
        var today = await browser.OpenAsync($"/ledgers?asOf={world.Today:yyyy-MM-dd}");
        var before = await browser.OpenAsync($"/ledgers?asOf={world.Today.AddYears(-3):yyyy-MM-dd}");

        Assert.Equal(now.Html.QuerySelectorAll("table.list tbody tr").Length, today.Html.QuerySelectorAll("table.list tbody tr").Length);
        Assert.Empty(before.Html.QuerySelectorAll("table.list tbody tr"));
        Assert.Contains("本季度没有符合条件的事项。", before.Html.Body!.TextContent, StringComparison.Ordinal);
    }
}
