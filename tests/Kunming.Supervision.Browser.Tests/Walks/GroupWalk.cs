using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 3: the seven groups come from the directory in one action; they and their template can be changed.</summary>
public sealed class GroupWalk(House house)
{
    private const string Own = "第一监督单元组";
    private const string Foreign = "驻市委组织部纪检监察组";

    [Fact]
    public async Task Groups_FormedAtOnce_AreEditedWithAReasonWhereTheyDeviate()
    {
        await using var site = await house.InstallAsync("groups");
        await using var desk = await house.SignInAsync(FirstAccounts.Office, site);
        await DirectoryWalk.ImportAsync(desk);
        await FormAsync(desk);
        await DeviateAsync(desk);
        await ChangeTemplateAsync(desk);
    }

    private static async Task FormAsync(Desk desk)
    {
        await desk.GoAsync("/groups");
        await desk.FollowVerbAsync("按名录组建");
        Assert.Equal(7, await desk.RowsAsync());
        await desk.PressAsync("组建这 7 个单元组");
        Assert.Contains("已组建 7 个单元组", await desk.NoticeAsync(), StringComparison.Ordinal);
        Assert.Equal(7, await desk.RowsAsync());
        Assert.Equal(7, await desk.Page.Locator("main .tag.green").CountAsync());
        await desk.FollowVerbAsync("按名录组建");
        Assert.Contains("group.nothing-to-form", await desk.ObstaclesAsync());
    }

    private static async Task DeviateAsync(Desk desk)
    {
        await desk.GoAsync("/groups");
        await desk.OpenAsync(Own);
        await desk.FollowVerbAsync("成员单位");
        await desk.TickAsync(Foreign);
        await desk.PressAsync("保存成员单位");
        Assert.Contains("group.too-many", await desk.ObstaclesAsync());
        Assert.Contains("须说明理由", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.PictureAsync("group-deviation");

        await desk.FillAsync("与模板不一致的理由", "第四季度专项监督期间人员临时调配，专项结束后恢复");
        await desk.PressAsync("保存成员单位");
        Assert.Contains("成员单位已调整", await desk.NoticeAsync(), StringComparison.Ordinal);
        var text = await desk.TextAsync();
        Assert.Contains(Foreign, text, StringComparison.Ordinal);
        Assert.Contains("理由：第四季度专项监督期间人员临时调配", text, StringComparison.Ordinal);
    }

    private static async Task ChangeTemplateAsync(Desk desk)
    {
        await desk.GoAsync("/groups");
        await desk.FollowVerbAsync("单元组模板");
        await desk.FillAsync("派驻机构最多", "9");
        await desk.FillAsync("模板名称", "1+4+2+X（第四季度）");
        await desk.PressAsync("保存模板");
        Assert.Contains("“1+4+2+X（第四季度）”已保存", await desk.NoticeAsync(), StringComparison.Ordinal);
        await desk.OpenAsync(Own);
        Assert.Contains("组成与模板一致", await desk.TextAsync(), StringComparison.Ordinal);
    }
}
