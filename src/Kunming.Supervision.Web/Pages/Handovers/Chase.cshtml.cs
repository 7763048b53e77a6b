using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>督办: the sending side sends a letter, or a warning, about a letter that was not signed for or not answered in time.</summary>
public sealed class ChaseModel(SupervisionDbContext db, NoticeBox box, WorkCalendar calendar) : HandoverVerbPage(db)
{
    [BindProperty]
    public ChaseForm Form { get; set; } = new();

    public override string Verb => "督办";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToChase(ChaseKind.Urge, Viewer, Today);

    protected override bool IsMine => Handover.MayChase(Viewer);

    public void OnGet() => (Form.FinalDay, Form.Kind) = (calendar.AddWorkingDays(Today, 2), Handover.Chases > 0 ? ChaseKind.Admonition : ChaseKind.Urge);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        var kind = Form.Kind!.Value;
        RuleViolationException.ThrowIfAny(Handover.ObstaclesToChase(kind, Viewer, Today));
        var sequence = await Db.TakeNumbersAsync($"{ChaseNumber.PrefixOf(kind)}-{Today.Year}", cancellationToken: Aborted);
        var chase = Domain.Deadlines.Chase.Send(ChaseNumber.Format(kind, Today.Year, sequence), kind, Handover, Addressee, Form.Requirement!, Form.FinalDay!.Value, Viewer, Now);
        Db.Chases.Add(chase);
        await box.AddAsync(Handover, NoticeKind.Chased, chase.Number, Handover.IsAddressee, Now, Aborted);
        return await DoneAsync($"已向{Addressee}发出{ChaseKinds.NameOf(kind)}{chase.Number}");
    }
}
