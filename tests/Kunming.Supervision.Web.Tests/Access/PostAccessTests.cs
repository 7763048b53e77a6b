using System.Net;
using AngleSharp.Html.Dom;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Every form of the site, sent by everybody: what must be refused leaves no trace, what may be done is done once.</summary>
[Collection(AccessSuite.Name)]
public sealed class PostAccessTests(AccessWorld world)
{
    public static TheoryData<string> Lines => [.. PostTable.Lines.Select(l => l.ToString())];

    private static PostLine Line(string line) => PostTable.Lines.Single(l => l.ToString() == line);

    [Fact]
    public void Table_HasALineForEveryFormAndAFormForEveryLine() => Assert.Equal(
        world.Endpoints.Posts, PostTable.Lines.Select(l => l.Page).Concat(PostTable.Everybodys).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Post_ByWhoMayNot_RefusedAndNothingChanges(string line)
    {
        var post = Line(line);
        var form = await world.OpenFormAsync(post);
        var (before, faults) = (await DatabasePrint.TakeAsync(world), new List<string>());
        foreach (var role in Roles.Anybody.Except(post.May))
        {
            var answer = await (await world.BrowserOf(role)).SendAsync(await world.TokenOf(role), form.Address, form.Anew(), form.Files);
            var refused = role is Role.Anonymous ? answer.Location.StartsWith("/sign-in", StringComparison.Ordinal) : answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest;
            if (!refused)
            {
                faults.Add($"{role}: {(int)answer.Status} {answer.Location} {string.Join('；', answer.Errors)}");
            }
        }

        Assert.Empty(faults);
        Assert.Empty(before.ChangesTo(await DatabasePrint.TakeAsync(world)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Post_WithoutTokenOrWithTheTokenOfAnother_RefusedAndNothingChanges(string line)
    {
        var post = Line(line);
        var (form, browser) = (await world.OpenFormAsync(post), await world.BrowserOf(post.May[0]));
        var before = await DatabasePrint.TakeAsync(world);

        (await browser.SendAsync(null, form.Address, form.Fields, form.Files)).Expect(HttpStatusCode.BadRequest);
        (await browser.SendAsync(await world.TokenOf(Role.AuditAdministrator), form.Address, form.Fields, form.Files)).Expect(HttpStatusCode.BadRequest);

        Assert.Empty(before.ChangesTo(await DatabasePrint.TakeAsync(world)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Post_StaleTab_ConflictNothingChangesAndWhatWasTypedIsKept(string line)
    {
        var post = Line(line);
        var form = await world.OpenFormAsync(post);
        if (!form.HasRevision)
        {
            return;
        }

        var before = await DatabasePrint.TakeAsync(world);
        var answer = await (await world.BrowserOf(post.May[0])).SendAsync(form.Page, form.Address, form.With(SupervisionPageModel.RevisionField, "99"), form.Files);

        Assert.Equal([RuleViolationFilter.Stale], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Empty(before.ChangesTo(await DatabasePrint.TakeAsync(world)));
        var shown = Browser.FieldsOf(Assert.IsAssignableFrom<IHtmlFormElement>(answer.Find(post.Form)));
        Assert.Empty(form.Fields.Where(f => post.Fields.Any(t => t.Name == f.Name)).Except(shown));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Post_WithAnIdOfNothing_RefusedInWordsAndNothingChanges(string line)
    {
        var post = Line(line);
        var form = await world.OpenFormAsync(post);
        var before = await DatabasePrint.TakeAsync(world);
        foreach (var name in form.IdFields)
        {
            var answer = await (await world.BrowserOf(post.May[0])).SendAsync(form.Page, form.Address, form.With(name, Guid.NewGuid().ToString()), form.Files);
            Refusal.Check(answer, name);
        }

        Assert.Empty(before.ChangesTo(await DatabasePrint.TakeAsync(world)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Post_ByWhoMayTwice_TakenOnce(string line)
    {
        var post = Line(line);
        foreach (var role in post.May)
        {
            var (form, browser) = (await OpenForm.OpenAsync(world, post, await world.FreshAsync(post.Record), role), await world.BrowserOf(role));
            var before = await DatabasePrint.TakeAsync(world);

            var first = await browser.SendAsync(form.Page, form.Address, form.Fields, form.Files);
            if (post.Shows)
            {
                first.Expect(HttpStatusCode.OK);
                (await browser.SendAsync(form.Page, form.Address, form.Fields, form.Files)).Expect(HttpStatusCode.OK);
                Assert.Empty(before.ChangesTo(await DatabasePrint.TakeAsync(world)));
                continue;
            }

            Assert.True(first.Status is HttpStatusCode.Redirect && !first.Location.StartsWith("/sign-in", StringComparison.Ordinal), $"{role}: {(int)first.Status} {first.Location} {string.Join('；', first.Errors)}");
            var after = await DatabasePrint.TakeAsync(world);
            Assert.NotEmpty(before.ChangesTo(after));

            var second = await browser.SendAsync(form.Page, form.Address, form.Fields, form.Files);
            if (post.Once)
            {
                second.ExpectRedirect(first.Location);
                Assert.Equal(FormOnceFilter.AlreadyTaken, (await browser.FollowAsync(second)).Notice);
            }
            else
            {
                Refusal.Check(second, "second click");
            }

            Assert.Empty(after.ChangesTo(await DatabasePrint.TakeAsync(world)));
        }
    }
}
