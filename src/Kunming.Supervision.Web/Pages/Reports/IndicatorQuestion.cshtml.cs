using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>质疑数据 out of the catalogue: a county reads no report of the groups, but the figures of its area.</summary>
public sealed class IndicatorQuestionModel(SupervisionDbContext db, FigureCounter counter, QuestionDesk desk) : IndicatorsPage(db, counter)
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public Indicator Indicator { get; private set; } = null!;

    public Figure Figure { get; private set; } = null!;

    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync())
        {
            return NotFound();
        }

        RequireValidForm();
        var questions = await desk.AskAsync(new(null, Quarter, Code, null, Chosen.Scope.GroupId), Figure, Form, Viewer, Now, Aborted);
        await Db.SaveChangesAsync(Aborted);
        Notice(questions.Count > 1 ? $"已提出，按记录的归口分送{questions.Count}个单位答复。" : "已提出，等待答复。");
        return questions.Count > 1 ? LocalRedirect("/questions") : LocalRedirect($"/questions/{questions[0].Id}");
    }

    private async Task<bool> ReadAsync()
    {
        if (!MayQuestion || Indicators.Find(Code) is not { } indicator || !Figures.TryGetValue(Code, out var figure))
        {
            return false;
        }

        (Indicator, Figure) = (indicator, figure);
        Rows = await Db.RowsBehindAsync(indicator, figure, Viewer, Aborted);
        return true;
    }
}
