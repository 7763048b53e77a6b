using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Ledgers.Notes;

public sealed class WhoCanSeeModel(SupervisionDbContext db, ViewerQuery viewers) : WhoCanSeePage(viewers)
{
    protected override Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync() =>
        FindAsync(db.LedgerNotes, viewer => viewer.SightOfLedgerNotes, "手工登记", "ledgers/notes");
}
