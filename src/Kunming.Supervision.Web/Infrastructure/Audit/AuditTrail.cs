using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>
/// The audit row of this request, and rows for acts beside it. <see cref="AuditMiddleware"/> begins the request's act and writes its row before
/// the answer leaves; a page only adds what the middleware cannot know: whose account it was, or why it was refused.
/// </summary>
public sealed class AuditTrail(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Null when this request leaves no row.</summary>
    public AuditAct? Act { get; private set; }

    internal void Begin(AuditAct act) => Act = act;

    /// <summary>Says whose account it is while nobody is signed in yet, or when it is another than the one that asks.</summary>
    public void By(Guid accountId) => Act?.AccountId = accountId;

    /// <summary>Says that the request was refused, and by which rules; otherwise the answer's status tells how it ended.</summary>
    public void Refuse(params IReadOnlyList<string> codes) => Act?.End(AuditOutcome.Refused, codes);

    /// <summary>Says that the person may not do this, or not yet.</summary>
    public void Deny(params IReadOnlyList<string> codes) => Act?.End(AuditOutcome.Denied, codes);

    /// <summary>
    /// Writes a row of its own at once, whatever becomes of this request: for an act that is not the request itself, e.g. a session that was
    /// ended because the account signed in elsewhere.
    /// </summary>
    /// <param name="action">A stable word, e.g. <c>session.ended-elsewhere</c>, with a line in <see cref="AuditActions"/>.</param>
    public Task RecordAsync(string action, AuditOutcome outcome, Guid? accountId, params IReadOnlyList<string> codes) => WriteAsync(
        new() { Kind = AuditActions.Find(action)?.Kind ?? AuditKind.Session, Action = action, On = clock.GetUtcNow(), AccountId = accountId, Address = Act?.Address, Reference = Act?.Reference },
        outcome, codes);

    /// <summary>On a connection of its own, so that a row about a refusal outlives the transaction that was rolled back.</summary>
    internal async Task WriteAsync(AuditAct act, AuditOutcome outcome, IReadOnlyList<string> codes)
    {
        await using var scope = scopes.CreateAsyncScope();

        // A name that exists and one that does not take the same time.
        act.By ??= await scope.ServiceProvider.GetRequiredService<ViewerQuery>().FindAsync(act.AccountId ?? Guid.Empty, ChinaTime.DayOf(act.On));
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Audit.Add(act.ToEntry(outcome, codes));
        await db.SaveChangesAsync();
    }
}
