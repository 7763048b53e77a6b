using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Clues;

public sealed class CluePagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private const string Person = "化名某甲";

    [Fact]
    public async Task Refer_RegisterAndGiveBack_TheHandingSideLearnsNumberAndClassAlone()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Recognised);
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        var form = await leader.OpenAsync($"/issues/{issue.Id}/refer-clue");
        var referred = await leader.PostFormAsync(form, "main form", ("Form.Person", Person), ("Form.Problem", "涉嫌虚报冒领"));
        referred.ExpectRedirect($"/issues/{issue.Id}");
        Assert.DoesNotContain("线索编号", (await leader.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
        var clue = await FindAsync(issue.Id);
        Assert.Equal((ClueStatus.HandedIn, Person, scene.CaseOfficer.Jurisdiction.Id), (clue.Status, clue.Person, clue.CustodyId));

        using var keeper = await scene.App.EnterAsync(scene.CaseOfficer, await scene.App.EnrolAsync(scene.CaseOfficer));
        Assert.Contains("等我登记线索", (await keeper.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person, (await keeper.OpenAsync("/clues")).Text, StringComparison.Ordinal);
        Assert.Contains(Person, (await keeper.OpenAsync($"/clues/{clue.Id}")).Text, StringComparison.Ordinal);
        var registered = await keeper.SubmitAsync($"/clues/{clue.Id}/register", ("Form.Class", nameof(ClueClass.Integrity)));
        registered.ExpectRedirect($"/clues/{clue.Id}");

        var number = (await FindAsync(issue.Id)).Number!;
        var seen = (await leader.OpenAsync($"/issues/{issue.Id}")).Text;
        Assert.Contains(number, seen, StringComparison.Ordinal);
        Assert.Contains("违反廉洁纪律", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Person, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("涉嫌虚报冒领", seen, StringComparison.Ordinal);
        (await leader.GetAsync($"/clues/{clue.Id}")).Expect(HttpStatusCode.NotFound);
        (await leader.GetAsync("/clues")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Open_WithoutAFreshSecondFactor_AsksForOneAndAStrangerGetsNotFound()
    {
        var clue = await EnterAsync(scene.CaseOfficer);
        var fellow = await scene.App.AddPersonAsync(Seat.CaseOffice, scene.CaseOfficer.Organisation);
        using var keeper = await scene.App.BrowseAsync(fellow);

        Assert.StartsWith("/account/", (await keeper.GetAsync($"/clues/{clue.Id}")).Location, StringComparison.Ordinal);

        var (_, _, stranger) = await scene.App.EnterAsync(Seat.CaseOffice);
        using (stranger)
        {
            (await stranger.GetAsync($"/clues/{clue.Id}")).Expect(HttpStatusCode.NotFound);
            Assert.DoesNotContain(clue.Id.ToString(), (await stranger.OpenAsync("/clues?view=all")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Row_WrittenByWhoHandsIn_IsNotSeenByThatOfficerAgain()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Recognised);
        var viewer = scene.As(scene.GroupLeader);

        var (written, left) = await scene.App.InDb(async db =>
        {
            db.Scope = Supervision.Data.Scopes.RowScope.Of(viewer);
            var own = await db.Issues.SingleAsync(i => i.Id == issue.Id);
            db.Add(Clue.HandIn(own, new(Person, null, "涉嫌虚报冒领"), scene.CaseOfficer.Jurisdiction.Id, viewer, scene.Now));
            var rows = await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            return (rows, await db.Clues.CountAsync());
        });

        Assert.True(written > 0);
        Assert.Equal(0, left);
    }

    private async Task<Clue> EnterAsync(TestPerson by)
    {
        var clue = Clue.Enter(new(Person, null, "反映的问题"), null, scene.As(by), scene.Now);
        await scene.App.SaveAsync(clue);
        return clue;
    }

    private Task<Clue> FindAsync(Guid issueId) => scene.App.InDb(db => db.Clues.AsNoTracking().SingleAsync(c => c.IssueId == issueId));
}
