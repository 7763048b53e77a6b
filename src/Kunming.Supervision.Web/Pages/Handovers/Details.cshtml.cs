using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

[OneConnection]
public sealed class DetailsModel(SupervisionDbContext db) : HandoverPage(db)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<Chase> Chases { get; private set; } = [];

    public IReadOnlyDictionary<Desk, TimeSpan> DeskTimes { get; private set; } = new Dictionary<Desk, TimeSpan>();

    public IReadOnlyList<HandoverVerb> Verbs { get; private set; } = [];

    /// <summary>Of the issues that it carried, those that the viewer may still open.</summary>
    public IReadOnlySet<Guid> Seen { get; private set; } = new HashSet<Guid>();

    /// <summary>The letter before and the one after a refusal; whoever does not see it learns that there is one.</summary>
    public IReadOnlyList<(string Word, Guid? Id, string Number)> Rerouted { get; private set; } = [];

    public HandoverVerb? Blocked => Verbs.LastOrDefault(v => v.Main && v.Rules.Count > 0);

    public bool Waits => Handover.Status is HandoverStatus.AwaitingReceipt;

    public bool InHand => Handover.Status is HandoverStatus.InHand or HandoverStatus.Returned;

    public IReadOnlyList<Step> Steps => Handover.Status is HandoverStatus.Refused
        ? [new("签发", StepState.Done, Day(Handover.Issued)), new("拒收", StepState.Now)]
        :
        [
            new("签发", StepState.Done, Day(Handover.Issued)),
            new("签收", At(HandoverStatus.AwaitingReceipt), Day(Handover.Received)),
            new("反馈", InHand ? StepState.Now : At(HandoverStatus.InHand), InHand ? null : Day(Handover.Answered)),
            new("办结", Handover.Status is HandoverStatus.Answered ? StepState.Now : Handover.Status is HandoverStatus.Finished ? StepState.Done : StepState.Ahead, Day(Handover.Finished)),
        ];

    protected override bool IsMine => true;

    public async Task OnGetAsync()
    {
        Seen = (await Db.Issues.VisibleTo(Viewer).Where(i => Handover.IssueIds.Contains(i.Id)).Select(i => i.Id).ToListAsync(Aborted)).ToHashSet();
        Verbs = HandoverVerb.For(Handover, Issues, Viewer, Today);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
        Chases = await Db.Chases.AsNoTracking().VisibleTo(Viewer).Where(c => c.HandoverId == Id).OrderByDescending(c => c.Id).ToListAsync(Aborted);
        var kin = await Db.Handovers.AsNoTracking().VisibleTo(Viewer).Where(h => h.Id == Handover.ReroutedFromId || h.Id == Handover.ReroutedToId).Select(h => new { h.Id, h.Number }).ToDictionaryAsync(h => h.Id, h => h.Number, Aborted);
        Rerouted = [.. new[] { ("改送自", Handover.ReroutedFromId), ("改送至", Handover.ReroutedToId) }.Where(r => r.Item2 is not null)
            .Select(r => kin.TryGetValue(r.Item2!.Value, out var number) ? (r.Item1, r.Item2, number) : (r.Item1, (Guid?)null, "另一交办件"))];
        DeskTimes = Desks.TimesOf(Enumerable.Reverse(History).Select(h => (h.Event, h.By.On)), Now);
    }

    private StepState At(HandoverStatus waiting) =>
        Handover.Status == waiting ? StepState.Now : Handover.Status > waiting ? StepState.Done : StepState.Ahead;

    private static string? Day(Signature? signed) => signed is null ? null : ChinaTime.DayOf(signed.On).ToString("MM-dd", CultureInfo.InvariantCulture);
}
