using System.Text;
using System.Text.Encodings.Web;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Pages.Issues.List;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Issues;

[OneConnection]
public sealed class IndexModel(SupervisionDbContext db, Lookups lookups, KeptAnswers kept, SettingStore settings, ListFaces faces) : SupervisionPageModel
{
    [BindProperty(SupportsGet = true)]
    public IssueListAddress Address { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public IssueFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public KeysetAddress Place { get; set; } = new();

    public Names Names { get; private set; } = null!;

    public IssueList List { get; private set; } = null!;

    public KeysetPage<IssueLine> Lines { get; private set; } = null!;

    public ListFace Face { get; private set; } = null!;

    public ListColumns<IssueLine> Columns { get; private set; } = null!;

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = null!;

    public string? Remark { get; private set; }

    /// <summary>Read once: each line asks for it.</summary>
    public WarningLadder Warning => field ??= WarningLadder.Of(settings.Current);

    public bool MayDispose => Viewer.IsOffice || Viewer.LedGroups.Count > 0 || Viewer.IsCounty;

    /// <summary>What the viewer may do to several issues at once.</summary>
    public IReadOnlyList<BulkVerb> Verbs => field ??= [.. Enum.GetValues<BulkVerb>().Where(v => BulkVerbs.Has(Viewer, v))];

    /// <summary>The current quarter and the seven before it.</summary>
    public IEnumerable<SelectListItem> Quarters
    {
        get
        {
            var quarter = Quarter.Of(Today);
            for (var i = 0; i < 8; i++, quarter = quarter.Previous)
            {
                yield return new(quarter.ToString(), quarter.Key.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var unread = ModelState.Where(f => f.Value?.Errors.Count > 0).Select(f => f.Value!.AttemptedValue).ToList();
        ModelState.Clear();
        Names = (await lookups.ReadAsync(db, Aborted)).By(Filter.Tree);
        Face = await faces.ReadAsync(Viewer, ListKind.Issues, Request, Aborted);
        Columns = IssueColumns.For(Face, Names);
        List = new(db, Names, Viewer, Today, Address, Filter, settings.Current);
        Lines = await List.ReadAsync(Place, Columns.Shown.Any(c => c.Key == IssueColumns.Grounds), Aborted);
        Counts = await kept.GetAsync("issues", Viewer, Today, () => List.CountAsync(Aborted));
        Remark = Lines.Lost ? KeysetPage.LostSentence
            : unread.Count > 0 ? $"筛选条件“{string.Join("、", unread)}”无法识别，已略去。"
            : Filter.TextFault;
        return Page();
    }

    /// <summary>The list's address with some parts changed and the place dropped; an empty value leaves a part out.</summary>
    public string With(string path, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var address = new StringBuilder(path);
        foreach (var (name, values) in Request.Query)
        {
            var changed = false;
            foreach (var change in changes)
            {
                if (change.Name == name)
                {
                    changed = true;
                    Add(name, change.Value);
                }
            }

            if (!changed && name is not (PagerTagHelper.After or PagerTagHelper.Before))
            {
                Add(name, values);
            }
        }

        foreach (var (name, value) in changes)
        {
            if (!Request.Query.ContainsKey(name))
            {
                Add(name, value);
            }
        }

        return address.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(address.Length == path.Length ? '?' : '&').Append(UrlEncoder.Default.Encode(name)).Append('=').Append(UrlEncoder.Default.Encode(value));
            }
        }
    }

    public string SortAddress(string sort) =>
        With("/issues", ("sort", sort), ("dir", List.Sort == sort && List.Descending ? "asc" : "desc"));

    public string Arrow(string sort) => List.Sort != sort ? "" : List.Descending ? " ↓" : " ↑";

    public string? AriaSort(string sort) => List.Sort != sort ? null : List.Descending ? "descending" : "ascending";
}
