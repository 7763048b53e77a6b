using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 7: a group's report with figures that open their rows, signed and sent; the synthesis over all groups; both as files.</summary>
public sealed class ReportWalk(House house)
{
    /// <summary>The template's word to whoever writes; a report in which it stands cannot be sent.</summary>
    private const string Instruction = "（写一至两个典型问题的事实、定性和整改情况。）";

    private const string Told = "某街道补贴名册没有公示，已责成公示并补发。";

    private const string Sentence = "下一季度将对公示不到位问题开展一次回头看。";

    [Fact]
    public async Task Quarter_ReportedByAGroupAndByTheOffice_CountsAndPrints()
    {
        await using var member = await house.SignInAsync("zuyuan3");
        await using var leader = await house.SignInAsync("zuzhang3");
        await using var office = await house.SignInAsync("bangong1");

        var report = await DraftAsync(member);
        await RefuseUnwrittenAsync(leader, report);
        await OpenFiguresAsync(member, report);
        await WriteAsync(member, report);
        await SendAsync(leader, report);
        await CheckFilesAsync(leader, "第三监督单元组");
        var synthesis = await SynthesiseAsync(office);
        await CheckFilesAsync(office, "综合报告");
        await using var commission = await house.SignInAsync("lingdao");
        await ConcludeAsync(commission, office, synthesis);
    }

    private static async Task<string> DraftAsync(Desk desk)
    {
        await desk.GoAsync("/reports");
        await desk.FollowAsync("起草报告");
        await desk.PressAsync("取数并起草");
        Assert.Contains("报告已起草", await desk.NoticeAsync(), StringComparison.Ordinal);
        return desk.Path;
    }

    private static async Task RefuseUnwrittenAsync(Desk desk, string report)
    {
        await desk.GoAsync(report);
        await desk.FollowVerbAsync("签发报送");
        Assert.Contains("report.instruction-left", await desk.ObstaclesAsync());
        Assert.False(await desk.OffersAsync("签发报送"));
    }

    /// <summary>Every indicator's number opens as many rows.</summary>
    private static async Task OpenFiguresAsync(Desk desk, string report)
    {
        foreach (var code in (string[])["V1", "I1", "H1"])
        {
            await desk.GoAsync(report);
            var link = desk.Page.Locator($"aside a[href$='/figures/{code}']").First;
            var figure = int.Parse(await link.InnerTextAsync(), CultureInfo.InvariantCulture);
            Assert.True(code is not ("V1" or "I1") || figure > 0, $"{code} counts nothing");
            await desk.FollowAsync(link);
            Assert.Equal(figure, await desk.RowsAsync());
            Assert.Contains($"：{figure}", await desk.HeadingAsync(), StringComparison.Ordinal);
            if (code is "I1")
            {
                await desk.PictureAsync("report-figures", 560);
            }
        }

        await desk.GoAsync(report);
        await desk.FollowAsync(desk.Page.Locator("article a[href*='/figures/'], .document a[href*='/figures/'], main .stack a[href*='/figures/']").First);
        Assert.Contains("/figures/", desk.Path, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(Desk desk, string report)
    {
        await desk.GoAsync(report);
        await desk.FollowVerbAsync("修改正文");
        var body = desk.Page.GetByLabel("正文");
        var text = await body.InputValueAsync();
        Assert.Contains(Instruction, text, StringComparison.Ordinal);
        await desk.FillAsync("正文", $"{text.Replace(Instruction, Told, StringComparison.Ordinal)}\n{Sentence}");
        await desk.PressAsync("保存");
        Assert.Contains("正文已保存", await desk.NoticeAsync(), StringComparison.Ordinal);
        Assert.Contains(Sentence, await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task SendAsync(Desk desk, string report)
    {
        await desk.GoAsync("/");
        await desk.GoAsync(report);
        await desk.FollowVerbAsync("签发报送");
        await desk.PressAsync("签发报送");
        Assert.Contains("已报送", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await desk.Page.Locator("main .bar .end a").Filter(new() { HasText = "修改正文" }).CountAsync());
        await desk.PictureAsync("report");
    }

    private static async Task<string> SynthesiseAsync(Desk desk)
    {
        await desk.GoAsync("/reports");
        await desk.FollowVerbAsync("汇总综合报告");
        await desk.PressAsync("取数并起草");
        var synthesis = desk.Path;
        Assert.Contains("report.group-not-sent", await desk.ObstaclesAsync());
        await desk.PictureAsync("synthesis");
        await desk.FollowVerbAsync("报委领导");
        Assert.False(await desk.OffersAsync("报委领导"));
        await desk.GoAsync(synthesis);
        var missing = await desk.Page.Locator("main a").Filter(new() { HasText = "登记缺报" }).CountAsync();
        Assert.InRange(missing, 1, 6);
        for (var i = 0; i < missing; i++)
        {
            await desk.FollowAsync("登记缺报");
            await desk.FillAsync("理由", "季度任务尚在执行，经同意下季度补报");
            await desk.PressAsync("登记缺报");
        }

        Assert.Empty(await desk.ObstaclesAsync());
        Assert.Contains("缺报：季度任务尚在执行", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.FollowVerbAsync("报委领导");
        await desk.PressAsync("报委领导");
        Assert.Contains("已报送", await desk.TextAsync(), StringComparison.Ordinal);
        return synthesis;
    }

    /// <summary>The leader finds it on the start page, sends it back once, then approves; the office circulates.</summary>
    private static async Task ConcludeAsync(Desk leader, Desk office, string synthesis)
    {
        await leader.GoAsync("/");
        await leader.FollowAsync(leader.Page.Locator($"main a[href='{synthesis}']").First);
        await leader.FollowVerbAsync("退回");
        await leader.FillAsync("理由", "请补充各县区整改完成情况的比较");
        await leader.PressAsync("退回");
        await office.GoAsync(synthesis);
        Assert.Contains("请补充各县区整改完成情况的比较", await office.TextAsync(), StringComparison.Ordinal);
        await office.FollowVerbAsync("报委领导");
        await office.PressAsync("报委领导");

        await leader.GoAsync(synthesis);
        await leader.FollowVerbAsync("审批");
        await leader.PressAsync("审批");
        Assert.Contains("已审批", await leader.TextAsync(), StringComparison.Ordinal);
        await office.GoAsync(synthesis);
        await office.FollowVerbAsync("例会通报");
        await office.PressAsync("例会通报");
        Assert.Contains("已通报", await office.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await office.Page.Locator("main .bar .end a").Filter(new() { HasText = "修改正文" }).CountAsync());
    }

    private static async Task CheckFilesAsync(Desk desk, string words)
    {
        using var word = new MemoryStream(await desk.DownloadAsync("下载 Word"));
        using var document = WordprocessingDocument.Open(word, isEditable: false);
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("发现问题", text, StringComparison.Ordinal);

        var pdf = Encoding.Latin1.GetString(await desk.DownloadAsync("下载 PDF"));
        Assert.StartsWith("%PDF-1.", pdf, StringComparison.Ordinal);
        Assert.Contains("%%EOF", pdf[^1024..], StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words)), pdf, StringComparison.Ordinal);
        Assert.Matches(@"/MediaBox \[0 0 59\d(\.\d+)? 84\d", pdf);
    }
}
