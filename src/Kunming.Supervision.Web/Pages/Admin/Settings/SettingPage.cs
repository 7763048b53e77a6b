using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Settings;

/// <summary>A page about one setting, for the system administrator; to everybody else it does not exist.</summary>
public abstract class SettingPage(SupervisionDbContext db, SettingStore store) : SupervisionPageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    public SettingDefinition Definition { get; private set; } = null!;

    /// <summary>The setting as somebody has changed it, or as it is before anybody does.</summary>
    public Setting Setting { get; private set; } = null!;

    /// <summary>All settings as they are now, past what is kept.</summary>
    public SettingBook Book { get; private set; } = null!;

    protected internal override Aggregate? Subject => Setting;

    protected SupervisionDbContext Db => db;

    protected SettingStore Store => store;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Setting.MayChange(Viewer) || SettingCatalogue.Find(Key) is not { } definition)
        {
            context.Result = NotFound();
            return;
        }

        store.Forget();
        (Definition, Book) = (definition, await store.ReadAsync(Aborted));
        Setting = await db.Settings.VisibleTo(Viewer).SingleOrDefaultAsync(s => s.Key == definition.Key, Aborted) ?? Setting.Untouched(definition, Book);
        await next();
    }
}
