using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Successions;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>我的待办: what waits for a viewer, and what the viewer waits for. Each question is one query with an upper bound.</summary>
public sealed partial class WorkQueries(SupervisionDbContext db, WorkCalendar calendar, SettingStore settings)
{
    /// <summary>Most things of one kind that are listed.</summary>
    public const int Limit = 30;

    public async Task<WorkList> WaitingForAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken = default) =>
        WorkList.Of(
        [
            await SuccessionsAsync(viewer, cancellationToken), await DecisionsAsync(viewer, cancellationToken),
            .. Seats.Supervise(viewer.Seat) ? [await QuestionsToAnswerAsync(viewer, cancellationToken), await QuestionsToJudgeAsync(viewer, cancellationToken)] : (IReadOnlyList<WorkItem>[])[],
            .. await OfSealedAsync(viewer, cancellationToken), .. await OfRotationAsync(viewer, cancellationToken), .. await OfSeatAsync(viewer, today, cancellationToken),
        ]);

    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfSeatAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken) => viewer.Seat switch
    {
        Seat.PartyConductOffice =>
        [
            .. await OfTasksAsync(viewer, cancellationToken),
            .. await OfOfficeAsync(viewer, today, cancellationToken),
            .. await ExtensionsToDecideAsync(viewer, cancellationToken),
            await OverdueToChaseAsync(viewer, today, cancellationToken),
            .. await WorkToChaseAsync(viewer, today, cancellationToken),
            await AnswersAsync(viewer, cancellationToken),
            await SettledLettersAsync(viewer, cancellationToken),
            .. await OfReportsAsync(viewer, today, cancellationToken),
            await RecusalsToDecideAsync(viewer, cancellationToken),
            await HelpToAnswerAsync(viewer, cancellationToken),
            await CircularsAsync(WorkKind.IssueCircular, CircularStatus.Approved, cancellationToken),
        ],
        Seat.GroupOfficer =>
        [
            .. await OfTasksAsync(viewer, cancellationToken),
            .. await OfGroupTasksAsync(viewer, cancellationToken),
            await ChasesOfGroupsAsync(viewer, cancellationToken),
            .. await OfVisitsAsync(viewer, cancellationToken),
            .. await OfIssuesAsync(viewer, today, cancellationToken),
            .. await ExtensionsToDecideAsync(viewer, cancellationToken),
            await OverdueToChaseAsync(viewer, today, cancellationToken),
            await AnswersAsync(viewer, cancellationToken),
            await SettledLettersAsync(viewer, cancellationToken),
            await GroupReportsAsync(viewer, today, cancellationToken),
            await RecusalsToDecideAsync(viewer, cancellationToken),
            await HelpToConfirmAsync(viewer, cancellationToken),
        ],
        Seat.CountyOfficer =>
        [
            .. await OfTasksAsync(viewer, cancellationToken),
            .. await OfIssuesAsync(viewer, today, cancellationToken),
            await ChasesToObeyAsync(viewer, cancellationToken),
            .. await OfRectificationAsync(viewer, today, cancellationToken),
            .. await ExtensionsToDecideAsync(viewer, cancellationToken),
            await OverdueToChaseAsync(viewer, today, cancellationToken),
            .. await WorkToChaseAsync(viewer, today, cancellationToken),
            await AnswersAsync(viewer, cancellationToken),
            await SettledLettersAsync(viewer, cancellationToken),
        ],
        Seat.Liaison => [await ChasesToObeyAsync(viewer, cancellationToken), .. await OfRectificationAsync(viewer, today, cancellationToken)],
        Seat.CaseOffice => await OfCluesAsync(viewer, today, cancellationToken),
        Seat.Leader => [await SynthesesToApproveAsync(cancellationToken), await CircularsAsync(WorkKind.ApproveCircular, CircularStatus.Submitted, cancellationToken)],
        _ => [],
    };

    public async Task<WorkList> WaitedForByAsync(Viewer viewer, CancellationToken cancellationToken = default) => WorkList.Of(viewer.Seat switch
    {
        Seat.PartyConductOffice => [await TasksUnderWayAsync(viewer, cancellationToken), await HandoversOutAsync(viewer, cancellationToken), await SynthesesSentAsync(cancellationToken), await DecisionsOutAsync(viewer, cancellationToken), await OwnRecusalsAsync(viewer, cancellationToken), await QuestionsOutAsync(viewer, cancellationToken)],
        Seat.GroupOfficer => [await TasksAtApproverAsync(viewer, cancellationToken), await HandoversOutAsync(viewer, cancellationToken), await ApplicationsAtOfficeAsync(viewer, cancellationToken), await ReportsSentAsync(viewer, cancellationToken), await HelpAtOfficeAsync(viewer, cancellationToken), await DecisionsOutAsync(viewer, cancellationToken), await OwnRecusalsAsync(viewer, cancellationToken), await QuestionsOutAsync(viewer, cancellationToken)],
        Seat.CountyOfficer => [await TasksAtApproverAsync(viewer, cancellationToken), await TasksUnderWayAsync(viewer, cancellationToken), await HandoversOutAsync(viewer, cancellationToken), .. await ApplicationsOutAsync(viewer, cancellationToken), .. await ExtensionsAskedAsync(viewer, cancellationToken), await DecisionsOutAsync(viewer, cancellationToken), await OwnRecusalsAsync(viewer, cancellationToken), await QuestionsOutAsync(viewer, cancellationToken)],
        Seat.Leader => [await QuestionsOutAsync(viewer, cancellationToken)],
        Seat.Liaison => [.. await ApplicationsOutAsync(viewer, cancellationToken), .. await ExtensionsAskedAsync(viewer, cancellationToken)],
        _ => [],
    });

    /// <summary>Work that somebody is to sign for.</summary>
    private Task<IReadOnlyList<WorkItem>> SuccessionsAsync(Viewer viewer, CancellationToken cancellationToken) => ReadAsync(
        db.Successions.AsNoTracking().VisibleTo(viewer).Where(s => s.SuccessorId == viewer.OfficerId && s.Status == SuccessionStatus.Offered).OrderBy(s => s.Id)
            .Select(s => new WorkItem(WorkKind.SignSuccession, s.Id, s.Officer, s.Reason, s.Organisation, null, s.Offered.Officer, s.Offered.On)), cancellationToken);

    private static async Task<IReadOnlyList<WorkItem>> ReadAsync(IQueryable<WorkItem> items, CancellationToken cancellationToken) =>
        await items.Take(Limit + 1).ToListAsync(cancellationToken);
}
