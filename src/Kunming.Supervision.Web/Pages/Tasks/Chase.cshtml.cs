using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>督办: whoever issued a task sends its group a letter, or a warning, when the result was not reported in time.</summary>
public sealed class ChaseModel(SupervisionDbContext db, NoticeBox box, WorkCalendar calendar) : TaskVerbPage(db)
{
    [BindProperty]
    public ChaseForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToChase(ChaseKind.Urge, Viewer, Today);

    protected override void Fill() => (Form.FinalDay, Form.Kind) = (calendar.AddWorkingDays(Today, 2), Record.Chases > 0 ? ChaseKind.Admonition : ChaseKind.Urge);

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
