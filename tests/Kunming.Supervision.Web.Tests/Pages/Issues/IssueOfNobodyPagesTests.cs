using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>Lists brought in issues of the city's own units that name no group: the office closes them, in two persons, and no page says that a county found them.</summary>
public sealed class IssueOfNobodyPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task AppliedFor_IsVerifiedByTheOfficeAndConcludedByItsOtherOfficer()
    {
        var (issue, liaison) = await AppliedAsync();
        using var office = await scene.App.BrowseAsync(scene.Office);

        var page = await office.OpenAsync($"/issues/{issue.Id}");
        Assert.Contains("未写明单元组", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("县区自查", page.Text, StringComparison.Ordinal);
        Assert.Contains("没有写明发现问题的单元组，由党风政风监督室初审，另一人复核", page.Text, StringComparison.Ordinal);
        var row = Assert.Single((await office.OpenAsync("/issues?view=verify")).TextsOf("table.list tbody tr"), r => r.Contains(issue.Number, StringComparison.Ordinal));
        Assert.Contains("未写明单元组", row, StringComparison.Ordinal);
        Assert.Contains((await office.OpenAsync("/")).TextsOf("table.list tbody tr"), r => r.Contains(issue.Number, StringComparison.Ordinal) && r.Contains("等我初审销号", StringComparison.Ordinal));
        using var unit = await scene.App.BrowseAsync(liaison);
        Assert.Contains("由党风政风监督室初审，另一人复核", (await unit.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);

        (await office.PostFormAsync(await office.OpenAsync($"/issues/{issue.Id}/verify-first"), "main form", ("Form.Opinion", "材料属实"))).ExpectRedirect($"/issues/{issue.Id}");
        Assert.Equal([IssueRules.FirstVerifierCannotConclude.Message], (await office.OpenAsync($"/issues/{issue.Id}/close-out")).TextsOf(".obstacles li"));
        using var second = await scene.App.BrowseAsync(scene.SecondOffice);
        (await second.PostFormAsync(await second.OpenAsync($"/issues/{issue.Id}/close-out"), "main form", ("Form.Outcome", "同意销号"))).ExpectRedirect($"/issues/{issue.Id}");
        Assert.Equal(IssueStatus.ClosedOut, (await scene.FindAsync(issue.Id)).Status);
    }

    [Fact]
    public async Task Recognised_IsHandedOverAndNotFixedOnSite()
    {
        var (issue, _) = await TakenAsync("WT-2025-8102");
        issue.Recognise(scene.As(scene.Office), scene.Now);
        await scene.App.SaveAsync(issue);
        using var office = await scene.App.BrowseAsync(scene.Office);

        Assert.Contains("有的问题没有写明发现问题的单元组，初审由党风政风监督室办理", (await office.OpenAsync($"/handovers/new?id={issue.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal([IssueRules.NoFinderNeedsLetter.Message], (await office.OpenAsync($"/issues/{issue.Id}/fix-on-site")).TextsOf(".obstacles li"));
    }

    /// <summary>Who takes it stands for the gap that has been closed: the office may not any more.</summary>
    private async Task<(Issue Issue, TestPerson Liaison)> TakenAsync(string number)
    {
        var unit = Organisation.Establish($"U-{Guid.NewGuid():N}"[..12], $"市{number}局", OrganisationKind.InspectedUnit, scene.Office.Jurisdiction.Id, null, new(2025, 1, 1), TestPeople.Setup);
        await scene.App.SaveAsync(unit);
        var taker = scene.As(scene.County) with { JurisdictionId = unit.JurisdictionId };
        return (
            Issue.TakeFromList(number, new(null, unit.Id, unit.Name, unit.JurisdictionId), scene.Facts(), new("清单.xlsx", 1, null, null, null, null), taker, scene.Now),
            await scene.App.AddPersonAsync(Seat.Liaison, unit));
    }

    private async Task<(Issue Issue, TestPerson Liaison)> AppliedAsync()
    {
        var (issue, liaison) = await TakenAsync("WT-2025-8101");
        var (office, by) = (scene.As(scene.Office), scene.As(liaison));
        issue.Recognise(office, scene.Now);
        var letter = Handover.Issue("昆监交〔2025〕911号", liaison.Organisation, [issue], "限期整改", new(15, DeadlineUnit.WorkingDays), StatutoryCalendar.Current, office, scene.Now);
        letter.Receive([issue], StatutoryCalendar.Current, by, scene.Now);
        var measure = issue.AddMeasure("补齐资料", "责任人", null, null, by, scene.Now);
        issue.Prove(measure.Id, new("核验表.pdf", Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)), 10, "application/pdf", by.Sign(scene.Now)), scene.Today, by, scene.Now);
        issue.Progress(measure.Id, MeasureStatus.Completed, by, scene.Now);
        issue.AnalyseCause(CauseKind.Oversight, "审核没有人复核", by, scene.Now);
        issue.ApplyToCloseOut("已补齐", by, scene.Now);
        await scene.App.SaveAsync(letter, issue);
        return (issue, liaison);
    }
}
