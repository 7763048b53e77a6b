using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>What happens to accounts, into history and to their owners, in the same save as the change itself.</summary>
public sealed class AccountLog(SupervisionDbContext db)
{
    /// <summary>Notes what happened. The caller saves.</summary>
    public void Record(Account account, DomainEvent happened)
    {
        account.Revision++;
        db.History.Add(HistoryWriter.EntryOf(nameof(Account), account.Id, account.UserName!, default, happened));
    }

    /// <summary>Notes what happened by somebody else's hand, and tells the owner at the next sign-in. The caller saves.</summary>
    public void RecordAndTell(Account account, DomainEvent happened)
    {
        Record(account, happened);
        db.Add(new AccountNotice
        {
            AccountId = account.Id,
            On = happened.By.On.ToUniversalTime(),
            Sentence = $"{happened.By.Organisation}{happened.By.Officer}：{happened.Summary}。如果您不知情，请立即联系安全管理员。",
        });
    }

    /// <summary>The owner's signature, for what an owner does before a session has begun.</summary>
    public async Task<Signature> SignatureOfAsync(Account account, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var owner = await (
            from officer in db.Officers.AsNoTracking()
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where officer.Id == account.OfficerId
            select new { officer.Name, BodyId = body.Id, Body = body.Name }).SingleAsync(cancellationToken);
        return new(account.OfficerId, owner.Name, owner.BodyId, owner.Body, on);
    }
}
