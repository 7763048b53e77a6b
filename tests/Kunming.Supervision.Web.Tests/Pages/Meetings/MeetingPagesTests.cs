using System.Net;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Meetings;

public sealed class MeetingPagesTests(Given given) : IClassFixture<Given>
{
    private static (string, string?)[] Filled(string title) =>
    [
        ("Form.Kind", "Deployment"), ("Form.Title", title), ("Form.Day", "2026-09-20"), ("Form.Participants", "全体组员"), ("Form.Attendance", "7"), ("Form.Minutes", "学习处分条例。"),
    ];

    [Fact]
    public async Task New_ByGroupLeader_StandsInListAndLedger()
    {
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        var form = await leader.OpenAsync("/meetings/new");

        var first = await leader.PostFormAsync(form, "main form", Filled("第九讲"));
        (await leader.PostFormAsync(form, "main form", Filled("第九讲"))).ExpectRedirect(first.Location);

        Assert.Equal("第九讲", (await leader.FollowAsync(first)).Heading);
        Assert.Equal(["第九讲"], (await leader.OpenAsync("/meetings?kind=Deployment&quarter=20263")).TextsOf("tbody th").Where(t => t == "第九讲"));
        Assert.Equal(LedgerKind.Deployment, await given.App.InDb(db => db.History.Where(h => h.Label == "第九讲").Select(h => h.Ledger).SingleAsync()));
        using var other = await given.App.BrowseAsync(given.OtherLeader);
        (await other.GetAsync(first.Location)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task New_InFuture_RefusedAndTypedTextKept()
    {
        using var office = await given.App.BrowseAsync(given.Office);

        var answer = await office.PostFormAsync(await office.OpenAsync("/meetings/new"), "main form", [.. Filled("季度例会").Where(f => f.Item1 != "Form.Day"), ("Form.Day", "2026-12-01")]);

        Assert.Equal([Meeting.InFuture.Message], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("学习处分条例。", answer.Find("#Form_Minutes").TextContent.Trim());
    }

    [Fact]
    public async Task New_OtherGroupsMeeting_IsRefused()
    {
        using var leader = await given.App.BrowseAsync(given.GroupLeader);

        var answer = await leader.PostFormAsync(await leader.OpenAsync("/meetings/new"), "main form", [.. Filled("别组例会"), ("Form.GroupId", given.OtherGroup.Id.ToString())]);

        Assert.Equal([Meeting.NotYours.Message], answer.Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task New_MemberLeaderLiaison_IsNotFound()
    {
        foreach (var person in new[] { given.Member, given.Leader, given.Liaison })
        {
            using var browser = await given.App.BrowseAsync(person);
            (await browser.GetAsync("/meetings/new")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task NewRound_EndsBeforeStart_RefusedThenPlanned()
    {
        using var office = await given.App.BrowseAsync(given.Office);
        var form = await office.OpenAsync("/rounds/new");

        var answer = await office.PostFormAsync(form, "main form", ("Form.Name", "第四轮"), ("Form.From", "2026-10-01"), ("Form.To", "2026-09-01"));
        Assert.Equal([Domain.Rounds.Round.EndsBeforeStart.Message], answer.Expect(HttpStatusCode.BadRequest).Errors);

        var planned = await office.PostFormAsync(answer, "main form", ("Form.To", "2026-12-31"));
        Assert.StartsWith("/rounds/", planned.Location, StringComparison.Ordinal);
        Assert.Contains("全部单元组", (await office.OpenAsync(planned.Location)).Text, StringComparison.Ordinal);
        Assert.Contains("第四轮", (await office.OpenAsync("/tasks/new")).TextsOf("#Form_RoundId option"));
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        (await leader.GetAsync("/rounds/new")).Expect(HttpStatusCode.NotFound);
    }
}
