using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>指标目录: what each figure means, since when it is counted, and what it is now.</summary>
public sealed class IndicatorsModel(SupervisionDbContext db, FigureCounter counter) : IndicatorsPage(db, counter)
{
    public string RateOf(Rate rate) => Figures.TryGetValue(rate.Part.Code, out var part) && Figures.TryGetValue(rate.Whole.Code, out var whole) ? ReportText.Rate(part.Value, whole.Value) : "—";

    public void OnGet()
    {
    }
}
