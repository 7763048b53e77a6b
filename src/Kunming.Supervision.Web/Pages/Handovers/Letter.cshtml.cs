using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Handovers;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The letter itself, with every issue that it carried when it was issued.</summary>
public class LetterModel(SupervisionDbContext db) : HandoverPage(db)
{
    public OfficialDocument Document { get; private set; } = null!;

    protected override bool IsMine => true;

    protected async Task ComposeAsync()
    {
        var seen = await Db.Issues.AsNoTracking().VisibleTo(Viewer).Where(i => Handover.IssueIds.Contains(i.Id))
            .Select(i => new { i.Id, i.OrganisationId, i.FoundOn, Facts = i.Status == IssueStatus.ReferredAsClue ? null : i.Facts }).ToDictionaryAsync(i => i.Id, Aborted);
        var units = seen.Values.Select(i => i.OrganisationId).Distinct().ToList();
        var bodies = await Db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id) || o.Id == Handover.AddresseeId).ToDictionaryAsync(o => o.Id, Aborted);

        // A letter of a day calls everybody by the name of that day, whatever became of it.
        var day = ChinaTime.DayOf(Handover.Issued.On);
        var addressee = bodies[Handover.AddresseeId];
        Document = HandoverDocument.Of(Handover, addressee.NameOn(day), addressee.Kind is not OrganisationKind.InspectedUnit,
        [
            .. Handover.IssueIds.Zip(Handover.IssueNumbers, (id, number) => seen.TryGetValue(id, out var issue)
                ? new LetterIssue(number, issue.OrganisationId == Handover.AddresseeId ? null : bodies[issue.OrganisationId].NameOn(day), issue.FoundOn, issue.Facts)
                : new LetterIssue(number, null, null, null)),
        ]);
    }
}

/// <summary>The letter on the screen.</summary>
public sealed class LetterViewModel(SupervisionDbContext db) : LetterModel(db)
{
    public Task OnGetAsync() => ComposeAsync();
}
