using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.UnitGroups;

public sealed class UnitGroupPagesTests(Given given) : IClassFixture<Given>
{
    private Task<UnitGroup> StoredAsync(Guid id) => given.App.InDb(db => db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == id));

    /// <summary>A further office with a resident group and a county that it contacts, and a group of its own unless it is to be formed.</summary>
    private async Task<(Organisation Office, Organisation Resident)> OfficeAsync(string code)
    {
        var office = Given.Establish($"KM-{code}", $"{code}监督检查室", OrganisationKind.SupervisionOffice, given.City);
        var resident = Given.Establish($"KM-P{code}", $"驻{code}纪检监察组", OrganisationKind.ResidentGroup, given.City);
        resident.Affiliate(AffiliationKind.ContactedBy, office, Given.Since, TestPeople.Setup);
        await given.App.SaveAsync(office, resident);
        return (office, resident);
    }

    private async Task<UnitGroup> GroupAsync(string code)
    {
        var (office, _) = await OfficeAsync(code);
        var group = UnitGroup.Form(
            await given.App.InDb(db => db.UnitGroups.MaxAsync(g => g.Number)) + 1, $"{code}监督单元组", given.City.Id, office, [], GroupTemplate.City(given.City.Id, TestPeople.Setup), "先建后补", Given.Since, TestPeople.Setup);
        await given.App.SaveAsync(group);
        return group;
    }

    [Fact]
    public async Task Form_PreviewedThenConfirmed_BuildsWhatWasShownOnce()
    {
        var (office, resident) = await OfficeAsync("甲字");
        using var browser = await given.App.BrowseAsync(given.Office);
        var preview = await browser.OpenAsync("/groups/form");
        Assert.Contains(resident.Name, preview.Text, StringComparison.Ordinal);
        Assert.Contains("派驻机构应不少于4个，现有1个", preview.Text, StringComparison.Ordinal);

        (await browser.PostFormAsync(preview, "main form")).ExpectRedirect("/groups");
        (await browser.PostFormAsync(preview, "main form")).ExpectRedirect("/groups");

        var group = await given.App.InDb(db => db.UnitGroups.AsNoTracking().SingleAsync(g => g.LeadOrganisationId == office.Id));
        Assert.Equal(2, group.Organisations.Count);
        Assert.Equal(GroupFormation.ByDirectory, group.Deviation);
    }

    [Fact]
    public async Task Form_DirectoryChangedSincePreview_ConflictAndNothingBuilt()
    {
        await OfficeAsync("乙字");
        using var browser = await given.App.BrowseAsync(given.Office);
        var preview = await browser.OpenAsync("/groups/form");
        var (late, _) = await OfficeAsync("丙字");

        var answer = await browser.PostFormAsync(preview, "main form");

        Assert.Equal([RuleViolationFilter.Stale], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.False(await given.App.InDb(db => db.UnitGroups.AnyAsync(g => g.LeadOrganisationId == late.Id)));
    }

    [Fact]
    public async Task Members_DeviationWithoutReason_RefusedWithTicksKept_WithReason_Saved()
    {
        var group = await GroupAsync("丁字");
        using var browser = await given.App.BrowseAsync(given.Office);
        var form = await browser.OpenAsync($"/groups/{group.Id}/members");
        Assert.NotEmpty(form.TextsOf("[data-deviations] li"));

        var answer = await browser.PostFormAsync(form, "main form", ("Form.Members", given.Commission.Id.ToString()), ("Form.Reason", ""));
        Assert.StartsWith("组成与模板不一致，请说明理由", Assert.Single(answer.Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.NotNull(answer.Html.QuerySelector($"input[value='{given.Commission.Id}'][checked]"));

        (await browser.PostFormAsync(answer, "main form", ("Form.Reason", "专项需要"))).ExpectRedirect($"/groups/{group.Id}");
        var stored = await StoredAsync(group.Id);
        Assert.Equal("专项需要", stored.Deviation);
        Assert.Contains(stored.Organisations, m => m.OrganisationId == given.Commission.Id && m.From == new DateOnly(2026, 9, 24));
    }

    [Fact]
    public async Task Members_ABodyLeavesWhosePeopleServe_TheyAreNamed()
    {
        var group = await GroupAsync("壬字");
        var (_, resident) = await OfficeAsync("癸字");
        var person = await given.App.AddPersonAsync(Seat.GroupOfficer, resident);
        using var office = await given.App.BrowseAsync(given.Office);
        (await office.PostFormAsync(await office.OpenAsync($"/groups/{group.Id}/members"), "main form", ("Form.Members", resident.Id.ToString()), ("Form.Reason", "专项需要"))).ExpectRedirect($"/groups/{group.Id}");
        await given.App.InDb(async db =>
        {
            (await db.UnitGroups.SingleAsync(g => g.Id == group.Id)).Join(person.Officer, Given.Since, TestPeople.Setup);
            return await db.SaveChangesAsync();
        });

        var form = await office.OpenAsync($"/groups/{group.Id}/members");
        var fields = form.Find("main form").QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).Where(f => f.Item1 is not "__RequestVerificationToken");
        var answer = await office.PostAsync(form, $"/groups/{group.Id}/members", [.. fields, ("Form.Reason", "专项结束")]);

        answer.ExpectRedirect($"/groups/{group.Id}/officers");
        Assert.Contains($"退组单位的{person.Officer.Name}仍是组员", (await office.OpenAsync($"/groups/{group.Id}/officers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_StaleTab_Conflict()
    {
        var group = await GroupAsync("戊字");
        using var browser = await given.App.BrowseAsync(given.Office);
        var old = await browser.OpenAsync($"/groups/{group.Id}/members");
        await browser.PostFormAsync(await browser.OpenAsync($"/groups/{group.Id}/members"), "main form", ("Form.Members", given.Commission.Id.ToString()));

        Assert.Equal([RuleViolationFilter.Stale], (await browser.PostFormAsync(old, "main form", ("Form.Reason", "旧页"))).Expect(HttpStatusCode.Conflict).Errors);
    }

    [Fact]
    public async Task Officers_JoinLeadLeave_ChangesWhatThePersonSees()
    {
        var group = await GroupAsync("己字");
        var lead = await given.App.InDb(db => db.Organisations.AsNoTracking().SingleAsync(o => o.Id == group.LeadOrganisationId));
        var person = await given.App.AddPersonAsync(Seat.GroupOfficer, lead);
        using var office = await given.App.BrowseAsync(given.Office);
        using var officer = await given.App.BrowseAsync(person);
        (await officer.GetAsync($"/groups/{group.Id}")).Expect(HttpStatusCode.NotFound);

        async Task SendAsync(string form, string handler)
        {
            var page = await office.OpenAsync($"/groups/{group.Id}/officers");
            var fields = page.Find(form).QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).Where(f => f.Item1 is not ("Form.OfficerId" or "__RequestVerificationToken"));
            var answer = await office.PostAsync(page, $"/groups/{group.Id}/officers?handler={handler}", [.. fields, ("Form.OfficerId", person.Officer.Id.ToString())]);
            answer.ExpectRedirect($"/groups/{group.Id}/officers");
        }

        await SendAsync("#join-form", "Join");
        await SendAsync("table form", "Lead");
        Assert.Contains("组长", (await officer.OpenAsync($"/groups/{group.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(person.Officer.Id, (await StoredAsync(group.Id)).Officers.Single(o => o.Leads).OfficerId);

        await SendAsync("table form", "Leave");
        (await officer.GetAsync($"/groups/{group.Id}")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Officers_PersonOfNoMemberBody_IsRefused()
    {
        var group = await GroupAsync("庚字");
        using var office = await given.App.BrowseAsync(given.Office);
        var stranger = Officer.Enrol("外单位人员", given.UnitB.Id, null, TestPeople.Setup);
        await given.App.SaveAsync(stranger);
        var page = await office.OpenAsync($"/groups/{group.Id}/officers");

        var answer = await office.PostAsync(page, $"/groups/{group.Id}/officers?handler=Join", ("Form.OfficerId", stranger.Id.ToString()), (SupervisionPageModel.RevisionField, $"{group.Revision}"));

        Assert.Equal(["所选人员不在本组成员单位中"], answer.Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Template_OfTheCounty_IsItsOwnAndCannotBeEmpty()
    {
        using var county = await given.App.BrowseAsync(given.CountyOfficer);
        var form = await county.OpenAsync("/groups/template");
        Assert.Contains("五华区", form.Text, StringComparison.Ordinal);

        var wrong = await county.PostFormAsync(form, "main form", ("Form.Name", "点穴式"), ("Form.Slots[1].Least", "3"), ("Form.Slots[1].Most", "1"));
        Assert.Equal([UnitGroupRules.SlotRange.Message], wrong.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("点穴式", wrong.Find("#Form_Name").GetAttribute("value"));

        (await county.PostFormAsync(wrong, "main form", ("Form.Slots[1].Most", ""))).ExpectRedirect("/groups");
        var template = await given.App.InDb(db => db.GroupTemplates.AsNoTracking().SingleAsync(t => t.JurisdictionId == given.County.Id));
        Assert.Equal(("点穴式", 3, null), (template.Name, template.Slots.Single(s => s.Kind is OrganisationKind.ResidentGroup).Least, template.Slots.Single(s => s.Kind is OrganisationKind.ResidentGroup).Most));
        Assert.Equal("1+4+2+X", await given.App.InDb(db => db.GroupTemplates.Where(t => t.JurisdictionId == given.City.Id).Select(t => t.Name).SingleAsync()));
    }

    [Fact]
    public async Task New_OfTheCounty_ComparedWithItsOwnTemplate_IsFormedOnce()
    {
        var (_, resident) = await OfficeAsync("辛字");
        using var county = await given.App.BrowseAsync(given.CountyOfficer);
        var template = await county.OpenAsync("/groups/template");
        (await county.PostFormAsync(template, "main form", [("Form.Name", "机动式"), .. Enumerable.Range(0, 9).SelectMany(i => new[] { ($"Form.Slots[{i}].Least", i is 2 ? "1" : ""), ($"Form.Slots[{i}].Most", i is 2 ? "1" : "") })])).ExpectRedirect("/groups");

        var form = await county.OpenAsync("/groups/new");
        Assert.Contains("模板“机动式”：县区纪委监委1个", form.Text, StringComparison.Ordinal);
        var taken = await county.PostFormAsync(form, "main form", ("Form.Name", given.Group.Name), ("Form.Members", resident.Id.ToString()));
        Assert.StartsWith("组成与模板不一致，请说明理由：模板未设“派驻机构”一类成员", Assert.Single((await county.PostFormAsync(taken, "main form", ("Form.Name", "又一个组"))).Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.Equal([UnitGroupRules.NameTaken.With(given.Group.Name).Message], taken.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.NotNull(taken.Html.QuerySelector($"input[value='{resident.Id}'][checked]"));

        var answer = await county.PostFormAsync(form, "main form", ("Form.Name", "五华区机动监督组"));
        await county.PostFormAsync(form, "main form", ("Form.Name", "五华区机动监督组"));

        var group = await given.App.InDb(db => db.UnitGroups.AsNoTracking().SingleAsync(g => g.Name == "五华区机动监督组"));
        answer.ExpectRedirect($"/groups/{group.Id}/officers");
        Assert.Equal((given.County.Id, 1, null), (group.JurisdictionId, group.Number, group.Deviation));
        Assert.Contains("一致", (await county.OpenAsync("/groups")).Text, StringComparison.Ordinal);
        using var office = await given.App.BrowseAsync(given.Office);
        Assert.Equal(group.Name, (await office.OpenAsync("/groups")).TextsOf("tbody tr:not(.soft) th")[^1]);
        Assert.DoesNotContain(group.Name, (await office.OpenAsync("/reports")).Text, StringComparison.Ordinal);
        Assert.Contains(group.Name, (await county.OpenAsync("/reports")).Text, StringComparison.Ordinal);
        Assert.Contains("本辖区的", (await county.OpenAsync($"/groups/{group.Id}")).Find("#scope").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfTheOffice_AreNotFoundForOthers()
    {
        var paths = new[] { "/groups/form", $"/groups/{given.Group.Id}/members", $"/groups/{given.Group.Id}/officers" };
        foreach (var person in new[] { given.GroupLeader, given.Member, given.CountyOfficer, given.Liaison, given.Leader })
        {
            using var browser = await given.App.BrowseAsync(person);
            foreach (var path in paths)
            {
                (await browser.GetAsync(path)).Expect(HttpStatusCode.NotFound);
            }
        }
    }

    [Fact]
    public async Task Details_OfTheGroup_NamesItsScope()
    {
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        Assert.Contains(given.UnitA.Name, (await leader.OpenAsync($"/groups/{given.Group.Id}")).Find("section[aria-labelledby=scope]").TextContent, StringComparison.Ordinal);
        (await leader.GetAsync($"/groups/{given.OtherGroup.Id}")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Dissolve_WithPeopleAndWork_NamesThem_Idle_EndsAndIsChosenNowhere()
    {
        var (idle, busy) = (await GroupAsync("天字"), await GroupAsync("地字"));
        var officer = Officer.Enrol("留任组员", busy.LeadOrganisationId, null, TestPeople.Setup);
        await given.App.SaveAsync(officer);
        await given.App.InDb(async db =>
        {
            var stored = await db.UnitGroups.SingleAsync(g => g.Id == busy.Id);
            stored.Join(officer, Given.Since, TestPeople.Setup);
            return await db.SaveChangesAsync();
        });
        using var browser = await given.App.BrowseAsync(given.Office);
        var refused = await browser.OpenAsync($"/groups/{busy.Id}/dissolve");
        Assert.Equal([UnitGroupRules.OfficersServe.With(1).Message], refused.TextsOf(".obstacles li"));
        Assert.Empty(refused.TextsOf("main form button"));
        var where = refused.Html.QuerySelectorAll("[data-where] a");
        Assert.Equal(6, where.Length);
        foreach (var link in where)
        {
            await browser.OpenAsync(link.GetAttribute("href")!);
        }


        var form = await browser.OpenAsync($"/groups/{idle.Id}/dissolve");
        Assert.Single((await browser.PostFormAsync(form, "main form", ("Form.Basis", " "))).Expect(HttpStatusCode.BadRequest).Errors);
        (await browser.PostFormAsync(form, "main form", ("Form.Basis", "专项工作结束"))).ExpectRedirect($"/groups/{idle.Id}");

        var page = await browser.OpenAsync($"/groups/{idle.Id}");
        Assert.Contains("已撤销", page.Find("[data-dissolved]").TextContent, StringComparison.Ordinal);
        Assert.Contains("依据：专项工作结束", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/groups/{idle.Id}/dissolve", page.Source, StringComparison.Ordinal);
        Assert.StartsWith(idle.Name, Assert.Single((await browser.OpenAsync("/groups")).TextsOf("main tbody tr.soft")), StringComparison.Ordinal);
        foreach (var choice in (string[])["/tasks/new", "/rounds/new"])
        {
            var source = (await browser.OpenAsync(choice)).Source;
            Assert.Contains(busy.Id.ToString(), source, StringComparison.Ordinal);
            Assert.DoesNotContain(idle.Id.ToString(), source, StringComparison.Ordinal);
        }

        (await browser.GetAsync($"/groups/{idle.Id}/officers")).ExpectRedirect($"/groups/{idle.Id}");
        (await browser.GetAsync($"/groups/{idle.Id}/members")).ExpectRedirect($"/groups/{idle.Id}");
        Assert.Equal([UnitGroupRules.Dissolved.With(idle.Name).Message], (await browser.OpenAsync($"/groups/{idle.Id}/dissolve")).TextsOf(".obstacles li"));
    }
}
