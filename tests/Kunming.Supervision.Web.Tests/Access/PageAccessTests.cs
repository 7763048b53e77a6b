namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Every page of the site, opened by everybody.</summary>
[Collection(AccessSuite.Name)]
public sealed class PageAccessTests(AccessWorld world)
{
    public static TheoryData<string> Lines => [.. PageTable.Lines.Select(l => l.ToString())];

    [Fact]
    public void Table_HasALineForEveryPageAndAPageForEveryLine() =>
        Assert.Equal(world.Endpoints.Gets, PageTable.Lines.Select(l => l.Page).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Table_StatesNothingTwice() => Assert.Equal(PageTable.Lines.Count, Lines.Distinct().Count());

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Page_OpenedByEverybody_IsThereForThoseOfTheLineOnly(string line)
    {
        var (page, faults) = (PageTable.Lines.Single(l => l.ToString() == line), new List<string>());
        var address = (await world.SharedAsync(page.Record)).On(page.Page);
        foreach (var role in Roles.Anybody)
        {
            var answer = await (await world.BrowserOf(role)).KnockAsync(address);
            var (status, to) = page.Seen.Contains(role) ? (page.To is null ? page.Status : 302, page.To ?? "")
                : role is Role.Anonymous ? (302, "/sign-in")
                : (404, "");
            if (answer.Status != status || answer.Location.Split('?')[0] != to)
            {
                faults.Add($"{role}: {answer.Status} {answer.Location}, expected {status} {to}");
            }
        }

        Assert.Empty(faults);
    }
}
