using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Turns a refusal into the same page with its reasons and everything that was typed: 400 for a form or a rule of the domain,
/// 409 when somebody else was faster. Whatever else goes wrong is a bug and passes through.
/// </summary>
public sealed class RuleViolationFilter(AuditTrail trail, ILogger<RuleViolationFilter> log) : IAsyncExceptionFilter
{
    public const string Stale = "这条记录刚被别人改过，请核对最新内容后再提交";
    public const string Duplicate = "相同的记录已经存在，可能已经提交过，请核对后再提交";

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page || Answer(context.Exception) is not var (status, sentences))
        {
            return;
        }

        if (context.Exception is DbUpdateException { Entries.Count: > 0 } failed)
        {
            await ShowStoredAsync(failed, context.HttpContext.RequestAborted);
        }

        foreach (var sentence in sentences)
        {
            context.ModelState.AddModelError(string.Empty, sentence);
        }

        string[] codes = [.. CodesOf(context.Exception)];
        trail.Refuse(codes);
        log.LogInformation("Refused on {Page}: {Codes}", page.ViewEnginePath, string.Join(' ', codes));
        context.Result = new PageResult { StatusCode = status };
        context.ExceptionHandled = true;
    }

    private static (int Status, IEnumerable<string> Sentences)? Answer(Exception exception) => exception switch
    {
        RuleViolationException refused => (StatusCodes.Status400BadRequest, refused.Rules.Select(r => r.Message)),
        InvalidFormException => (StatusCodes.Status400BadRequest, []),
        StaleFormException or DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, [Stale]),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } =>
            (StatusCodes.Status409Conflict, [Duplicate]),
        _ => null,
    };

    private static IEnumerable<string> CodesOf(Exception exception) => exception switch
    {
        RuleViolationException refused => refused.Rules.Select(r => r.Code),
        InvalidFormException => [AuditFilter.InvalidForm],
        StaleFormException or DbUpdateConcurrencyException => ["form.stale"],
        _ => ["form.duplicate"],
    };

    /// <summary>The page is about to show the record: it must show what is stored, not the change that failed.</summary>
    private static async Task ShowStoredAsync(DbUpdateException failed, CancellationToken cancellationToken)
    {
        foreach (var entry in failed.Entries.Where(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            await entry.ReloadAsync(cancellationToken);
        }
    }
}
