using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>下达: the system looks itself whether anybody who is to go must keep out.</summary>
public sealed class DispatchModel(SupervisionDbContext db, SealedDesk desk, NoticeBox box) : OrderVerbPage(db)
{
    private UnitGroup _group = null!;
    private IReadOnlyList<SealedCandidate> _people = [];
    private IReadOnlyList<SealedTarget> _targets = [];

    public override string Verb => "下达";

    public IReadOnlyList<SealedCandidate> Going => Record.Going(_group, _people);

    /// <summary>Ties that a rule only reminds of.</summary>
    public IReadOnlyList<string> Reminders => [.. SealedRecusalCheck.Reminders(Going, _targets, Record.JurisdictionId).Select(f => f.In(Viewer))];

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDispatch(_group, _people, _targets, Viewer);

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        _group = await Db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == Record.GroupId, Aborted);
        _people = await desk.CandidatesAsync(Record, Today, Aborted);
        _targets = await desk.TargetsAsync(Record, Aborted);
    }

    protected override async Task<string> ActAsync()
    {
        var unsealing = Record.Dispatch(_group, _people, _targets, Viewer, Now);
        Db.Add(unsealing);
        await box.AddAsync(Record, NoticeKind.SealedToOpen, v => v.Leads(unsealing.GroupId) && unsealing.IsMember(v), Now, Aborted);
        return $"密封任务 {Record.Code} 已封装下达，{ChinaTime.ToLocal(Record.OpensAt):yyyy-MM-dd HH:mm} 起可以启封。";
    }
}
