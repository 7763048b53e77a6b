using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class GroupModel(SupervisionDbContext db, ReportComposer composer) : ReportPage(db)
{
    public GroupReport GroupReport => (GroupReport)Report;

    public OfficialDocument Document { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<FigureQuestion> Questions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Document = await composer.ComposeAsync(Copy, Today, Aborted);
        History = [.. (await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted)).Where(h => !Copy.Names(h.Summary))];
        Questions = await QuestionsAsync();
    }

    protected override bool Concerns(QuarterReport report) => report is GroupReport;
}
