using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Deadlines;

namespace Kunming.Supervision.Data.Deadlines;

/// <summary>Goes through all promises and tells whoever has to hear of the step that each has reached; run again, it finds everything told.</summary>
public sealed class DeadlineWatch(SupervisionDbContext db, ViewerQuery viewers)
{
    private const int AtOnce = 5_000;

    /// <returns>How many notices were new.</returns>
    public async Task<int> WarnAsync(DateOnly today, DateTimeOffset now, WarningLadder ladder, CancellationToken cancellationToken)
    {
        var audience = new Audience(await viewers.AllAsync(today, cancellationToken));
        var promises = await DuePromise.ReadAsync(db, today, ladder, cancellationToken);
        var made = 0;
        foreach (var part in Notices(promises, audience, today, now, ladder).Chunk(AtOnce))
        {
            made += (await db.AddNewAsync(part, cancellationToken)).Count;
        }

        return made;
    }

    private static IEnumerable<Notice> Notices(IReadOnlyList<DuePromise> promises, Audience audience, DateOnly today, DateTimeOffset now, WarningLadder ladder) =>
        from promise in promises
        let step = ladder.StepOn(promise.DueOn, today)
        where step is not null
        from account in audience.Of(promise, step.Value)
        select new Notice
        {
            AccountId = account, Subject = promise.Subject, SubjectId = promise.Id, Kind = Enum.Parse<NoticeKind>(step.Value.ToString()), Occasion = promise.Occasion, MadeOn = now,
        };
}
