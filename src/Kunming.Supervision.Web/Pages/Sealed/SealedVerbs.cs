using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>A verb as a page offers it.</summary>
public sealed record SealedVerb(string Page, string Word, IReadOnlyList<Rule> Rules, bool Main = true);

/// <summary>Which verbs a viewer has, and what comes next.</summary>
public static class SealedVerbs
{
    public static IReadOnlyList<SealedVerb> Of(SealedOrder order, Viewer by, DateTimeOffset on)
    {
        IReadOnlyList<SealedVerb> all = order.Status switch
        {
            SealedOrderStatus.Draft => [new("Edit", "修改", order.ObstaclesToRevise(by), Main: false), new("Submit", "送审", order.ObstaclesToSubmit(by, on))],
            SealedOrderStatus.AwaitingApproval => [new("Approve", "审批", order.ObstaclesToApprove(by))],
            SealedOrderStatus.Approved => [new("Dispatch", "下达", order.ObstaclesToDispatch(by))],
            _ => [],
        };
        return [.. Mine(all), .. order.ObstaclesToPassOn(by) is { Count: 0 } free ? [new("PassOn", "移交", free, Main: false)] : Array.Empty<SealedVerb>(), .. order.ObstaclesToVoid(by) is { Count: 0 } none ? [new("Void", "撤回", none, Main: false)] : Array.Empty<SealedVerb>()];
    }

    public static IReadOnlyList<SealedVerb> Of(Unsealing unsealing, Viewer by, DateTimeOffset on)
    {
        var mine = unsealing.Of(by);
        IReadOnlyList<SealedVerb> all = (unsealing.Status, mine?.Status) switch
        {
            (UnsealingStatus.Waiting, _) => [new("Open", "启封", unsealing.ObstaclesToOpen(by, on))],
            (UnsealingStatus.Opened, PledgeStatus.Awaiting) => [new("Pledge", "签署保密承诺书", unsealing.ObstaclesToPledge(by))],
            (UnsealingStatus.Opened, PledgeStatus.Pledged) => [new("Declare", "回避申明", unsealing.ObstaclesToDeclare(by))],
            _ => [],
        };
        return [.. Mine(all), .. unsealing.ObstaclesToReplace(by) is { Count: 0 } none ? [new("Replace", "调换人员", none, Main: false)] : Array.Empty<SealedVerb>()];
    }

    public static string NextOf(SealedOrder order) => order.Status switch
    {
        SealedOrderStatus.Draft => "由拟稿人核对后送审。",
        SealedOrderStatus.AwaitingApproval => $"由{order.Approver}审批。",
        SealedOrderStatus.Approved => "由拟稿人或审批人下达。",
        SealedOrderStatus.Sealed => "到可启封时间后由组长启封。",
        SealedOrderStatus.Opened => "已启封成为任务，此后在任务中办理。",
        _ => "已经撤回。",
    };

    private static IEnumerable<SealedVerb> Mine(IEnumerable<SealedVerb> verbs) => verbs.Where(v => !v.Rules.Contains(SealedRules.NotYours));
}
