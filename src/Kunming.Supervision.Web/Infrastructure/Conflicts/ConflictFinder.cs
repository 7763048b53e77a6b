using System.Reflection;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure.Conflicts;

/// <summary>
/// Lays three forms over each other: as it was opened, as its user sent it, and as the page would show it now. What only somebody else has changed is
/// taken over, what only the user has changed stays, and where both have, what is stored is put beside the field. No page does anything for it: what is stored
/// is what its own handler for opening fills in.
/// </summary>
public sealed class ConflictFinder(SupervisionDbContext db)
{
    private const int MostChanges = 5;

    /// <summary>Reads the record anew, compares, and leaves the result for the tag helpers.</summary>
    /// <param name="isRace">Two saves met: the record in hand holds changes that were not stored.</param>
    /// <returns>False when there is no such record for this viewer any more.</returns>
    public async Task<bool> FindAsync(SupervisionPageModel page, bool isRace)
    {
        var (http, forms) = (page.HttpContext, FormPart.FormsOf(page));
        var shown = ShownForm.Read(page.Request);
        var isTyped = page.Request.HasFormContentType && forms.Any(f => page.Request.Form.Keys.Any(k => k.StartsWith(FormPart.PrefixOf(f) + ".", StringComparison.Ordinal)));
        FormConflict.None(shown?.Place ?? 1).Keep(http);
        if (!isTyped && !isRace)
        {
            return true;
        }

        var (opened, stored) = await ReadAsync(page);
        if (opened is Opened.Yes && isTyped)
        {
            var conflict = Compare(page, shown, stored);
            (conflict.IsSeen ? conflict with { Changes = await ChangesAsync(page) } : conflict).Keep(http);
        }

        return opened is not Opened.NotThere;
    }

    /// <summary>Reads the record anew, where a save has failed that had changed it, and leaves the form as it was sent.</summary>
    /// <returns>False when there is no such record for this viewer any more.</returns>
    public async Task<bool> ReopenAsync(SupervisionPageModel page) => (await ReadAsync(page)).Opened is not Opened.NotThere;

    /// <summary>The page with what is stored now, and the form with what was typed; beside it, what the form would hold if it was opened now.</summary>
    private async Task<(Opened Opened, Dictionary<string, FormPart> Stored)> ReadAsync(SupervisionPageModel page)
    {
        var typed = FormPart.FormsOf(page).Select(f => (f.Property, Form: f.Property.GetValue(page), New: Activator.CreateInstance(f.ParameterType))).ToList();
        typed.ForEach(t => t.Property.SetValue(page, t.New));
        var state = new ModelStateDictionary(page.ModelState);

        // Not each record by itself: what was added to it or taken from it would stay, and the framework cannot reload every kind of record.
        db.ChangeTracker.Clear();
        var opened = await OpenAsync(page);
        var stored = FormPart.Of(page).ToDictionary(p => p.Key, StringComparer.Ordinal);
        typed.ForEach(t => t.Property.SetValue(page, t.Form));
        page.ModelState.Clear();
        page.ModelState.Merge(state);
        return (opened, stored);
    }

    private static FormConflict Compare(PageModel page, ShownForm? shown, Dictionary<string, FormPart> stored)
    {
        var (next, differing, taken) = (new Dictionary<string, string>(), new Dictionary<string, StoredPart>(), new Dictionary<string, string>());
        foreach (var part in FormPart.Of(page))
        {
            if (!stored.TryGetValue(part.Key, out var now))
            {
                continue;
            }

            var (typed, known) = (ShownForm.DigestOf(part.Canon), ShownForm.DigestOf(now.Canon));
            var first = shown?.DigestOfPart(part.Key) ?? ShownForm.Open;
            var unread = IsUnread(page.ModelState, part);
            if (typed == first && known != first && !unread)
            {
                part.Value = now.Value;
                Forget(page.ModelState, part.Key);
                taken.Add(part.Key, part.Name);
            }
            else if (known != first && (known != typed || unread))
            {
                differing.Add(part.Key, new(part.Name, now.Value));
                page.ModelState.AddModelError(part.Key, $"{part.Name}与别人刚保存的内容不同，请核对");
            }

            var carried = differing.ContainsKey(part.Key) ? ShownForm.Open : known;
            if (carried.Length > 0)
            {
                next.Add(part.Key, carried);
            }
        }

        return new(new(shown?.Place ?? 1, next), differing, taken, []);
    }

