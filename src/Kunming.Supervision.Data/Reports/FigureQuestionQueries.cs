using System.Text.RegularExpressions;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

public static partial class FigureQuestionQueries
{
    extension(Viewer viewer)
    {
        public Sight<FigureQuestion> SightOfFigureQuestions => new Sight<FigureQuestion>
        {
            viewer,
            { Seats.Supervise(viewer.Seat), "本人提出的质疑", q => q.Asked.OfficerId == viewer.OfficerId },
            { viewer.IsCounty, "本单位提出的质疑", q => q.Asked.OrganisationId == viewer.OrganisationId },
            { viewer.IsCounty, "由本辖区答复", q => q.OwnerCountyId == viewer.JurisdictionId },
            { viewer.Groups.Count > 0, "由本单元组答复", q => q.OwnerGroupId != null && viewer.Groups.Contains(q.OwnerGroupId.Value) },
            { viewer.Groups.Count > 0, "质疑的是本单元组的报告", q => q.ReportGroupId != null && viewer.Groups.Contains(q.ReportGroupId.Value) },
        }.Without(viewer.Recusals.Count > 0, q => q.Concerns.Any(c => viewer.Recusals.Contains(c)));
    }

    extension(IQueryable<FigureQuestion> questions)
    {
        /// <summary>The office and the leaders all; who asked, who answers, and whose report it is; none about a matter of which the viewer is recused.</summary>
        public IQueryable<FigureQuestion> VisibleTo(Viewer viewer) => questions.SeenBy(viewer.SightOfFigureQuestions);
    }

    extension(SupervisionDbContext db)
    {
        /// <summary>Those of the rows behind a figure that were chosen and that the viewer sees, with who answers for each.</summary>
        public async Task<IReadOnlyList<QuestionedRow>> QuestionedRowsAsync(Indicator indicator, Figure figure, IReadOnlyCollection<Guid> chosen, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var rows = await db.RowsBehindAsync(indicator, figure.Of(figure.Part, chosen.Contains), viewer, cancellationToken);
            var counties = await db.Jurisdictions.AsNoTracking().Where(j => j.Kind != JurisdictionKind.City).Select(j => j.Id).ToListAsync(cancellationToken);
            return
            [
                .. rows.Select(r => new QuestionedRow(
                    r.Owner.Id, r.Number, r.Owner.GroupId, r.Owner.JurisdictionId is { } area && counties.Contains(area) ? area : null, [.. r.Owner.Concerns.OfType<Guid>().Distinct()])),
            ];
        }

        /// <summary>
        /// Bodies that a text names by any of their names, former ones too, and issues and tasks that it names by number, with whose they are: whoever is recused
        /// of one of them does not read it.
        /// </summary>
        public async Task<IReadOnlyList<Guid>> MattersNamedInAsync(string text, CancellationToken cancellationToken = default)
        {
            var numbers = Numbers().Matches(text.ToUpperInvariant()).Select(m => m.Value).Distinct().ToList();
            var bodies = await db.Organisations.AsNoTracking().Where(o => o.Names.Any(n => text.Contains(n.Name))).Select(o => o.Id).ToListAsync(cancellationToken);
            if (numbers.Count is 0)
            {
                return bodies;
            }

            var issues = await db.Issues.AsNoTracking().Where(i => numbers.Contains(i.Number)).Select(i => new { i.Id, i.OrganisationId, i.RectifierId, i.TaskId }).ToListAsync(cancellationToken);
            var tasks = await db.Tasks.AsNoTracking().Where(t => numbers.Contains(t.Number)).Select(t => t.Id).ToListAsync(cancellationToken);
            return [.. bodies.Concat(issues.SelectMany(i => new[] { i.Id, i.OrganisationId, i.RectifierId, i.TaskId }.OfType<Guid>())).Concat(tasks).Distinct()];
        }
    }

    [GeneratedRegex("(WT|RW)-[0-9A-Z]+-[0-9]+")]
    private static partial Regex Numbers();
}
