using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Saved views of each kind: for everybody, for one's own body, for oneself.</summary>
internal sealed class DemonstrationViews(DemonstrationStage stage, IReadOnlyDictionary<string, Guid> accounts)
{
    public void Plan() => stage.Agenda.At(ChinaTime.StartOf(new(DemonstrationStage.Year, 8, 20)).ToUniversalTime().AddHours(10), on =>
    {
        var office = As("bangong1", stage.Cast.Office);
        var leader = As("zuzhang1", [.. stage.Cast.Groups.Select(g => g.Leader)]);
        Save(ListKind.Issues, "逾期未销号及督办次数", "view=overdue&sort=due&dir=asc&cols=number,group,area,unit,facts,status,due,extended,chases", ViewAudience.Everybody, office, on);
        Save(ListKind.Handovers, "待签收的交办件", "view=waiting", ViewAudience.Organisation, office, on);
        Save(ListKind.Issues, "反弹的问题", "view=relapsed&cols=number,found,unit,facts,status,relapses", ViewAudience.Organisation, leader, on);
        Save(ListKind.Tasks, "执行中的任务", "view=running&sort=due", ViewAudience.Own, leader, on);
    });

    private Viewer As(string userName, IReadOnlyList<Viewer> among) => among.Single(v => v.OfficerId == stage.Cast.Holders[userName].Id) with { AccountId = accounts[userName] };

    private void Save(ListKind list, string name, string query, ViewAudience audience, Viewer by, DateTimeOffset on) =>
        stage.Make(SavedView.Save(list, name, query, audience, [], by, on));
}
