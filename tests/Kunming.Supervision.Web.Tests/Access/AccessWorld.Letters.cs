using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Letters of handover, on their way and come back.</summary>
public sealed partial class AccessWorld
{
    /// <param name="settled">Its issue is closed.</param>
    private async Task<Spot> LetterAsync(HandoverStatus to, bool own = false, bool toCommission = false, bool settled = false)
    {
        var waits = to is HandoverStatus.AwaitingReceipt;
        var (_, made) = await NewIssueAsync(waits ? IssueStatus.HandedOver : settled ? IssueStatus.ClosedOut : IssueStatus.Rectifying, own, toCommission);
        if (to is HandoverStatus.Answered)
        {
            await App.InDb(async db =>
            {
                var letter = await db.Handovers.SingleAsync(h => h.Id == made!.Id);
                letter.Reply("已按要求整改", await db.Issues.Where(i => i.HandoverId == letter.Id).ToListAsync(), As(Role.Liaison), Now);
                return await db.SaveChangesAsync();
            });
        }

        return Spot.Of(made!.Id);
    }

    private async Task<Spot> RefusedAsync()
    {
        var (_, made) = await NewIssueAsync(IssueStatus.HandedOver);
        await App.InDb(async db =>
        {
            var letter = await db.Handovers.SingleAsync(h => h.Id == made!.Id);
            letter.Refuse("不是本单位的事", await db.Issues.Where(i => i.HandoverId == letter.Id).ToListAsync(), As(Role.Liaison), Now);
            return await db.SaveChangesAsync();
        });
        return Spot.Of(made!.Id);
    }
}
