using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>One warning on the office's list: of which issue, and why.</summary>
public sealed record EvidenceFinding(Guid IssueId, string Number, Guid UnitId, string Unit, IssueStatus Status, EvidenceWarning Warning);

/// <summary>The warnings of all issues whose proof came in lately, kind by kind, each found by one question to the database and only among what the viewer sees.</summary>
public static class EvidenceFindings
{
    /// <summary>Days back from which proof is looked at.</summary>
    public const int Days = 180;

    /// <summary>So many of a kind are listed, the latest first.</summary>
    public const int Most = 200;

    /// <summary>So many applications on the last day make a pile.</summary>
    public const int Pile = 3;

    /// <summary>Wording is compared for so many of the issues that wait for a verifier.</summary>
    private const int Worded = 100;

    private sealed record Row(Guid IssueId, string Name, int Others, DateOnly? One, DateOnly? Other);

    extension(SupervisionDbContext db)
    {
        /// <param name="kind">Null for all but the wording, which is compared text by text and only when asked for.</param>
        public async Task<IReadOnlyList<EvidenceFinding>> EvidenceFindingsAsync(EvidenceKind? kind, Guid? unit, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var found = new List<(Guid Issue, EvidenceWarning Warning)>();
            foreach (var asked in kind is { } one ? [one] : Enum.GetValues<EvidenceKind>().Except([EvidenceKind.SameWording]))
            {
                found.AddRange(asked is EvidenceKind.SameWording
                    ? await WordingAsync(db, viewer, cancellationToken)
                    : (await RowsAsync(db, asked, Domain.Kernel.ChinaTime.StartOf(today.AddDays(-Days)).ToUniversalTime(), cancellationToken)).Select(r => (r.IssueId, WarningOf(asked, r))));
            }

            var ids = found.Select(f => f.Issue).Distinct().ToList();
            var issues = await (
                from issue in db.Issues.AsNoTracking().VisibleTo(viewer)
                join body in db.Organisations on issue.OrganisationId equals body.Id
                where ids.Contains(issue.Id) && issue.Status != IssueStatus.ReferredAsClue && (unit == null || issue.OrganisationId == unit)
                select new { issue.Id, issue.Number, issue.OrganisationId, body.Name, issue.Status }).ToDictionaryAsync(i => i.Id, cancellationToken);
            return
            [
                .. found.Where(f => issues.ContainsKey(f.Issue)).Select(f => issues[f.Issue] is var i
                    ? new EvidenceFinding(i.Id, i.Number, i.OrganisationId, i.Name, i.Status, f.Warning) : null!),
            ];
        }
    }

    private static EvidenceWarning WarningOf(EvidenceKind kind, Row row) => kind switch
    {
        EvidenceKind.SameFile => EvidenceWarning.SameFile(row.Name, row.Others),
        EvidenceKind.NearPicture => EvidenceWarning.NearPicture(row.Name, row.Others),
        EvidenceKind.CutPicture => EvidenceWarning.CutPicture(row.Name, row.Others),
        EvidenceKind.BeforeOrder => EvidenceWarning.BeforeOrder(row.Name, row.One!.Value, row.Other!.Value),
        EvidenceKind.OldPicture => EvidenceWarning.OldPicture(row.Name, row.One!.Value, row.Other!.Value),
        EvidenceKind.LastDay => EvidenceWarning.LastDay(row.Others, row.One!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static Task<List<Row>> RowsAsync(SupervisionDbContext db, EvidenceKind kind, DateTimeOffset since, CancellationToken cancellationToken) => (kind switch
    {
        EvidenceKind.SameFile => db.Database.SqlQuery<Row>(
            $"""
            select p.rectification_measure_issue_id as issue_id, p.name as name, count(distinct q.rectification_measure_issue_id)::integer as others, null::date as one, null::date as other
            from measure_proofs p join measure_proofs q on q.sha256 = p.sha256 and q.rectification_measure_issue_id <> p.rectification_measure_issue_id
            where p.added_on >= {since}
            group by p.id, p.rectification_measure_issue_id, p.name, p.added_on order by p.added_on desc limit {Most}
            """),
        EvidenceKind.NearPicture => db.Database.SqlQuery<Row>(
            $"""
            select issue as issue_id, name as name, others as others, null::date as one, null::date as other from near_pictures_since({since}, {Domain.Kernel.PictureMark.Same}, 0, {Most})
            """),
        EvidenceKind.CutPicture => db.Database.SqlQuery<Row>(
            $"""
            select issue as issue_id, name as name, others as others, null::date as one, null::date as other
            from near_pictures_since({since}, {Domain.Kernel.PictureMark.Same}, {Domain.Kernel.PicturePoint.Least}, {Most})
            """),
        EvidenceKind.BeforeOrder => db.Database.SqlQuery<Row>(
            $"""
            select i.id as issue_id, p.name as name, 0 as others, p.refers_to as one, i.received_on as other
            from measure_proofs p join issues i on i.id = p.rectification_measure_issue_id
            where p.added_on >= {since} and p.refers_to < i.received_on and (i.relapsed_on is null or p.added_on > i.relapsed_on) order by p.added_on desc limit {Most}
            """),
        EvidenceKind.OldPicture => db.Database.SqlQuery<Row>(
            $"""
            select i.id as issue_id, p.name as name, 0 as others, p.taken_on as one, case when p.taken_on < i.found_on then i.found_on else i.received_on end as other
            from measure_proofs p join issues i on i.id = p.rectification_measure_issue_id
            where p.added_on >= {since} and p.taken_on < greatest(i.found_on, i.received_on) and (i.relapsed_on is null or p.added_on > i.relapsed_on) order by p.added_on desc limit {Most}
            """),
        _ => db.Database.SqlQuery<Row>(
            $"""
            select i.id as issue_id, '' as name, piles.others as others, piles.day as one, null::date as other
            from (
                select o.rectifier_id, (o.applied_on at time zone 'Asia/Shanghai')::date as day, count(*)::integer as others, array_agg(o.id) as ids
                from issues o where o.applied_on >= {since} and (o.applied_on at time zone 'Asia/Shanghai')::date = o.deadline_due_on
                group by 1, 2 having count(*) >= {Pile}
            ) piles join issues i on i.id = any (piles.ids)
            order by piles.day desc, i.number limit {Most}
            """),
    }).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<(Guid, EvidenceWarning)>> WordingAsync(SupervisionDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var waiting = await db.Issues.AsNoTracking().VisibleTo(viewer).Where(i => i.Status == IssueStatus.CloseOutApplied || i.Status == IssueStatus.FirstVerified)
            .OrderByDescending(i => i.Applied!.On).TakeFixed(Worded).ToListAsync(cancellationToken);
        var warnings = await db.WarningsOfAsync(waiting, cancellationToken);
        return [.. waiting.SelectMany(i => warnings[i.Id].Where(w => w.Kind is EvidenceKind.SameWording).Select(w => (i.Id, w)))];
    }
}
