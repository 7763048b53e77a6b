using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Deadlines;

namespace Kunming.Supervision.Web.Reports;

/// <summary>What is typed to doubt a figure.</summary>
public sealed class QuestionForm
{
    /// <summary>The rows that are doubted; none for the figure as a whole.</summary>
    public List<Guid> Rows { get; set; } = [];

    [Display(Name = "质疑内容"), Required, StringLength(FigureQuestion.TextMaxLength)]
    public string? Doubt { get; set; }
}

/// <summary>Sends a question to the owners of the rows, and tells them.</summary>
public sealed class QuestionDesk(SupervisionDbContext db, NoticeBox box)
{
    /// <summary>Ready to be saved by the caller.</summary>
    public async Task<IReadOnlyList<FigureQuestion>> AskAsync(QuestionedFigure about, Figure figure, QuestionForm form, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuestionedRow> rows = form.Rows.Count is 0 ? [] : await db.QuestionedRowsAsync(Indicators.Find(about.Code)!, figure, form.Rows, viewer, cancellationToken);
        RuleViolationException.ThrowIfAny(FigureQuestion.ObstaclesToChoose(form.Rows, rows));
        var questions = FigureQuestion.Ask(about, rows, form.Doubt!, await db.MattersNamedInAsync(form.Doubt!, cancellationToken), viewer, now);
        db.AddRange(questions);
        foreach (var question in questions)
        {
            await box.AddAsync(question, NoticeKind.FigureQuestioned, question.MayAnswer, now, cancellationToken);
        }

        return questions;
    }
}
