using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Deadlines;

/// <summary>
/// Tells the accounts that have an address how many notices wait, and the numbers of the matters; no facts, no names, and of clues not even the numbers. A notice is taken up for
/// mailing once: what the server then refuses stays in the inbox alone.
/// </summary>
public sealed class NoticeMail(IServiceScopeFactory scopes, TimeProvider clock, MailSender mail)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(3);

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (mail.IsConfigured)
        {
            var waiting = await TakeAsync(cancellationToken);
            await mail.SendAsync([.. waiting.Select(w => new Mail(w.Address, "监督管理系统：您有新的时限通知", TextOf(w.Numbers, w.Unnamed)))], cancellationToken);
        }
    }

    /// <summary>What the mail says: how many, and which numbers.</summary>
    /// <param name="unnamed">Matters that are only counted.</param>
    public static string TextOf(IReadOnlyList<string> numbers, int unnamed = 0) => string.Create(
        CultureInfo.InvariantCulture, $"您有{numbers.Count + unnamed}件新的时限通知{(numbers.Count > 0 ? "：" : "")}{string.Join("、", numbers)}。\n请登录系统，在“通知”中查看。本邮件由系统发出，请勿回复。\n");

    /// <summary>Marks what is new as taken up, and returns the numbers, and how many matters more, for each address.</summary>
    private async Task<IReadOnlyList<(string Address, IReadOnlyList<string> Numbers, int Unnamed)>> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = RowScope.System("mail");
        var (now, since) = (clock.GetUtcNow().UtcDateTime, (clock.GetUtcNow() - Fresh).UtcDateTime);
        var taken = await db.Database.SqlQuery<Guid>(
            $"""
            update notices set mailed_on = {now} where id in (
                select n.id from notices n join accounts a on a.id = n.account_id
                where n.mailed_on is null and n.read_on is null and n.made_on > {since} and a.enabled and a.email is not null for update of n skip locked)
            returning id as "Value"
            """).ToListAsync(cancellationToken);
        var rows = await (
            from notice in db.Set<Notice>().AsNoTracking()
            join account in db.Users on notice.AccountId equals account.Id
            where taken.Contains(notice.Id)
            select new
            {
                account.Email,
                Clue = notice.Subject == NoticeSubject.Clue ? (Guid?)notice.SubjectId : null,
                Number = db.Issues.Where(i => i.Id == notice.SubjectId).Select(i => i.Number).FirstOrDefault() ?? db.Handovers.Where(h => h.Id == notice.SubjectId).Select(h => h.Number).FirstOrDefault()
                    ?? db.Tasks.Where(t => t.Id == notice.SubjectId).Select(t => t.Number).FirstOrDefault() ?? db.Rechecks.Where(r => r.Id == notice.SubjectId).Select(r => r.IssueNumber).FirstOrDefault()
                    ?? db.HelpRequests.Where(r => r.Id == notice.SubjectId).Select(r => r.Number).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(r => r.Number is not null || r.Clue is not null).GroupBy(r => r.Email!).Select(g =>
                (g.Key, (IReadOnlyList<string>)[.. g.Select(r => r.Number).OfType<string>().Distinct().Order(StringComparer.Ordinal)], g.Select(r => r.Clue).OfType<Guid>().Distinct().Count())),
        ];
    }
}
