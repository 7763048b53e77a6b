using System.Net;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>Whatever is sent: a sentence that says what is wrong, nothing half done, nothing lost.</summary>
[Collection(ImportPages.Name)]
public sealed class ImportBadInputTests(ImportSite site)
{
    public static TheoryData<string> Files => [.. BadFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Upload_BadFile_IsRefusedInWordsAndTheFormTakesAGoodOneNext(string kind)
    {
        var (name, content, sentence) = BadFiles.All[kind];
        using var browser = await site.App.BrowseAsync(site.Office);
        var (batches, attachments) = (await CountAsync<ImportBatch>(), await CountAsync<Attachment>());

        var refused = await browser.UploadAsync(name, content());

        refused.Expect(HttpStatusCode.BadRequest);
        Assert.Contains(sentence, string.Join('；', refused.Errors), StringComparison.Ordinal);
        Assert.Equal((batches, attachments), (await CountAsync<ImportBatch>(), await CountAsync<Attachment>()));
        var good = await browser.PostFormAsync(refused, "main form", [], new FormFile("Form.Workbook", "好.xlsx", SmallList.Many(1, kind)));
        Assert.EndsWith("/columns", good.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_HiddenRows_AreTakenAndNamed()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var list = SmallList.Of(SmallList.Row("隐-1", "隐藏行之一"), SmallList.Row("隐-2", "隐藏行之二"), SmallList.Row("隐-3", "隐藏行之三"));

        var preview = await browser.PreviewAsync("有隐藏行.xlsx", SmallList.WithHidden(list, 3));

        Assert.Contains("导入 3 条", preview.Text, StringComparison.Ordinal);
        var named = await browser.OpenAsync($"{preview.Address.AbsolutePath}?view={Kunming.Supervision.Web.Pages.Issues.Import.ImportView.Warned}");
        Assert.Contains("第3行在工作簿里是隐藏的", named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第2行在工作簿里是隐藏的", named.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Nothing_AsksForAFile()
    {
        using var browser = await site.App.BrowseAsync(site.Office);

        var refused = await browser.PostFormAsync(await browser.OpenAsync("/issues/import"), "main form");

        refused.Expect(HttpStatusCode.BadRequest);
        Assert.Contains("请选择要导入的文件", string.Join('；', refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd.xlsx")]
    [InlineData("..\\..\\windows\\system32\\清单.xlsx")]
    [InlineData("<script>alert(1)</script>.xlsx")]
    [InlineData("清单\u202Exslx.xlsx")]
    [InlineData("CON.xlsx")]
    public async Task Upload_HostileName_IsTextWithoutPowers(string name)
    {
        using var browser = await site.App.BrowseAsync(site.Office);

        var sent = await browser.UploadAsync(name, SmallList.Many(1, name.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var batch = await site.BatchAsync(sent.BatchOf());
        var page = await browser.FollowAsync(sent);

        Assert.Equal(FileNames.Clean(batch.FileName), batch.FileName);
        Assert.DoesNotContain(batch.FileName, c => c is '/' or '\\' or '<' or '>' or '\u202E');
        Assert.DoesNotContain("<script>alert", page.Source, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Path.Combine(site.App.Folder, "files"), "*", SearchOption.AllDirectories), f => Assert.Matches("^[0-9a-f]{64}$", Path.GetFileName(f)));
    }

    [Fact]
    public async Task Preview_TwoHundredColumnsFarDown_FailsInWordsAndMayBeSentMended()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        object?[][] rows = [.. Enumerable.Range(1, 400).Select(n => SmallList.Row($"远-{n}", $"远处之{n}"))];
        rows[350] = [.. rows[350], .. Enumerable.Repeat((object?)"多", 192)];

        var failed = await browser.PreviewAsync("很宽.xlsx", SmallList.Of(rows));

        Assert.Contains("最多允许150列", failed.Text, StringComparison.Ordinal);
        var batch = await site.BatchAsync(Guid.Parse(failed.Address.AbsolutePath.Split('/')[3]));
        Assert.Equal(ImportStatus.Failed, batch.Status);
        Assert.Equal(0, await site.App.InDb(db => db.Set<ImportRow>().CountAsync(r => r.BatchId == batch.Id)));
        rows[350] = SmallList.Row("远-351", "远处之351");
        Assert.Contains("导入 400 条", (await browser.PreviewAsync("不宽.xlsx", SmallList.Of(rows))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_BadRows_AreListedWithPlaceAndReasonAndTheRestIsTaken()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var before = await site.IssuesAsync();
        var preview = await browser.PreviewAsync("坏行.xlsx", SmallList.Of(
            SmallList.Row("坏-1", "好的一行"),
            SmallList.Row("坏-2", new string('长', 40_000)),
            SmallList.Row("坏-3", "古代的一行", day: "1900-01-05"),
            SmallList.Row("坏-4", "未来的一行", day: "2099-12-31"),
            SmallList.Row("坏-5", "明天的一行", day: "2027-01-05"),
            SmallList.Row("坏-6", "没有这一天", day: "2026-02-30"),
            SmallList.Row("坏-7", "不认识的单位", unit: "月球科技局"),
            SmallList.Row("坏-1", "编号重复的一行"),
            SmallList.Row("坏-9", "含控制字符的_x0007_一行"),
            SmallList.Row("坏-10", "好的一行"),
            SmallList.Row("坏-11", "时限看不懂", deadline: "尽快吧"),
            SmallList.Row("坏-12", "")));

        Assert.Contains("导入 2 条", preview.Text, StringComparison.Ordinal);
        var rejected = (await browser.OpenAsync($"{preview.Address.AbsolutePath}?view=rejected")).Text;
        Assert.All(
            (string[])
            [
                "40000个字", "“1900-01-05”的年份不合理", "“2099-12-31”的年份不合理", "“2026-02-30”这一天不存在", "机构名录中没有“月球科技局”", "编号“坏-1”与第2行重复",
                "G列“问题描述”", "B列“发现日期”", "D列“被监督单位”",
            ],
            sentence => Assert.Contains(sentence, rejected, StringComparison.Ordinal));
        Assert.Contains("与第2行内容相同", (await browser.OpenAsync($"{preview.Address.AbsolutePath}?view=duplicate")).Text, StringComparison.Ordinal);
        Assert.Contains("看不见的控制字符", (await browser.OpenAsync($"{preview.Address.AbsolutePath}?view=warned")).Text, StringComparison.Ordinal);
        await browser.ImportAsync(preview);
        Assert.Equal(before + 2, await site.IssuesAsync());
        Assert.Equal(1, await site.App.InDb(db => db.Issues.CountAsync(i => i.Facts == "含控制字符的一行")));
    }

    [Fact]
    public async Task Preview_FormulaCells_UseTheSavedValueOrNameTheCell()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        static string Cell(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        static string Row(int row, string facts) => $"<row r=\"{row}\">{string.Concat(SmallList.Row($"式-{row}", "").Select((v, c) => c is 6 ? facts : Cell($"{(char)('A' + c)}{row}", $"{v}")))}</row>";
        var heading = $"<row r=\"1\">{string.Concat(SmallList.Titles.Select((t, c) => Cell($"{(char)('A' + c)}1", $"{t}")))}</row>";
        var sheet = TestWorkbook.SheetXml(heading + Row(2, "<c r=\"G2\" t=\"str\"><f>A2</f><v>公式算出的事实</v></c>") + Row(3, "<c r=\"G3\"><f>A3</f></c>") + Row(4, "<c r=\"G4\" t=\"e\"><f>A9</f><v>#REF!</v></c>"));

        var preview = await browser.PreviewAsync("公式.xlsx", TestWorkbook.Raw(("清单", sheet)).ToArray());

        Assert.Contains("公式算出的事实", preview.Text, StringComparison.Ordinal);
        Assert.Contains("导入 1 条", preview.Text, StringComparison.Ordinal);
        var rejected = (await browser.OpenAsync($"{preview.Address.AbsolutePath}?view=rejected")).Text;
        Assert.Contains("第3行G列是公式，但文件里没有保存计算结果", rejected, StringComparison.Ordinal);
        Assert.Contains("第4行G列的值是错误#REF!", rejected, StringComparison.Ordinal);
    }

    private Task<int> CountAsync<TEntity>()
        where TEntity : class => site.App.InDb(db => db.Set<TEntity>().CountAsync());
}
