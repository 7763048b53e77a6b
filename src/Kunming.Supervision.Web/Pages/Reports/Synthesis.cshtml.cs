using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class SynthesisModel(SupervisionDbContext db, ReportComposer composer) : ReportPage(db)
{
    public SynthesisReport Synthesis => (SynthesisReport)Report;

    public OfficialDocument Document { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<FigureQuestion> Questions { get; private set; } = [];

    /// <summary>The circular made from it, if this viewer may read it.</summary>
    public Guid? Circular { get; private set; }

    public SynthesisBasis Basis { get; private set; } = null!;

    public IReadOnlyList<Rule> ObstaclesToSend => Synthesis.ObstaclesToSend(Basis.Groups, Basis.Sent, Viewer);

    public async Task OnGetAsync()
    {
        Document = await composer.ComposeAsync(Copy, Today, Aborted);
        Circular = await Db.Circulars.VisibleTo(Viewer).Where(c => c.ReportId == Id).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(Aborted);
        Basis = await SynthesisBasis.ReadAsync(Db, Report.Quarter, Aborted);
        History = [.. (await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted)).Where(h => !Copy.Names(h.Summary))];
        Questions = await QuestionsAsync();
    }

    protected override bool Concerns(QuarterReport report) => report is SynthesisReport;
}
