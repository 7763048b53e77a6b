using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Organisations;

public sealed class OrganisationPagesTests(Given given) : IClassFixture<Given>
{
    [Fact]
    public async Task Rename_WithDay_OldNameStillFindsIt()
    {
        var unit = Given.Establish("530102099", "旧名街道办事处", OrganisationKind.InspectedUnit, given.County);
        await given.App.SaveAsync(unit);
        using var office = await given.App.BrowseAsync(given.Office);

        var answer = await office.PostFormAsync(await office.OpenAsync($"/organisations/{unit.Id}/rename"), "main form", ("Form.Name", "新名街道办事处"), ("Form.Since", "2026-09-01"));
        answer.ExpectRedirect($"/organisations/{unit.Id}");

        Assert.Equal(["新名街道办事处", "旧名街道办事处"], (await office.OpenAsync($"/organisations/{unit.Id}")).TextsOf("section[aria-labelledby=names] tbody th"));
        Assert.Equal(["新名街道办事处 曾用名：旧名街道办事处"], (await office.OpenAsync("/organisations?q=旧名")).TextsOf("tbody th"));
    }

    [Fact]
    public async Task Rename_SameNameOrTooEarly_RefusedAndTypedTextKept()
    {
        using var office = await given.App.BrowseAsync(given.Office);
        var form = await office.OpenAsync($"/organisations/{given.UnitB.Id}/rename");

        Assert.Equal([OrganisationRules.NameUnchanged.Message], (await office.PostFormAsync(form, "main form")).Expect(HttpStatusCode.BadRequest).Errors);
        var early = await office.PostFormAsync(form, "main form", ("Form.Name", "新名"), ("Form.Since", "2020-01-01"));
        Assert.Equal([OrganisationRules.BeforeCurrentName.With(Given.Since).Message], early.Expect(HttpStatusCode.BadRequest).Errors);
        var ahead = await office.PostFormAsync(form, "main form", ("Form.Name", "新名"), ("Form.Since", "2026-12-31"));
        Assert.StartsWith("启用日期不能晚于今天", Assert.Single(ahead.Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.Equal("新名", early.Find("#Form_Name").GetAttribute("value"));
        Assert.Equal(["请填写新名称"], (await office.PostFormAsync(form, "main form", ("Form.Name", ""))).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Close_ThenRestore_LeavesTheListAndComesBack()
    {
        var unit = Given.Establish("530102098", "将撤街道办事处", OrganisationKind.InspectedUnit, given.County);
        await given.App.SaveAsync(unit);
        using var office = await given.App.BrowseAsync(given.Office);
        var form = await office.OpenAsync($"/organisations/{unit.Id}/close");

        var ahead = await office.PostFormAsync(form, "main form", ("Form.Since", "2027-01-01"), ("Form.Basis", "机构改革方案"));
        Assert.StartsWith("撤销日期不能晚于今天", Assert.Single(ahead.Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.Equal("机构改革方案", ahead.Find("#Form_Basis").TextContent.Trim());

        (await office.PostFormAsync(ahead, "main form", ("Form.Since", "2026-09-20"))).ExpectRedirect($"/organisations/{unit.Id}");
        Assert.Empty((await office.OpenAsync("/organisations?q=将撤街道")).TextsOf("tbody th"));
        Assert.Contains(OrganisationRules.AlreadyClosed.Message, (await office.OpenAsync($"/organisations/{unit.Id}/close")).Text, StringComparison.Ordinal);

        (await office.PostFormAsync(await office.OpenAsync($"/organisations/{unit.Id}/restore"), "main form", ("Form.Reason", "登记有误"))).ExpectRedirect($"/organisations/{unit.Id}");
        Assert.Equal(["将撤街道办事处"], (await office.OpenAsync("/organisations?q=将撤街道")).TextsOf("tbody th"));
    }

    [Fact]
    public async Task Close_OfAGroupsMember_IsRefusedAndSaysWhatStays()
    {
        var (resident, office) = (Given.Establish("KM-PJ", "驻将撤局纪检监察组", OrganisationKind.ResidentGroup, given.City), Given.Establish("KM-J9", "第九监督检查室", OrganisationKind.SupervisionOffice, given.City));
        var group = UnitGroup.Form(99, "第九监督单元组", given.City.Id, office, [resident], GroupTemplate.City(given.City.Id, TestPeople.Setup), "测试用", Given.Since, TestPeople.Setup);
        await given.App.SaveAsync(resident, office, group);
        await given.App.AddPersonAsync(Seat.GroupOfficer, resident);
        using var browser = await given.App.BrowseAsync(given.Office);

        var page = await browser.OpenAsync($"/organisations/{resident.Id}/close");
        Assert.Contains(OrganisationRules.StillMember.With(group.Name).Message, page.Text, StringComparison.Ordinal);
        Assert.Contains("它的干部有 1 个启用的账号", page.Find("[data-in-hand]").TextContent, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("#Form_Since"));
        Assert.Contains($"牵头“{group.Name}”", (await browser.OpenAsync($"/organisations/{office.Id}/close")).Find("[data-in-hand]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maintenance_OfTheDirectory_IsNotFoundForReaders()
    {
        foreach (var person in new[] { given.GroupLeader, given.CountyOfficer, given.Leader, given.Liaison })
        {
            using var browser = await given.App.BrowseAsync(person);
            await browser.OpenAsync("/organisations");
            (await browser.GetAsync($"/organisations/{given.UnitA.Id}/rename")).Expect(HttpStatusCode.NotFound);
            (await browser.GetAsync("/organisations/import")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Index_ByOfficeAndKind_ShowsItsScopeOnly()
    {
        using var office = await given.App.BrowseAsync(given.Office);
        Assert.Equal(["护国街道办事处"], (await office.OpenAsync($"/organisations?office={given.Office1.Id}&kind=InspectedUnit&area={given.County.Id}")).TextsOf("tbody th"));
    }

    [Fact]
    public async Task Details_ForLiaison_OwnUnitOnly()
    {
        using var liaison = await given.App.BrowseAsync(given.Liaison);
        await liaison.OpenAsync($"/organisations/{given.UnitA.Id}");
        (await liaison.GetAsync($"/organisations/{given.UnitB.Id}")).Expect(HttpStatusCode.NotFound);
    }
}
