using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>签发报送: a group's leader signs and sends to the office; the office sends the synthesis to the leaders.</summary>
public sealed class SendModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    private SynthesisBasis? _basis;

    public override string Verb => Report is GroupReport ? "签发报送" : "报委领导";

    public override IReadOnlyList<Rule> Obstacles => Report switch
    {
        GroupReport group => group.ObstaclesToSend(Viewer),
        SynthesisReport synthesis => synthesis.ObstaclesToSend(_basis!.Groups, _basis.Sent, Viewer),
        _ => [ReportRules.NotYours],
    };

    public Task OnGetAsync() => ReadBasisAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadBasisAsync();
        RequireFresh(Report.Revision);
        if (Report is GroupReport group)
        {
            group.Send(Viewer, Now);
        }
        else
        {
            ((SynthesisReport)Report).Send(_basis!.Groups, _basis.Sent, Viewer, Now);
        }

        return await DoneAsync($"已{Verb}");
    }

    protected override bool MayEver(QuarterReport report) => report switch
    {
        GroupReport group => Viewer.Leads(group.GroupId),
        _ => Viewer.IsOffice,
    };

    private async Task ReadBasisAsync() =>
        _basis = Report is SynthesisReport ? await SynthesisBasis.ReadAsync(Db, Report.Quarter, Aborted) : null;
}