    /// <summary>Something was typed that could not be understood (“五户” for a number): the form holds nothing of it.</summary>
    private static bool IsUnread(ModelStateDictionary state, FormPart part) =>
        state.TryGetValue(part.Key, out var entry) && entry.Errors.Count > 0 && entry.AttemptedValue?.Trim() is { Length: > 0 } typed && typed.ReplaceLineEndings("\n") != part.Canon;

    /// <summary>The field shows the form's value again, and not what was sent.</summary>
    private static void Forget(ModelStateDictionary state, string key)
    {
        foreach (var name in state.Keys.Where(k => k == key || k.StartsWith(key + "[", StringComparison.Ordinal)).ToList())
        {
            state.Remove(name);
        }
    }

    /// <summary>Runs the page as if it was opened now: what it looks up before any handler, and its handler for opening.</summary>
    private static async Task<Opened> OpenAsync(SupervisionPageModel page)
    {
        if (page.PageContext.ActionDescriptor.HandlerMethods.FirstOrDefault(h => string.IsNullOrEmpty(h.Name) && HttpMethods.IsGet(h.HttpMethod)) is not { } get
            || get.Parameters.Any(p => p.ParameterType != typeof(string) && p.ParameterType != typeof(Guid?)))
        {
            return Opened.No;
        }

        var opened = Opened.No;
        var before = new PageHandlerExecutingContext(page.PageContext, [], get, new Dictionary<string, object?>(), page);
        await page.OnPageHandlerExecutionAsync(before, async () =>
        {
            opened = await RunAsync(page, get);
            return new PageHandlerExecutedContext(page.PageContext, [], get, page);
        });
        return before.Result is NotFoundResult ? Opened.NotThere : opened;
    }

    private static async Task<Opened> RunAsync(PageModel page, HandlerMethodDescriptor get)
    {
        object?[] arguments = [.. get.Parameters.Select(p => ArgumentOf(p.ParameterType, page.RouteData.Values[p.Name] as string ?? page.Request.Query[p.Name].FirstOrDefault()))];
        var answer = get.MethodInfo.Invoke(page, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (answer is Task running)
        {
            await running;
            answer = (running as Task<IActionResult>)?.Result;
        }

        return answer switch { NotFoundResult => Opened.NotThere, null or Task or PageResult => Opened.Yes, _ => Opened.No };
    }

    private static object? ArgumentOf(Type type, string? text) => type == typeof(string) ? text : Guid.TryParse(text, out var id) ? id : null;

    /// <summary>What has happened since the form was opened, as far as it is worth reading.</summary>
    private async Task<IReadOnlyList<HistoryEntry>> ChangesAsync(SupervisionPageModel page)
    {
        if (page.Subject is not { } record)
        {
            return [];
        }

        var count = int.TryParse(page.Request.Form[SupervisionPageModel.RevisionField], out var opened) ? Math.Clamp(record.Revision - opened, 1, MostChanges) : 1;
        var last = await db.History.AsNoTracking().Where(h => h.SubjectId == record.Id).OrderByDescending(h => h.Id).Take(count).ToListAsync(page.HttpContext.RequestAborted);
        return [.. last.OrderBy(h => h.Id)];
    }

    private enum Opened
    {
        Yes,

        /// <summary>It leads elsewhere, or cannot be opened by this address alone.</summary>
        No,

        NotThere,
    }
}
