using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>A bulletin as it was issued; a recused reader's copy has no row of what he keeps out of.</summary>
public abstract class IssuedBulletinPage(SupervisionDbContext db) : RecordPage<Bulletin>(db)
{
    public Round Round { get; private set; } = null!;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public string BackAddress => $"/rounds/{Record.RoundId}/bulletin?kind={Record.Kind}&day={Record.Start:yyyy-MM-dd}";

    protected override IQueryable<Bulletin> Visible => Db.Bulletins.AsNoTracking().VisibleTo(Viewer);

    protected BulletinDocument Document => new(Round, Record.Period, Figures)
    {
        Number = Record.Number,
        Day = ChinaTime.DayOf(Record.Issued.On),
        LinkTo = (code, part) => $"/bulletins/{Id}/figures/{code}{(part is null ? "" : $"?part={Uri.EscapeDataString(part)}")}",
    };

    protected override async Task PrepareAsync()
    {
        Round = await Db.Rounds.AsNoTracking().SingleAsync(r => r.Id == Record.RoundId, Aborted);
        var hidden = await Db.HiddenRowsAsync(Record.Figures, Viewer, Aborted);
        Figures = hidden.Count is 0 ? Record.Figures : [.. Record.Figures.Select(f => f.Of(f.Part, id => !hidden.Contains(id)))];
    }
}
