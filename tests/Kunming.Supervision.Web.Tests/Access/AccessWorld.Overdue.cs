using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>What is overdue, and what was chased.</summary>
public sealed partial class AccessWorld
{
    /// <summary>An issue whose day has passed, or its letter; chased by the leader when the chase itself is wanted.</summary>
    private async Task<Spot> OverdueAsync(bool ofLetter = false) =>
        Spot.Of(await NewIssueAsync(IssueStatus.Rectifying, overdue: true) is var (issue, letter) && ofLetter ? letter!.Id : issue.Id);

    private async Task<Spot> ChaseAsync()
    {
        var (made, _) = await NewIssueAsync(IssueStatus.Rectifying, overdue: true);
        return Spot.Of(await App.InDb(async db =>
        {
            var issue = await db.Issues.SingleAsync(i => i.Id == made.Id);
            var chase = Domain.Deadlines.Chase.Send($"昆监督〔2026〕{900 + Next()}号", Domain.Deadlines.ChaseKind.Urge, issue, _city.UnitA.Name, "限期完成", Today.AddDays(9), As(Role.GroupLeader), Now);
            db.Add(chase);
            await db.SaveChangesAsync();
            return chase.Id;
        }));
    }

    private async Task<Spot> OverdueTaskAsync()
    {
        var task = await TaskAsync(SupervisionTaskStatus.Issued);
        await App.InDb(db => db.Database.ExecuteSqlAsync($"update tasks set report_due = {Today.AddDays(-8)} where id = {Guid.Parse(task.Route[0].Value)}"));
        return task;
    }

    private async Task<Spot> OverdueRecheckAsync()
    {
        var recheck = await RecheckAsync();
        await App.InDb(db => db.Database.ExecuteSqlAsync($"update rechecks set due_on = {Today.AddDays(-8)} where id = {Guid.Parse(recheck.Route[0].Value)}"));
        return recheck;
    }
}
