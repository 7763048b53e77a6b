using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues;

public sealed record HandoverMark(Guid Id, string Number, DateTimeOffset Issued, bool Visible);

[OneConnection]
public sealed class DetailsModel(SupervisionDbContext db, Lookups lookups) : IssuePage(db)
{
    public Names Names { get; private set; } = null!;

    public HandoverMark? Handover { get; private set; }

    public string? Rectifier { get; private set; }

    /// <summary>Number of the visit that found it, for whoever may see the visit.</summary>
    public string? Visit { get; private set; }

    /// <summary>Nil findings before it, of an issue without a visit on whose page they would stand.</summary>
    public IReadOnlyList<Contradiction> Contradicted { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>整改情况 of the application in force.</summary>
    public string? Statement => IssueApplications.StatementOf(Issue, History);

    public IReadOnlyList<Chase> Chases { get; private set; } = [];

    public IReadOnlyDictionary<Desk, TimeSpan> DeskTimes { get; private set; } = new Dictionary<Desk, TimeSpan>();

    public IReadOnlyList<IssueVerb> Verbs { get; private set; } = [];

    /// <summary>For whoever has to recognise it.</summary>
    public SimilarTable Similar { get; private set; } = new(null);

    /// <summary>What it was split from or into, and what was merged.</summary>
    public IReadOnlyList<IssueKin> Lineage { get; private set; } = [];

    public bool Referred => Issue.Status is IssueStatus.ReferredAsClue;

    /// <summary>What the case office gave back, for the side that handed the matter in.</summary>
    public ClueReceipt? Receipt { get; private set; }

    /// <summary>Fixed before the inspectors' eyes: no letter was needed.</summary>
    public bool Immediately => Issue.HandoverId is null && Issue.Measures.Count > 0 && Issue.Status is not IssueStatus.Registered;

    public bool MayRectifyNow => Issue.ObstaclesToRectify(Viewer).Count is 0;

    /// <summary>What stands in the way of the viewer's next step.</summary>
    public IssueVerb? Blocked => Verbs.LastOrDefault(v => v.Main && v.Rules.Count > 0);

    protected override bool IsMine => true;

    public async Task OnGetAsync()
    {
        Names = await lookups.ReadAsync(Db, Aborted);
        Verbs = IssueVerb.For(Issue, Viewer, Today);
        var history = Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id);
        History = Referred
            ? await history.Where(h => h.Event == nameof(IssueReferredAsClue)).ToListAsync(Aborted)
            : await history.ToListAsync(Aborted);
        Receipt = Referred ? await Db.ClueReceipts.AsNoTracking().VisibleTo(Db, Viewer).SingleOrDefaultAsync(r => r.IssueId == Id, Aborted) : null;
        Chases = await Db.Chases.AsNoTracking().VisibleTo(Viewer).Where(c => c.IssueId == Id).OrderByDescending(c => c.Id).ToListAsync(Aborted);
        DeskTimes = Referred ? DeskTimes : Desks.TimesOf(Enumerable.Reverse(History).Select(h => (h.Event, h.By.On)), Now, Issue.RectifierId is null);
        Lineage = Referred ? [] : await Db.KinOfAsync(Issue, Viewer, Aborted);
        Contradicted = await Db.ContradictionsOfAsync(Issue, Viewer, Aborted);
        if (Issue.ObstaclesToRecognise(Viewer).Count is 0)
        {
            Similar = new(await Db.SimilarToAsync(SimilarQuestion.Of(Issue), Viewer, Aborted));
        }

        if (Issue.HandoverId is { } handover)
        {
            // Who only looks again does not see the letter at all.
            var visible = await Db.Handovers.VisibleTo(Viewer).AnyAsync(h => h.Id == handover, Aborted);
            Handover = await Db.Handovers.AsNoTracking().Where(h => h.Id == handover).Select(h => new HandoverMark(h.Id, h.Number, h.Issued.On, visible)).SingleOrDefaultAsync(Aborted);
            Rectifier = await Db.Organisations.Where(o => o.Id == Issue.RectifierId).Select(o => o.Name).SingleAsync(Aborted);
        }

        if (Issue.VisitId is { } visit)
        {
            Visit = await Db.Visits.VisibleTo(Viewer).Where(v => v.Id == visit).Select(v => v.Number).SingleOrDefaultAsync(Aborted);
        }
    }
}
