using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The addressee signs for the letter; from that day the period runs.</summary>
public sealed class ReceiveModel(SupervisionDbContext db, WorkCalendar calendar) : HandoverVerbPage(db)
{
    public override string Verb => "签收";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToReceive(Viewer);

    /// <summary>The day that signing today would give.</summary>
    public Deadline Resulting => calendar.Apply(Handover.AnswerRule, Today);

    protected override bool IsMine => Handover.IsAddressee(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Handover.Receive(Issues, calendar, Viewer, Now);
        return await DoneAsync($"已签收，反馈时限至{Handover.Deadline!.DueOn:yyyy-MM-dd}");
    }
}
