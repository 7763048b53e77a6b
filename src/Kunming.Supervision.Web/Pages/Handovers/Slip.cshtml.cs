using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Handovers;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The receipt slip, once the letter was signed for.</summary>
public class SlipModel(SupervisionDbContext db) : HandoverPage(db)
{
    public OfficialDocument Document => SlipDocument.Of(Slip!);

    protected HandoverSlip? Slip => HandoverSlip.Of(Handover, Addressee);

    protected override bool IsMine => Slip is not null;
}
