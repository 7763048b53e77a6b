using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Settings;

/// <summary>设置: every setting with its value, what is allowed, what is usual, and who changed it last.</summary>
public sealed class IndexModel(SupervisionDbContext db, SettingStore store) : SupervisionPageModel
{
    public SettingBook Book { get; private set; } = SettingBook.Usual;

    /// <summary>Settings that somebody has changed, by key.</summary>
    public IReadOnlyDictionary<string, Setting> Changed { get; private set; } = new Dictionary<string, Setting>();

    public static IEnumerable<IGrouping<SettingTopic, SettingDefinition>> Topics => SettingCatalogue.All.GroupBy(s => s.Topic);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Setting.MayChange(Viewer))
        {
            return NotFound();
        }

        Book = await store.ReadAsync(Aborted);
        Changed = await db.Settings.AsNoTracking().VisibleTo(Viewer).ToDictionaryAsync(s => s.Key, Aborted);
        return Page();
    }
}
