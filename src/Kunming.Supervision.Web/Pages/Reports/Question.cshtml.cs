using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>质疑数据: whoever reads a figure of a report and does not answer for it doubts it, or single rows behind it.</summary>
public sealed class QuestionModel(SupervisionDbContext db, QuestionDesk desk) : ReportPage(db)
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery]
    public string? Part { get; set; }

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public Indicator Indicator { get; private set; } = null!;

    public Figure Figure { get; private set; } = null!;

    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    public string FigureAddress => FigureLink.To(Report.Id, Code, Part);

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync())
        {
            return NotFound();
        }

        RequireValidForm();
        var group = Report is GroupReport own ? own.GroupId : await Db.UnitGroups.Where(g => g.Name == Part).Select(g => (Guid?)g.Id).SingleOrDefaultAsync(Aborted);
        var questions = await desk.AskAsync(new(Report, Report.Quarter, Code, Part, group), Figure, Form, Viewer, Now, Aborted);
        await Db.SaveChangesAsync(Aborted);
        Notice(questions.Count > 1 ? $"已提出，按记录的归口分送{questions.Count}个单位答复。" : "已提出，等待答复。");
        return questions.Count > 1 ? LocalRedirect("/questions") : LocalRedirect($"/questions/{questions[0].Id}");
    }

    /// <summary>A group does not question its own report.</summary>
    protected override bool Concerns(QuarterReport report) => Viewer.SeesCity || !(report is GroupReport own && Viewer.IsIn(own.GroupId));

    private async Task<bool> ReadAsync()
    {
        if (Indicators.Find(Code) is not { } indicator || Copy.FigureOf(Code, Part) is not { } figure)
        {
            return false;
        }

        (Indicator, Figure) = (indicator, figure);
        Rows = await Db.RowsBehindAsync(indicator, figure, Viewer, Aborted);
        return true;
    }
}
