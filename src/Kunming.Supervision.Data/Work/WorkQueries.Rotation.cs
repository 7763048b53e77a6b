using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>People of the pool who wait for a word after their round; rotation plans that wait for the approver whom the drafter named.</summary>
public sealed partial class WorkQueries
{
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfRotationAsync(Viewer viewer, CancellationToken cancellationToken) => !Seats.Supervise(viewer.Seat) ? [] :
    [
        await ReadAsync(
            db.RoundAppraisals.AsNoTracking().VisibleTo(viewer).WaitingFor(viewer).OrderBy(a => a.Id)
                .Select(a => new WorkItem(WorkKind.AppraisePeer, a.Id, a.Name, a.Round, a.Group, null, a.Opened.Officer, a.Opened.On)), cancellationToken),
        await ReadAsync(
            db.RotationSchemes.AsNoTracking().VisibleTo(viewer).Where(s => s.ApproverId == viewer.OfficerId && s.Status == RotationSchemeStatus.Submitted).OrderBy(s => s.Id)
                .Select(s => new WorkItem(WorkKind.ApproveScheme, s.Id, s.Name, "轮换方案", null, null, s.Drafted.Officer, s.Drafted.On)), cancellationToken),
        await ReadAsync(
            db.Ties.AsNoTracking().VisibleTo(viewer).Where(t => viewer.IsOffice && t.OfficerId != viewer.OfficerId && t.Source == TieSource.Unit && t.Status == TieStatus.Proposed).OrderBy(t => t.Id)
                .Select(t => new WorkItem(WorkKind.DecideUnitObjection, t.Id, t.Officer, t.Note ?? "", t.Target, null, t.Recorded.Officer, t.Recorded.On)), cancellationToken),
    ];
}
