using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>Misfortunes on demand, inside the real pipeline: a page asked with <c>?test-verb=…</c> meets one before its handler.</summary>
public sealed class TestVerbs(SupervisionDbContext db) : IAsyncPageFilter
{
    public const string Key = "test-verb";
    public static readonly Rule Refusal = new("test.refused", "测试规则不允许这样办");

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // The problem page is run with the address of the page that failed, and must not meet the same misfortune.
        var verb = context.HandlerInstance is SupervisionPageModel ? (string?)context.HttpContext.Request.Query[Key] : null;
        switch (verb)
        {
            case "bug":
                throw new InvalidOperationException("secret detail");
            case "refuse":
                throw new RuleViolationException(Refusal);
            case "collide":
                await CollideAsync(context.HttpContext.RequestServices);
                break;
            case "repeat":
                db.AddRange(new Jurisdiction("SAME", "甲", JurisdictionKind.County), new Jurisdiction("SAME", "乙", JurisdictionKind.County));
                await db.SaveChangesAsync();
                break;
            case "add":
                var added = new Jurisdiction($"A{Guid.NewGuid():N}"[..12], "新增", JurisdictionKind.County);
                db.Add(added);
                await db.SaveChangesAsync();
                context.Result = new RedirectToPageResult("/Index", new { added = added.Code });
                return;
            case "add-and-refuse":
                db.Add(new Jurisdiction($"A{Guid.NewGuid():N}"[..12], "不该留下", JurisdictionKind.County));
                await db.SaveChangesAsync();
                throw new RuleViolationException(Refusal);
        }

        await next();
    }

    /// <summary>Another person saves between our reading and our saving.</summary>
    private async Task CollideAsync(IServiceProvider services)
    {
        var mine = await db.Organisations.Include(o => o.Names).FirstAsync();
        await using (var other = services.CreateAsyncScope())
        {
            var theirs = other.ServiceProvider.GetRequiredService<SupervisionDbContext>();
            theirs.Scope = Kunming.Supervision.Data.Scopes.RowScope.System("tests");
            (await theirs.Organisations.Include(o => o.Names).SingleAsync(o => o.Id == mine.Id)).Close(new(2026, 9, 1), TestPeople.Setup);
            await theirs.SaveChangesAsync();
        }

        mine.Close(new(2026, 9, 2), TestPeople.Setup);
        await db.SaveChangesAsync();
    }
}
