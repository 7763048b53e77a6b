using System.Reflection;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Pages.Handovers;
using Kunming.Supervision.Web.Pages.Issues.List;
using Kunming.Supervision.Web.Pages.Tasks;
using Kunming.Supervision.Web.Pages.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class ListAddressesTests
{
    public static TheoryData<ListKind, Type[]> Lists { get; } = new()
    {
        { ListKind.Issues, [typeof(IssueFilter), typeof(IssueListAddress)] },
        { ListKind.Handovers, [typeof(HandoverFilter)] },
        { ListKind.Tasks, [typeof(TaskFilter)] },
        { ListKind.Visits, [typeof(VisitFilter)] },
    };

    /// <summary>A part that is left out would be lost when the view is saved, and from what is done to all that the filter shows.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public void FilterOf_EveryPartThatNarrowsTheList_IsKept(ListKind list, Type[] asked)
    {
        var names = asked.SelectMany(t => t.GetProperties()).Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>().Order().ToList();

        var kept = ListAddresses.FilterOf(list, new QueryCollection(names.ToDictionary(n => n, n => new StringValues($"of {n}"))));

        Assert.NotEmpty(names);
        Assert.Equal(names, kept.Select(p => p.Key).Order());
        Assert.All(kept, p => Assert.Equal($"of {p.Key}", p.Value));
    }
}
