using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Records that are there and that a form must not name: another group's, another county's, another unit's, or of the wrong kind.</summary>
public sealed partial class AccessWorld
{
    private static readonly Dictionary<string, Func<AccessWorld, Task<Guid>>> Strangers = new(StringComparer.Ordinal)
    {
        ["the city's group"] = w => Task.FromResult(w.City.Group.Id),
        ["the second group"] = w => Task.FromResult(w.City.OtherGroup.Id),
        ["the county's group"] = w => Task.FromResult(w.CountyGroup.Id),
        ["a unit of another county"] = w => Task.FromResult(w.Elsewhere.Id),
        ["another unit of the county"] = w => Task.FromResult(w.City.UnitB.Id),
        ["another group's office"] = w => Task.FromResult(w.Person(Role.OtherGroup).Organisation.Id),
        ["a person of another body"] = w => Task.FromResult(w.Person(Role.OtherCounty).Officer.Id),
        ["another group's issue"] = w => w.StrangeIssueAsync(Role.OtherGroup, w.City.OtherGroup.Id),
        ["another county's issue"] = w => w.StrangeIssueAsync(Role.OtherCounty, null),
        ["the city's round"] = w => w.App.InDb(db => db.Rounds.Where(r => r.JurisdictionId == w.City.City.Id).Select(r => r.Id).FirstAsync()),
        ["the county's round"] = w => w.CountyRoundAsync(),
        ["a category with parts"] = w => w.App.InDb(db => db.IssueCategories.Where(c => c.ParentId == null).Select(c => c.Id).FirstAsync()),
        ["nothing"] = _ => Task.FromResult(Guid.NewGuid()),
    };

    public Task<Guid> StrangerAsync(string name) => Strangers[name](this);

    private async Task<Guid> StrangeIssueAsync(Role by, Guid? group)
    {
        var facts = new IssueFacts(Category.Id, Today.AddDays(-5), VisitMethods.Files, $"别处的问题，第{Next()}号", null, false, false, null);
        var issue = Issue.TakeFromList($"WT-X-{Next():0000}", new(group, Elsewhere.Id, Elsewhere.Name, Elsewhere.JurisdictionId), facts, new("别处清单.xlsx", 3, null, null, null, null), As(by), Now);
        issue.Submit(As(by), Now);
        issue.Recognise(As(by), Now);
        await App.SaveAsync(issue);
        return issue.Id;
    }

    private async Task<Guid> CountyRoundAsync()
    {
        var round = Round.Plan($"县区轮次{Next()}", _city.County.Id, new(2026, 7, 1), new(2026, 9, 30), TestPeople.Setup);
        await App.SaveAsync(round);
        return round.Id;
    }
}
