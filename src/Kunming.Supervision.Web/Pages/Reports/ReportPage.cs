using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>A page about one report of either kind, loaded through what the viewer may see.</summary>
public abstract class ReportPage(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public QuarterReport Report { get; private set; } = null!;

    /// <summary>The report as this viewer gets it: without what he is recused of.</summary>
    public ReportCopy Copy { get; private set; } = null!;

    protected internal override Aggregate? Subject => Report;

    protected SupervisionDbContext Db => db;

    public string Address => AddressOf(Report);

    public static string AddressOf(QuarterReport report) => $"/reports/{(report is GroupReport ? "group" : "synthesis")}/{report.Id}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.FindReportAsync(Id, Viewer, Aborted) is { } report && Concerns(report))
        {
            (Report, Copy) = (report, await db.CopyOfAsync(report, Viewer, Aborted));
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Is this page for this report and this viewer? If not, it does not exist.</summary>
    protected virtual bool Concerns(QuarterReport report) => true;

    /// <summary>What was asked of the report's figures and the viewer may read, the newest first.</summary>
    protected async Task<IReadOnlyList<FigureQuestion>> QuestionsAsync() =>
        [.. (await db.FigureQuestions.AsNoTracking().VisibleTo(Viewer).Where(q => q.ReportId == Id && q.Status != QuestionStatus.Withdrawn).OrderByDescending(q => q.Id).ToListAsync(Aborted)).Where(q => !Copy.Names(q.Doubt))];

    /// <summary>Saves one call of the domain and leads back to the report.</summary>
    protected async Task<IActionResult> DoneAsync(string notice)
    {
        await db.SaveChangesAsync(Aborted);
        Notice(notice);
        return LocalRedirect(Address);
    }
}

/// <summary>A verb of a report that takes at most one text: shown with its obstacles, refused with the same.</summary>
public abstract class ReportVerbPage(SupervisionDbContext db) : ReportPage(db)
{
    public abstract string Verb { get; }

    public abstract IReadOnlyList<Rule> Obstacles { get; }

    /// <summary>Does this seat ever do the verb on this report?</summary>
    protected abstract bool MayEver(QuarterReport report);

    protected sealed override bool Concerns(QuarterReport report) => MayEver(report);
}
