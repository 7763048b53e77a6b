using Kunming.Supervision.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Where in a list the address points; bind it with <c>[FromQuery]</c> on the page. Both empty: the beginning.</summary>
[ValidateNever]
public sealed record KeysetAddress
{
    [FromQuery(Name = TagHelpers.PagerTagHelper.After)]
    public string? After { get; init; }

    [FromQuery(Name = TagHelpers.PagerTagHelper.Before)]
    public string? Before { get; init; }
}

/// <summary>Some rows of a long list, and the places before and after them for <c>&lt;pager&gt;</c>; null where the list ends.</summary>
/// <param name="Lost">The address held a place that cannot be read: these are the first rows, and the page should say so (<see cref="KeysetPage.LostSentence"/>).</param>
public sealed record KeysetPage<TRow>(IReadOnlyList<TRow> Rows, string? Previous, string? Next, bool Lost);

/// <summary>Keyset paging: a page costs the same at the beginning and after a million rows, and nothing is counted.</summary>
public static class KeysetPage
{
    public const int Size = 50;
    public const string LostSentence = "翻页地址不完整或者已经失效，已回到第一页。";

    extension<TEntity>(IQueryable<TEntity> source)
    {
        /// <summary>Reads one page. The rows are cut before <paramref name="project"/>, so that its joins see one page only.</summary>
        /// <param name="place">The key and id of a row, as the order compares them.</param>
        public async Task<KeysetPage<TRow>> ToKeysetPageAsync<TKey, TRow>(
            KeysetOrder<TEntity, TKey> order, KeysetAddress address, Func<IQueryable<TEntity>, IQueryable<TRow>> project,
            Func<TRow, (TKey Key, Guid Id)> place, int size = Size, CancellationToken cancellationToken = default)
            where TKey : IParsable<TKey>
        {
            var text = address.After ?? address.Before;
            var at = text is null ? null : KeysetCursor.Decode<TKey>(text, order.Name);
            var backwards = at is not null && address.After is null;
            var narrowed = at is null ? source : order.Beyond(source, at, backwards);
            var rows = await project(order.Sort(narrowed, backwards).TakeFixed(size + 1)).ToListAsync(cancellationToken);
            var more = rows.Count > size;
            if (more)
            {
                rows.RemoveAt(size);
            }

            if (backwards)
            {
                rows.Reverse();
            }

            string? Place(bool wanted, Index index)
            {
                var (key, id) = wanted && rows.Count > 0 ? place(rows[index]) : default;
                return wanted && rows.Count > 0 ? new KeysetCursor<TKey>(key, id).Encode(order.Name) : null;
            }

            return new(rows, Place(backwards ? more : at is not null, 0), Place(backwards || more, ^1), Lost: text is not null && at is null);
        }
    }
}
