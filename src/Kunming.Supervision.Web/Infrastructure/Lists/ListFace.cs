using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure.Lists;

/// <summary>What a list shows besides its rows: the saved views that the viewer finds, the one that is open, and which columns are wanted.</summary>
/// <param name="Query">What stands in the address now, as it would be saved.</param>
/// <param name="Filter">The same without the columns.</param>
/// <param name="Asked">Columns that the address asks for.</param>
/// <param name="Chosen">Columns that the account has chosen for good.</param>
public sealed record ListFace(
    ListKind List, Viewer Viewer, IReadOnlyList<SavedView> Views, SavedView? Open, string Query, IReadOnlyList<KeyValuePair<string, string>> Filter,
    IReadOnlyList<string> Asked, IReadOnlyList<string> Chosen)
{
    public string Path => ListAddresses.PathOf(List);

    /// <summary>The open view no longer says what the address does.</summary>
    public bool IsChanged => Open is not null && Open.Query != Query;

    /// <summary>The open view's name for the head of the page.</summary>
    public string? Title => Open is null ? null : IsChanged ? $"{Open.Name}（已改动）" : Open.Name;

    /// <summary>What the form of the filters takes along unseen: the columns that are asked for, and the open view.</summary>
    public IHtmlContent Unseen
    {
        get
        {
            var fields = new HtmlContentBuilder();
            if (Asked.Count > 0)
            {
                fields.AppendHtml($"<input type=\"hidden\" name=\"{ListAddresses.Columns}\" value=\"").Append(string.Join(',', Asked)).AppendHtml("\">");
            }

            if (Open is not null)
            {
                fields.AppendHtml($"<input type=\"hidden\" name=\"{ListAddresses.Saved}\" value=\"").Append(Open.Id.ToString()).AppendHtml("\">");
            }

            return fields;
        }
    }

    public string SaveAddress => $"/views/new?list={List}{(Query.Length is 0 ? "" : "&")}{Query}";
}

/// <summary>Reads the faces of lists. Views and chosen columns are kept for a moment (<see cref="KeptAnswers"/>): they stand on every page of a list and seldom change.</summary>
public sealed class ListFaces(SupervisionDbContext db, KeptAnswers kept, TimeProvider clock)
{
    public async Task<ListFace> ReadAsync(Viewer viewer, ListKind list, HttpRequest request, CancellationToken cancellationToken)
    {
        var own = await kept.GetAsync($"{nameof(ListFace)} {list}", viewer, ChinaTime.DayOf(clock.GetUtcNow()), () => AskAsync(viewer, list, cancellationToken));
        var open = Guid.TryParse(request.Query[ListAddresses.Saved], out var id) ? own.Views.FirstOrDefault(v => v.Id == id) : null;
        return new(list, viewer, own.Views, open, ListAddresses.QueryOf(list, request.Query), ListAddresses.FilterOf(list, request.Query), ListAddresses.ColumnsOf(request.Query), own.Chosen);
    }

    private async Task<Own> AskAsync(Viewer viewer, ListKind list, CancellationToken cancellationToken)
    {
        var views = await db.SavedViews.AsNoTracking().VisibleTo(viewer).Standing().Where(v => v.List == list)
            .OrderBy(v => v.Audience).ThenBy(v => v.Name).ToListAsync(cancellationToken);
        var chosen = await db.Set<ChosenColumns>().Where(c => c.AccountId == viewer.AccountId && c.List == list).Select(c => c.Columns).SingleOrDefaultAsync(cancellationToken);
        return new(views, chosen?.Split(',') ?? []);
    }

    private sealed record Own(IReadOnlyList<SavedView> Views, IReadOnlyList<string> Chosen);
}
