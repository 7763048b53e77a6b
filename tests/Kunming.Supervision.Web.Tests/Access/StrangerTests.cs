using System.Net;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>What a form names is checked like what an address names. That an id of nothing is refused, <see cref="PostAccessTests"/> tries in every field there is.</summary>
[Collection(AccessSuite.Name)]
public sealed class StrangerTests(AccessWorld world)
{
    public static TheoryData<int> Lines => [.. Enumerable.Range(0, StrangerTable.Lines.Count)];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Post_NamingWhatIsNotTheirs_RefusedInWordsAndNothingChanges(int number)
    {
        var line = StrangerTable.Lines[number];
        var post = PostTable.Lines.Single(l => l.Page == line.Page && l.Record == line.Record);
        var form = await OpenForm.OpenAsync(world, post, await world.SharedAsync(line.Record), line.By);
        var stranger = (await world.StrangerAsync(line.Stranger)).ToString();
        var before = await DatabasePrint.TakeAsync(world);

        var answer = await (await world.BrowserOf(line.By)).SendAsync(form.Page, form.Address, line.Beside ? form.Fields.Append((line.Field, stranger)) : form.With(line.Field, stranger), form.Files);

        Refusal.Check(answer.Expect(HttpStatusCode.BadRequest), line.ToString());
        Assert.Empty(before.ChangesTo(await DatabasePrint.TakeAsync(world)));
    }

    [Fact]
    public async Task Measure_OfAnotherIssue_IsNotFound()
    {
        var (own, other) = (await world.SharedAsync("measure:open"), await world.SharedAsync("measure:proved"));
        var mixed = new Spot("", own.Route[0], other.Route[1]);
        var browser = await world.BrowserOf(Role.Liaison);

        (await browser.GetAsync(mixed.On("/issues/{id:guid}/measures/{measureId:guid}/prove"))).Expect(HttpStatusCode.NotFound);
        (await browser.GetAsync(mixed.On("/issues/{id:guid}/measures/{measureId:guid}/progress"))).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/reports/group/new?group={0}&quarter=20263", Role.GroupLeader, "the second group")]
    [InlineData("/reports/group/new?group={0}&quarter=20263", Role.County, "the county's group")]
    [InlineData("/ledgers?of=g-{0}", Role.Member, "the second group")]
    [InlineData("/ledgers?of=g-{0}", Role.County, "the city's group")]
    [InlineData("/ledgers?handler=Export&of=g-{0}", Role.OtherCounty, "the county's group")]
    [InlineData("/files/{0}", Role.Office, "nothing")]
    public async Task Address_NamingWhatIsNotTheirsBehindTheQuestionMark_IsNotFound(string address, Role by, string stranger)
    {
        var browser = await world.BrowserOf(by);
        (await browser.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, await world.StrangerAsync(stranger)))).Expect(HttpStatusCode.NotFound);
    }
}
