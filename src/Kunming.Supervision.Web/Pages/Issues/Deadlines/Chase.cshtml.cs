using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Deadlines;

/// <summary>督办: the deciding side sends a letter, or a warning, about an issue that is overdue.</summary>
public sealed class ChaseModel(SupervisionDbContext db, NoticeBox box, WorkCalendar calendar) : IssueVerbPage(db)
{
    [BindProperty]
    public ChaseForm Form { get; set; } = new();

    public override string Help => "deadlines";

    public override string Verb => "督办";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToChase(ChaseKind.Urge, Viewer, Today);

    protected override bool IsMine => Issue.MayChase(Viewer);

    public void OnGet() => (Form.FinalDay, Form.Kind) = (calendar.AddWorkingDays(Today, 5), Issue.Chases > 0 ? ChaseKind.Admonition : ChaseKind.Urge);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        var (kind, body) = (Form.Kind!.Value, Issue.RectifierId);
        RuleViolationException.ThrowIfAny(Issue.ObstaclesToChase(kind, Viewer, Today));
        var addressee = await Db.Organisations.Where(o => o.Id == body).Select(o => o.Name).SingleAsync(Aborted);
        var sequence = await Db.TakeNumbersAsync($"{ChaseNumber.PrefixOf(kind)}-{Today.Year}", cancellationToken: Aborted);
        var chase = Domain.Deadlines.Chase.Send(ChaseNumber.Format(kind, Today.Year, sequence), kind, Issue, addressee, Form.Requirement!, Form.FinalDay!.Value, Viewer, Now);
        Db.Chases.Add(chase);
        await box.AddAsync(Issue, NoticeKind.Chased, chase.Number, v => v.OrganisationId == body && (v.IsLiaison || v.IsCounty), Now, Aborted);
        return await DoneAsync($"已向{addressee}发出{ChaseKinds.NameOf(kind)}{chase.Number}");
    }
}
