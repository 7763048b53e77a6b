using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>核对回执: number and value as they are printed, against the record; what the viewer does not see answers like what does not exist.</summary>
public sealed class CheckModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromQuery(Name = "number")]
    public string? Number { get; set; }

    [FromQuery(Name = "value")]
    public string? Value { get; set; }

    /// <summary>The slip that agrees with what was typed.</summary>
    public HandoverSlip? Slip { get; private set; }

    public Guid HandoverId { get; private set; }

    public bool Asked => !string.IsNullOrWhiteSpace(Number) || !string.IsNullOrWhiteSpace(Value);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var number = string.Concat((Number ?? "").Where(c => !char.IsWhiteSpace(c))).Replace('[', '〔').Replace(']', '〕');
        if (number.Length is > 0 and <= Handover.NumberMaxLength
            && await db.Handovers.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(h => h.Number == number, Aborted) is { } handover)
        {
            var addressee = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == handover.AddresseeId, Aborted);
            Slip = HandoverSlip.Of(handover, addressee) is { } slip && slip.Matches(Value) ? slip : null;
            HandoverId = handover.Id;
        }

        return Page();
    }
}
