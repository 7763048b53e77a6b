using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Reports;

/// <summary>通报 in the form of 文件 (GB/T 9704-2012): its text with the synthesis's frozen figures, the tables by group and by category.</summary>
public sealed class CircularComposer(SupervisionDbContext db)
{
    /// <summary>Writes what quotes these figures of a circular.</summary>
    public static FigureText TextOf(Circular circular, IReadOnlyList<Figure> figures) =>
        new(figures, (code, part) => $"/circulars/{circular.Id}/figures/{code}{(part is null ? "" : "?part=" + Uri.EscapeDataString(part))}");

    /// <param name="reader">Gets no row and no paragraph of what he is recused of; null for the whole, which is kept.</param>
    public async Task<OfficialDocument> ComposeAsync(Circular circular, Viewer? reader, DateOnly today, CancellationToken cancellation)
    {
        var (figures, names) = reader is null ? (circular.Figures, []) : (await FiguresForAsync(circular, reader, cancellation), await db.RecusedNamesAsync(reader, cancellation));
        var text = TextOf(circular, figures);
        var groups = await db.UnitGroups.AsNoTracking().InOrder(db).Select(g => g.Name).ToListAsync(cancellation);
        var categories = await db.IssueCategories.AsNoTracking().Where(c => c.ParentId == null).OrderBy(c => c.Order).Select(c => c.Name).ToListAsync(cancellation);
        var day = circular.Issued is { } issued ? ChinaTime.DayOf(issued.On) : today;
        return new()
        {
            Form = DocumentForm.Formal,
            IssuerMark = $"{ReportDocument.Office}文件",
            Number = circular.Number is { } number ? DocumentNumber.Read(number) : null,
            Title = circular.Title,
            Addressee = "各监督单元组，各县（市）区纪委监委",
            Body = [.. ReportText.Read(circular.Body).Where(l => !names.Any(n => string.Concat(l.Pieces.Select(p => p.Text)).Contains(n, StringComparison.Ordinal))).Select(text.Block)],
            Attachments =
            [
                new("各监督单元组工作情况统计表", [text.Table("单元组", [.. groups.Where(text.Parts.Contains)], Circular.Shown)]),
                new("各类别问题情况统计表", [text.Table("问题类别", [.. categories.Distinct().Where(text.Parts.Contains)], [.. Circular.Shown.Where(i => i.Subject is IndicatorSubject.Issues)])]),
            ],
            Signature = new(ReportDocument.Office, day),
            Imprint = new(["委领导"], ReportDocument.Office, day),
        };
    }

    /// <summary>The figures as this reader gets them.</summary>
    public async Task<IReadOnlyList<Figure>> FiguresForAsync(Circular circular, Viewer reader, CancellationToken cancellation)
    {
        var hidden = await db.HiddenRowsAsync(circular.Figures, reader, cancellation);
        return hidden.Count is 0 ? circular.Figures : [.. circular.Figures.Select(f => f.Of(f.Part, id => !hidden.Contains(id)))];
    }
}
