using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Sessions of the office, of the first group and of the county.</summary>
public sealed partial class AccessWorld
{
    private async Task<Spot> ClassAsync(Role by, bool held)
    {
        var made = DisciplineClass.Arrange(Next(), new($"课题{Next()}", "某主讲人", Today, "会议室", 2, null), by is Role.GroupLeader ? _city.Group.Id : null, by is Role.GroupLeader ? _city.Group.Name : null, As(by), Now);
        if (held)
        {
            made.Hold(AttendanceSheet.Read("某镇纪委：12人", null), null, As(by), Now);
        }

        await App.SaveAsync(made);
        return Spot.Of(made.Id);
    }

    /// <summary>With the number of one of the county's closed issues in its address.</summary>
    private async Task<Spot> ClassWithMaterialAsync()
    {
        await IssueAsync(IssueStatus.ClosedOut);
        var number = await App.InDb(db => db.Issues.Where(i => i.Status == IssueStatus.ClosedOut && i.JurisdictionId == _city.County.Id).Select(i => i.Number).FirstAsync());
        return With(await ClassAsync(Role.County, held: false), $"number={number}");
    }
}
