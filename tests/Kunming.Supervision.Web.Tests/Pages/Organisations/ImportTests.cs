using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Organisations;

/// <summary>On a city that has nothing but the person who imports.</summary>
public sealed class ImportTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static FormFile Directory => new("Form.Workbook", "机构名录.xlsx", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Workbooks", "机构名录.xlsx")));

    private static Task<Screen> UploadAsync(Browser browser, Screen form, FormFile file) => browser.PostFormAsync(form, "main form", [], file);

    [Fact]
    public async Task Import_PreviewedConfirmedAndAgain_NewThenNoChange()
    {
        using var office = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));
        var before = await site.App.InDb(db => db.Organisations.CountAsync());
        var preview = await office.FollowAsync(await UploadAsync(office, await office.OpenAsync("/organisations/import"), Directory));
        Assert.Equal(6, preview.TextsOf("table.list tbody tr").Count);
        Assert.Empty(preview.TextsOf("[data-errors] li"));
        Assert.Equal(before, await site.App.InDb(db => db.Organisations.CountAsync()));

        (await office.PostFormAsync(preview, "main form")).ExpectRedirect("/organisations");
        Assert.True(await site.App.InDb(db => db.Organisations.CountAsync()) > before + 200);

        var second = await office.FollowAsync(await UploadAsync(office, await office.OpenAsync("/organisations/import"), Directory));
        Assert.NotNull(second.Html.QuerySelector("[data-unchanged]"));
        Assert.Null(second.Html.QuerySelector("main form"));
    }

    [Theory]
    [InlineData("空文件.xlsx", "")]
    [InlineData("残缺.xlsx", "PK\u0003\u0004这个文件没有传完")]
    [InlineData("网页.xlsx", "<html><body>不是工作簿</body></html>")]
    public async Task Upload_NoWorkbook_RefusedInWordsAndNothingStored(string name, string content)
    {
        using var office = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));

        var answer = await UploadAsync(office, await office.OpenAsync("/organisations/import"), new("Form.Workbook", name, System.Text.Encoding.UTF8.GetBytes(content)));

        Assert.NotEmpty(answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(0, await site.App.InDb(db => db.Attachments.CountAsync(a => a.Name == name)));
    }

    /// <summary>Text has no sheets: to say of it that six are missing would help nobody.</summary>
    [Fact]
    public async Task Upload_OfText_IsRefusedAsText()
    {
        using var office = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));

        var answer = await UploadAsync(office, await office.OpenAsync("/organisations/import"), new("Form.Workbook", "机构名录.xlsx", "单位代码,单位名称\nKM-X,某室\n"u8.ToArray()));

        Assert.Equal([WorkbookRules.NotAWorkbook.With("文本文件").Message], answer.Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Upload_WithoutFile_FieldError()
    {
        using var office = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));
        Assert.Equal(["请选择机构名录工作簿"], (await office.PostFormAsync(await office.OpenAsync("/organisations/import"), "main form")).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Preview_WorkbookWithErrors_NamesThemAndCannotBeConfirmed()
    {
        using var office = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "派驻机构", "派驻机构", [new("单位代码"), new("单位名称"), new("单位类别")], Rows(), TestContext.Current.CancellationToken);

        var preview = await office.FollowAsync(await UploadAsync(office, await office.OpenAsync("/organisations/import"), new("Form.Workbook", "名录.xlsx", file.ToArray())));

        Assert.Contains(preview.TextsOf("[data-errors] li"), e => e.Contains("工作表“市级”：工作簿中没有这张工作表", StringComparison.Ordinal));
        Assert.Contains(preview.TextsOf("[data-errors] li"), e => e.Contains("缺少列“联系的监督检查室”", StringComparison.Ordinal));
        Assert.StartsWith("各工作表中没有错误的行", preview.Find("table.list caption").TextContent, StringComparison.Ordinal);
        Assert.Null(preview.Html.QuerySelector("#changes, details ul.columns"));
        Assert.Null(preview.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task Preview_OfSomebodyElse_IsNotFound()
    {
        using var office = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));
        using var other = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));
        var uploaded = await UploadAsync(office, await office.OpenAsync("/organisations/import"), Directory);

        (await other.GetAsync(uploaded.Location)).Expect(HttpStatusCode.NotFound);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows()
    {
        await Task.Yield();
        yield return ["KM-P1", "驻某局纪检监察组", "派驻机构"];
    }
}
