using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports.Questions;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>数据质疑 that wait for the owner's answer, or for the asker's word whether it will do.</summary>
public sealed partial class WorkQueries
{
    private Task<IReadOnlyList<WorkItem>> QuestionsToAnswerAsync(Viewer viewer, CancellationToken cancellationToken) => QuestionsAsync(
        Questions(viewer).Where(q => q.Status == QuestionStatus.Asked
            && (q.OwnerGroupId != null ? viewer.Groups.Contains(q.OwnerGroupId.Value) : q.OwnerCountyId != null ? viewer.IsCounty && q.OwnerCountyId == viewer.JurisdictionId : viewer.IsOffice)),
        WorkKind.AnswerQuestion, cancellationToken);

    private Task<IReadOnlyList<WorkItem>> QuestionsToJudgeAsync(Viewer viewer, CancellationToken cancellationToken) =>
        QuestionsAsync(AskedBy(viewer).Where(q => q.Status == QuestionStatus.Answered), WorkKind.JudgeAnswer, cancellationToken);

    private Task<IReadOnlyList<WorkItem>> QuestionsOutAsync(Viewer viewer, CancellationToken cancellationToken) =>
        QuestionsAsync(AskedBy(viewer).Where(q => q.Status == QuestionStatus.Asked), WorkKind.QuestionAtOwner, cancellationToken);

    private IQueryable<FigureQuestion> Questions(Viewer viewer) => db.FigureQuestions.VisibleTo(viewer);

    private IQueryable<FigureQuestion> AskedBy(Viewer viewer) =>
        Questions(viewer).Where(q => q.Asked.OfficerId == viewer.OfficerId || ((viewer.IsCounty || viewer.IsLeader) && q.Asked.OrganisationId == viewer.OrganisationId));

    private static async Task<IReadOnlyList<WorkItem>> QuestionsAsync(IQueryable<FigureQuestion> questions, WorkKind kind, CancellationToken cancellationToken)
    {
        var found = await questions.AsNoTracking().OrderBy(q => q.Asked.On).ThenBy(q => q.Id).Take(Limit + 1).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(q => new WorkItem(
                kind, q.Id, "数据质疑", $"{q.FigureName}：{q.Doubt}", q.Asked.Organisation, null,
                kind is WorkKind.JudgeAnswer ? q.Answered!.Officer : q.Asked.Officer, kind is WorkKind.JudgeAnswer ? q.Answered!.On : q.Asked.On)),
        ];
    }
}
