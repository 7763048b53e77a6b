using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Questions;

/// <summary>A verb on one question that takes a text: 404 to who may never do it, and whom it sends on to is told.</summary>
public abstract class QuestionVerbPage(SupervisionDbContext db, NoticeBox box) : RecordPage<FigureQuestion>(db)
{
    [BindProperty]
    public QuestionTextForm Form { get; set; } = new();

    public abstract IReadOnlyList<Rule> Obstacles { get; }

    protected override IQueryable<FigureQuestion> Visible => Db.FigureQuestions.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && !Obstacles.Contains(QuestionRules.NotYours) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(QuestionRules.NotYours))
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RequireValidForm();
        var sentence = Act(await Db.MattersNamedInAsync(Form.Text!, Aborted));
        if (ToTell() is var (kind, who))
        {
            await box.AddAsync(Record, kind, who, Now, Aborted);
        }

        await Db.SaveChangesAsync(Aborted);
        Notice(sentence);
        return RedirectToPage("Details", new { Id });
    }

    /// <summary>Calls the domain once; the sentence is the notice on the next page.</summary>
    /// <param name="named">Bodies that the text names.</param>
    protected abstract string Act(IReadOnlyList<Guid> named);

    /// <summary>Whose turn it is now; null when nobody's.</summary>
    protected abstract (NoticeKind Kind, Func<Viewer, bool> Who)? ToTell();
}

/// <summary>One text.</summary>
public sealed class QuestionTextForm
{
    [Display(Name = "内容"), Required, StringLength(FigureQuestion.TextMaxLength)]
    public string? Text { get; set; }

    [Display(Name = "答复结论")]
    public QuestionVerdict Verdict { get; set; } = QuestionVerdict.NotUpheld;
}
