using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Templates;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

public static class ReportTemplateQueries
{
    extension(SupervisionDbContext db)
    {
        /// <summary>The text that a report of this quarter begins with, by the version of the office's template that holds for it.</summary>
        public async Task<string> TextForAsync(ReportTemplateKind kind, Quarter quarter, string? group, IReadOnlyList<Figure> figures, CancellationToken cancellationToken = default)
        {
            var versions = await db.ReportTemplates.AsNoTracking().Where(t => t.Kind == kind && t.FromQuarter <= quarter.Key).ToListAsync(cancellationToken);
            return ReportTemplates.Render(ReportTemplates.BodyFor(versions, kind, quarter), quarter, group, figures);
        }
    }
}
