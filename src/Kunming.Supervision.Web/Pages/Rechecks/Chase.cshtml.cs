using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rechecks;

/// <summary>督办: the office sends the group that was drawn a letter, or a warning, when it has not looked in time.</summary>
public sealed class ChaseModel(SupervisionDbContext db, NoticeBox box, WorkCalendar calendar) : VerbPage<Recheck>(db)
{
    [BindProperty]
    public ChaseForm Form { get; set; } = new();

    public string Group { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToChase(ChaseKind.Urge, Viewer, Today);

    protected override IQueryable<Recheck> Visible => Db.Rechecks.VisibleTo(Viewer);

    protected override Rule NotYours => ChaseRules.OnlyOffice;

    protected override string Then => "Record";

    protected override async Task PrepareAsync()
    {
        Group = await Db.UnitGroups.Where(g => g.Id == Record.GroupId).Select(g => g.Name).SingleAsync(Aborted);
        Unit = await Db.Organisations.Where(o => o.Id == Record.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
    }

    protected override void Fill() => (Form.FinalDay, Form.Kind) = (calendar.AddWorkingDays(Today, 5), Record.Chases > 0 ? ChaseKind.Admonition : ChaseKind.Urge);

    protected override async Task<string> ActAsync()
    {
        var kind = Form.Kind!.Value;
        RuleViolationException.ThrowIfAny(Record.ObstaclesToChase(kind, Viewer, Today));
        var sequence = await Db.TakeNumbersAsync($"{ChaseNumber.PrefixOf(kind)}-{Today.Year}", cancellationToken: Aborted);
        var chase = Domain.Deadlines.Chase.Send(ChaseNumber.Format(kind, Today.Year, sequence), kind, Record, Group, Form.Requirement!, Form.FinalDay!.Value, Viewer, Now);
        Db.Chases.Add(chase);
        await box.AddAsync(Record, NoticeKind.Chased, chase.Number, v => v.Leads(Record.GroupId), Now, Aborted);
        return $"已向{Group}发出{ChaseKinds.NameOf(kind)}{chase.Number}";
    }
}
