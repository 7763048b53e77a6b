using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.Infrastructure.Conflicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Turns a refusal into the same page with its reasons and everything that was typed: 400 for a form or a rule of the domain, each beside the field that it
/// names; 409 when somebody else was faster, with what is stored beside what was typed. Whatever else goes wrong is a bug and passes through.
/// </summary>
public sealed class RuleViolationFilter(ConflictFinder conflicts, AuditTrail trail, ILogger<RuleViolationFilter> log) : IAsyncExceptionFilter
{
    public const string Stale = "这条记录刚被别人改过，请核对最新内容后再提交";
    public const string Unread = "请核对与现存内容不同之处，并勾选“我已核对”，再提交";
    public const string Duplicate = "相同的记录已经存在，可能已经提交过，请核对后再提交";

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page || Answer(context.Exception) is not var (status, sentences))
        {
            return;
        }

        string[] codes = [.. CodesOf(context.Exception)];
        trail.Refuse(codes);
        log.LogInformation("Refused on {Page}: {Codes}", page.ViewEnginePath, string.Join(' ', codes));
        context.ExceptionHandled = true;
        context.Result = new PageResult { StatusCode = status };
        var model = SupervisionPageModel.Running(context.HttpContext);
        if (model is not null && !await ShowStoredAsync(model, context.Exception))
        {
            context.Result = new NotFoundResult();
        }

        var parts = model is null ? [] : FormPart.Of(model);
        foreach (var (field, sentence) in sentences)
        {
            var named = field is null ? null : parts.FirstOrDefault(p => p.Metadata.PropertyName == field) ?? parts.FirstOrDefault(p => p.Metadata.DisplayName == field);
            context.ModelState.AddModelError(named?.Key ?? "", sentence);
        }
    }

    private static (int Status, IEnumerable<(string? Field, string Sentence)> Sentences)? Answer(Exception exception) => exception switch
    {
        RuleViolationException refused => (StatusCodes.Status400BadRequest, refused.Rules.Select(r => (r.Field, r.Message))),
        InvalidFormException => (StatusCodes.Status400BadRequest, []),
        StaleFormException { Unread: true } => (StatusCodes.Status409Conflict, [(null, Unread)]),
        StaleFormException or DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, [(null, Stale)]),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } =>
            (StatusCodes.Status409Conflict, [(null, Duplicate)]),
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
    /// <returns>False when it is not there for this viewer any more.</returns>
    private async Task<bool> ShowStoredAsync(SupervisionPageModel model, Exception exception) => exception switch
    {
        StaleFormException => await conflicts.FindAsync(model, isRace: false),
        DbUpdateConcurrencyException => await conflicts.FindAsync(model, isRace: true),
        DbUpdateException failed when failed.Entries.Any(e => e.State is EntityState.Modified or EntityState.Deleted) => await conflicts.ReopenAsync(model),
        _ => true,
    };
}
