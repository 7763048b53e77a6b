using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.AspNetCore.Html;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>The side menu as it stands on every page: for a seat and a place it is always the same, and so is written once.</summary>
public sealed class SideMenu(Navigation menu, HtmlEncoder encoder)
{
    private readonly ConcurrentDictionary<(Seat Seat, bool InGroups, PathString PathBase, MenuEntry? Current), HtmlString> _written = new();

    /// <param name="pathBase">Under which the site is served.</param>
    /// <param name="place">The address that the menu goes by (<see cref="Navigation.PlaceOf"/>).</param>
    public HtmlString For(Viewer viewer, PathString pathBase, PathString place)
    {
        var current = Navigation.Entries.FirstOrDefault(e => Navigation.IsCurrent(e, place));
        return _written.GetOrAdd((viewer.Seat, viewer.Groups.Count > 0, pathBase, current), key => Write(menu.For(viewer), key.PathBase, key.Current));
    }

    private HtmlString Write(IEnumerable<MenuEntry> entries, PathString pathBase, MenuEntry? current)
    {
        var (text, section) = (new StringBuilder("<ul>\n"), 1);
        foreach (var entry in entries)
        {
            text.Append(entry.Section > section ? "<li class=\"apart\">" : "<li>").Append("<a href=\"").Append(encoder.Encode(pathBase + entry.Path)).Append('"')
                .Append(entry == current ? " aria-current=\"page\">" : ">").Append(encoder.Encode(entry.Word)).Append("</a></li>\n");
            section = entry.Section;
        }

        return new(text.Append("</ul>").ToString());
    }
}
