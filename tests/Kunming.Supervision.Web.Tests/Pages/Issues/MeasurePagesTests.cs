using System.Net;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>Measures and their proofs, as the unit puts them in.</summary>
[Collection(AccessSuite.Name)]
public sealed class MeasurePagesTests(AccessWorld world)
{
    private const string Prove = "/issues/{id:guid}/measures/{measureId:guid}/prove";
    private const string Progress = "/issues/{id:guid}/measures/{measureId:guid}/progress";

    private static FormFile File(string name, string content) => new("Form.Files", name, System.Text.Encoding.UTF8.GetBytes(content));

    private Task<Issue> StoredAsync(Spot measure) => world.App.InDb(db => db.Issues.AsNoTracking().SingleAsync(i => i.Id == Guid.Parse(measure.Route[0].Value)));

    private async Task<Screen> ProveAsync(Spot measure, string day, params FormFile[] files)
    {
        var liaison = await world.BrowserOf(Role.Liaison);
        return await liaison.PostFormAsync(await liaison.OpenAsync(measure.On(Prove)), "main form", [("Form.RefersTo", day)], files);
    }

    [Fact]
    public async Task Prove_TwoFiles_BothAreKeptWithTheDayTheyShow()
    {
        var measure = await world.FreshAsync("measure:open");

        var answer = await ProveAsync(measure, "2026-09-20", File("甲.txt", $"甲{Guid.NewGuid()}"), File("乙.txt", $"乙{Guid.NewGuid()}"));

        answer.Expect(HttpStatusCode.Redirect);
        var proofs = (await StoredAsync(measure)).Measures[0].Proofs;
        Assert.Equal(["乙.txt", "甲.txt"], proofs.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(proofs, p => Assert.Equal(new DateOnly(2026, 9, 20), p.RefersTo));
    }

    [Fact]
    public async Task Prove_SameBytesTwiceOrADayToCome_RefusedAndNothingKept()
    {
        var measure = await world.FreshAsync("measure:open");
        var content = $"同一份{Guid.NewGuid()}";
        (await ProveAsync(measure, "2026-09-20", File("第一次.txt", content))).Expect(HttpStatusCode.Redirect);

        Assert.Equal([IssueRules.ProofTwice.With((await StoredAsync(measure)).Measures[0].Headline).Message], (await ProveAsync(measure, "2026-09-20", File("第二次.txt", content))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal([IssueRules.ProofInFuture.Message], (await ProveAsync(measure, "2026-12-01", File("以后.txt", "以后"))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Single((await StoredAsync(measure)).Measures[0].Proofs);
    }

    [Fact]
    public async Task Prove_EmptyFileOrNone_RefusedInWords()
    {
        var measure = await world.SharedAsync("measure:open");

        Assert.Equal([FileRules.Empty.With("空.txt").Message], (await ProveAsync(measure, "2026-09-20", File("空.txt", ""))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(["请选择文件"], (await ProveAsync(measure, "2026-09-20")).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Progress_DoneWithoutProof_RefusedAndChoiceKept()
    {
        var measure = await world.SharedAsync("measure:open");
        var liaison = await world.BrowserOf(Role.Liaison);

        var answer = await liaison.PostFormAsync(await liaison.OpenAsync(measure.On(Progress)), "main form", ("Form.Status", nameof(MeasureStatus.Completed)));

        Assert.Equal([IssueRules.MeasureWithoutProof.With((await StoredAsync(measure)).Measures[0].Headline).Message], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(nameof(MeasureStatus.Completed), answer.Find("#Form_Status option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Details_Measures_OfferTheirStepsToTheUnitOnly()
    {
        var measure = await world.SharedAsync("measure:open");

        async Task<int> StepsOf(Role role) => (await (await world.BrowserOf(role)).OpenAsync($"/issues/{measure.Route[0].Value}")).Html.QuerySelectorAll("a[href$='/prove'], a[href$='/progress']").Length;

        Assert.Equal(2, await StepsOf(Role.Liaison));
        foreach (var role in new[] { Role.Office, Role.CityLeader, Role.GroupLeader, Role.Member, Role.County })
        {
            Assert.Equal(0, await StepsOf(role));
        }
    }
}
