using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Templates;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports.Templates;

public sealed class TemplateForm
{
    [Display(Name = "模板正文"), Required, MaxLength(QuarterReport.BodyMaxLength), DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [Display(Name = "起始季度")]
    public int From { get; set; }

    [Display(Name = "修改说明"), Required, MaxLength(ReportTemplate.NoteMaxLength)]
    public string? Note { get; set; }

    [Display(Name = "预览哪个季度")]
    public int Quarter { get; set; }

    [Display(Name = "预览哪个单元组")]
    public Guid? Group { get; set; }
}

/// <summary>修改模板: a new version, previewed over any quarter before it is issued.</summary>
public sealed class NewModel(SupervisionDbContext db, FigureCounter counter) : SupervisionPageModel
{
    private IReadOnlyList<ReportTemplate> _earlier = [];

    [FromQuery]
    public ReportTemplateKind Kind { get; set; }

    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public IReadOnlyList<ReportLine> Preview { get; private set; } = [];

    public IReadOnlyDictionary<string, decimal> Values { get; private set; } = new Dictionary<string, decimal>();

    public IReadOnlyList<TemplateProblem> Problems { get; private set; } = [];

    public IEnumerable<SelectListItem> Quarters => Around().Select(q => new SelectListItem(q.ToString(), q.Key.ToString(CultureInfo.InvariantCulture)));

    public IEnumerable<SelectListItem> Beginnings => Around().Select(q => new SelectListItem(q.ToString(), q.Key.ToString(CultureInfo.InvariantCulture)));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.IsOffice || !Enum.IsDefined(Kind))
        {
            context.Result = NotFound();
            return;
        }

        _earlier = await db.ReportTemplates.AsNoTracking().Where(t => t.Kind == Kind).ToListAsync(Aborted);
        Groups = await db.UnitGroups.AsNoTracking().AtWork().InOrder(db).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync(Aborted);
        if (Form.Group is { } group && Groups.All(g => g.Value != group.ToString()))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet()
    {
        var current = Quarter.Of(Today);
        (Form.Body, Form.From, Form.Quarter) = (ReportTemplates.BodyFor(_earlier, Kind, current.Next), current.Key, current.Key);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        if (Quarter.TryFromKey(Form.From) is not { } from)
        {
            throw Refused(ReportTemplateRules.QuarterPast);
        }

        db.ReportTemplates.Add(ReportTemplate.Issue(Kind, Form.Body!, Form.Note!, from, _earlier, Viewer, Now));
        await db.SaveChangesAsync(Aborted);
        Notice("模板已发布");
        return LocalRedirect("/reports/templates");
    }

    /// <summary>What reports would begin with, over the figures of a quarter as they are now. Nothing is kept.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        HttpContext.Items[FormOnceFilter.NotDone] = true;
        var quarter = Quarter.TryFromKey(Form.Quarter) ?? Quarter.Of(Today);
        Problems = TemplateText.Read(Form.Body ?? "").Problems;
        if (Problems.Count is 0)
        {
            var group = Kind is ReportTemplateKind.Group ? Groups.FirstOrDefault(g => g.Value == Form.Group?.ToString()) ?? (Groups.Count > 0 ? Groups[0] : null) : null;
            var figures = await counter.NowAsync(quarter, group is null ? default : new(Guid.Parse(group.Value)), Today, Aborted);
            Values = figures.ToDictionary(f => f.Code, f => f.Value);
            Preview = ReportText.Read(ReportTemplates.Render(Form.Body ?? "", quarter, group?.Text, figures));
        }

        return Page();
    }

    public string Shown(ReportPiece piece) => piece switch
    {
        { Code: null } => piece.Text,
        { Of: null } => ReportText.Number(Values.GetValueOrDefault(piece.Code)),
        _ => ReportText.Rate(Values.GetValueOrDefault(piece.Code), Values.GetValueOrDefault(piece.Of)),
    };

    /// <summary>The next quarter, the current one, and those before it.</summary>
    private IEnumerable<Quarter> Around()
    {
        var quarter = Quarter.Of(Today).Next;
        for (var i = 0; i < 6; i++, quarter = quarter.Previous)
        {
            yield return quarter;
        }
    }
}
