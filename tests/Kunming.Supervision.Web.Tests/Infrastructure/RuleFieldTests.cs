using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Reflection;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>A refusal by the domain stands beside the field that it is about, and the summary leads there, in the order of the form.</summary>
public sealed class RuleFieldTests(Given given) : IClassFixture<Given>
{
    [Fact]
    public async Task Task_RulesOfTheDomain_StandBesideTheirFields()
    {
        using var office = await given.App.BrowseAsync(given.Office);
        var form = await office.OpenAsync("/tasks/new");

        var answer = (await office.PostFormAsync(
            form, "main form", ("Form.Origin", "CentralDispatch"), ("Form.Subject", "专项"), ("Form.Basis", "计划"), ("Form.Method", "Cross"), ("Form.GroupId", given.Group.Id.ToString()),
            ("Form.Targets", given.UnitA.Id.ToString()), ("Form.From", "1900-01-01"), ("Form.To", "2026-10-20"), ("Form.ReportDue", "2026-10-01"))).Expect(HttpStatusCode.BadRequest);

        Assert.Equal("计划开始应在2025-09-24至2028-09-24之间，请核对年份", answer.Find("#Form_From-error").TextContent);
        Assert.Equal(TaskRules.ReportBeforeEnd.Message, answer.Find("#Form_ReportDue-error").TextContent);
        Assert.Equal(["#Form_From", "#Form_ReportDue"], answer.Html.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Task_NothingFilledIn_SummaryIsInTheOrderOfTheForm()
    {
        using var office = await given.App.BrowseAsync(given.Office);

        var answer = await office.PostFormAsync(await office.OpenAsync("/tasks/new"), "main form", ("Form.Origin", ""), ("Form.From", ""));

        Assert.Equal(
            ["请选择任务来源", "请填写检查主题", "请填写依据", "请选择下达至哪个单元组", "请选择检查形式", "请填写计划开始", TaskRules.NoTargets.Message],
            answer.Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Visit_RulesOfTheDomain_StandBesideTheirFields()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);

        var answer = await member.PostFormAsync(
            await member.OpenAsync($"/visits/{visit.Id}/edit"), "main form", ("Form.Day", "1900-01-01"), ("Form.Inspectors", "李四、李四"), ("Form.Methods", null));

        Assert.Equal(["#Form_Day", "#Form_Methods", "#Form_Inspectors"], answer.Expect(HttpStatusCode.BadRequest).Html.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")));
        Assert.Equal("检查日期不能早于2026-09-01，在那以前任务还没有下达，也没有到计划开始的日期", answer.Find("#Form_Day-error").TextContent);
        Assert.Equal(VisitRules.NoMethod.Message, answer.Find("#Form_Methods-error").TextContent);
        Assert.Equal(VisitRules.NoInspectors.Message, answer.Find("#Form_Inspectors-error").TextContent);
    }

    [Fact]
    public async Task Visit_EmptyCounter_IsNamed()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);

        var answer = await member.PostFormAsync(await member.OpenAsync($"/visits/{visit.Id}/edit"), "main form", ("Form.Talks", ""), ("Form.Sites", "三"));

        Assert.Equal("请填写谈话（人次）", answer.Expect(HttpStatusCode.BadRequest).Errors[0]);
        Assert.Contains("走访点位（个）", answer.Errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_NothingChosen_NamesTheChoice()
    {
        var visit = await given.VisitAsync();
        using var member = await given.App.BrowseAsync(given.Member);

        var answer = await member.PostFormAsync(await member.OpenAsync($"/visits/{visit.Id}/confirm"), "main form");

        Assert.Equal(["请选择被检查单位已经签字确认，还是拒绝签字"], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(answer.Errors[0], answer.Find("#Form_Confirmation-error").TextContent);
    }

    /// <summary>A name that no form has would put its sentence back to the top, unnoticed.</summary>
    [Fact]
    public void FieldsOfRules_AreFieldsOfForms()
    {
        var properties = typeof(SupervisionPageModel).Assembly.GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(p => p.IsDefined(typeof(BindPropertyAttribute)))
            .SelectMany(p => p.PropertyType.GetProperties()).ToList();
        var fields = properties.Select(p => p.Name).Concat(properties.Select(p => p.GetCustomAttribute<DisplayAttribute>()?.Name)).ToHashSet();

        var rules = typeof(Rule).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!);

        Assert.Empty(rules.Where(r => r.Field is { } field && !fields.Contains(field)).Select(r => $"{r.Code}: {r.Field}"));
    }
}
