using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>签发报送: a group's leader signs and sends to the office; the office sends the synthesis to the leaders.</summary>
public sealed class SendModel(SupervisionDbContext db, FigureCounter counter, ReportComposer composer, PaperDesk papers) : ReportVerbPage(db)
{
    private SynthesisBasis? _basis;

    private IReadOnlyList<Figure> _now = [];

    private IReadOnlyList<Rule> _unprintable = [];

    public override string Verb => Report is GroupReport ? "签发报送" : "报委领导";

    public override IReadOnlyList<Rule> Obstacles => Report switch
    {
        GroupReport group => [.. group.ObstaclesToSend(Viewer, _now), .. _unprintable],
        SynthesisReport synthesis => [.. synthesis.ObstaclesToSend(_basis!.Groups, _basis.Sent, Viewer, _now), .. _unprintable],
        _ => [ReportRules.NotYours],
    };

    public Task OnGetAsync() => ReadBasisAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadBasisAsync();
        RequireFresh(Report.Revision);
        RuleViolationException.ThrowIfAny(Obstacles);
        if (Report is GroupReport group)
        {
            group.Send(_now, Viewer, Now);
        }
        else
        {
            ((SynthesisReport)Report).Send(_basis!.Groups, _basis.Sent, _now, Viewer, Now);
        }

        // The paper bears the check value of the line that says that it was sent, so that line is written first; both stand or fall with the transaction of the form.
        await Db.SaveChangesAsync(Aborted);
        Report.Keep(await papers.KeepAsync(await composer.ComposeAsync(ReportCopy.Whole(Report), Today, Aborted), Report.Title, Sign(), Aborted), Sign());
        return await DoneAsync($"已{Verb}");
    }

    protected override bool MayEver(QuarterReport report) => report switch
    {
        GroupReport group => Viewer.Leads(group.GroupId),
        _ => Viewer.IsOffice,
    };

    /// <summary>Counts again, as of the day of the freezing: what only grew overdue since then has not changed. What cannot be printed cannot be kept as signed.</summary>
    private async Task ReadBasisAsync()
    {
        _basis = Report is SynthesisReport ? await SynthesisBasis.ReadAsync(Db, Report.Quarter, Aborted) : null;
        _now = await counter.AgainAsync(Report, Aborted);
        _unprintable = (await composer.ComposeAsync(ReportCopy.Whole(Report), Today, Aborted)).ObstaclesToPrint();
    }
}
