using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Issues.List;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Times;

/// <summary>A part of the comparison: its rows, and how many there are.</summary>
public sealed record TimesPart(string Key, string Word, Func<IQueryable<Issue>, IQueryable<Issue>> Narrow)
{
    public int Count { get; init; }
}

/// <summary>变化: the issue list at two midnights, and what happened between them.</summary>
public sealed class ChangesModel(SupervisionDbContext db, Lookups lookups, SettingStore settings) : SupervisionPageModel
{
    public const string Before = "before";
    public const string After = "after";

    /// <summary>More than these are not counted.</summary>
    public const int CountedUpTo = 10_000;

    private const int UsualDays = 7;
    private static readonly KeysetOrder<Issue, DateOnly> Newest = new("f", i => i.FoundOn, i => i.Id);

    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "until")]
    public DateOnly? Until { get; set; }

    [FromQuery(Name = "part")]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true)]
    public IssueFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public KeysetAddress Place { get; set; } = new();

    public Names Names { get; private set; } = null!;

    public IReadOnlyList<TimesPart> Parts { get; private set; } = [];

    public TimesPart Shown { get; private set; } = null!;

    public KeysetPage<IssueThen> Lines { get; private set; } = null!;

    public string? Remark { get; private set; }

    /// <summary>The midnights at which the two days begin.</summary>
    public DateOnly Start { get; private set; }

    public DateOnly End { get; private set; }

    /// <summary>Conditions that ask how something stood at a midnight.</summary>
    public bool NarrowsByMoment => Filter.Status is not null || Filter.Ladder is not null || Filter.Extended is not null;

    public bool IsAsOf => Shown.Key is Before or After;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await PrepareAsync() is not { } issues)
        {
            return NotFound();
        }

        var counted = new List<TimesPart>();
        foreach (var part in Parts)
        {
            counted.Add(part with { Count = await part.Narrow(issues).AnyFew(CountedUpTo).CountAsync(Aborted) });
        }

        Parts = counted;
        Lines = await Shown.Narrow(issues).ToKeysetPageAsync(
            Newest, Place, q => db.ThenAndThen(q, ChinaTime.StartOf(Start), ChinaTime.StartOf(End)), l => (l.FoundOn, l.Id), cancellationToken: Aborted);
        return Page();
    }

    /// <summary>All rows of the part that is shown, with the conditions above them.</summary>
    public async Task<IActionResult> OnGetExportAsync()
    {
        if (await PrepareAsync() is not { } issues)
        {
            return NotFound();
        }

        var rows = db.ThenAndThen(Newest.Sort(Shown.Narrow(issues), backwards: false), ChinaTime.StartOf(Start), ChinaTime.StartOf(End)).AsStream();
        var filter = (IsAsOf ? Filter : Filter with { Status = null, Ladder = null, Extended = null }).Describe(Names) is { Length: > 0 } words ? words : "无";
        var about = $"问题清单的变化　自{Start:yyyy-MM-dd}零时至{End:yyyy-MM-dd}零时　{Shown.Word}　筛选：{filter}　导出：{Viewer.Organisation} {Viewer.Name} {Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        return new ExportResult("问题清单的变化", about, ChangesColumns.For(Start, End), rows.Select(r => ChangesColumns.RowOf(r, Names)), $"问题清单的变化-{Start:yyyy-MM-dd}至{End:yyyy-MM-dd}");
    }

    public static string Shows(int count) => count >= CountedUpTo ? "9,999+" : count.ToString("N0", CultureInfo.InvariantCulture);

    private IReadOnlyList<TimesPart> PartsOf(DateTimeOffset a, DateTimeOffset b) =>
    [
        new("new", "新增", q => db.ChangedBetween(q, IssueChange.New, a, b)),
        new("moved", "状态变化", q => db.ChangedBetween(q, IssueChange.Moved, a, b)),
        new("closed", "销号", q => db.ChangedBetween(q, IssueChange.Closed, a, b)),
        new("relapsed", "反弹", q => db.ChangedBetween(q, IssueChange.Relapsed, a, b)),
        new(Before, $"{Start:yyyy-MM-dd}零时的清单", q => AsOf(q, a, Start)),
        new(After, $"{End:yyyy-MM-dd}零时的清单", q => AsOf(q, b, End)),
    ];

    /// <summary>Null for whoever has no list of issues.</summary>
    private async Task<IQueryable<Issue>?> PrepareAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return null;
        }

        Settle();
        Names = (await lookups.ReadAsync(db, Aborted)).By(Filter.Tree);
        Parts = PartsOf(ChinaTime.StartOf(Start), ChinaTime.StartOf(End));
        Shown = Parts.FirstOrDefault(p => p.Key == Part) ?? Parts[0];
        return await FilteredAsync();
    }

    /// <summary>The list at a midnight: state, promise and extensions as they were then, by the ladder as it is set today.</summary>
    private IQueryable<Issue> AsOf(IQueryable<Issue> issues, DateTimeOffset moment, DateOnly day)
    {
        var (warning, there) = (WarningLadder.Of(settings.Current), db.StoodAt(issues, moment, Filter.Status));
        there = Filter.Extended is 1 or 2 ? there.ExtendedBy(moment, Filter.Extended.Value) : there;
        return Filter.Ladder switch
        {
            LadderColour.Red => db.DueThen(there, moment, null, day.AddDays(-1)),
            LadderColour.Amber => db.DueThen(there, moment, day, day.AddDays(warning.Yellow)),
            LadderColour.Green => db.DueThen(there, moment, day.AddDays(warning.Yellow + 1), day.AddDays(warning.Green)),
            _ => there,
        };
    }

    /// <summary>The days as far as they can be used; what cannot is said and replaced.</summary>
    private void Settle()
    {
        var unread = ModelState.Where(f => f.Value?.Errors.Count > 0).Select(f => f.Value!.AttemptedValue).ToList();
        ModelState.Clear();
        End = Until is { } until && until <= Today ? until : Today;
        Start = From is { } from && from < End ? from : End.AddDays(-UsualDays);
        Remark = unread.Count > 0 ? $"条件“{string.Join('、', unread)}”无法识别，已略去。"
            : Until > Today ? "截止日期不能晚于今天，已改为今天零时。"
            : From >= End ? "起始日期须早于截止日期，已改为截止日期前七天。"
            : Filter.TextFault;
    }

    /// <summary>By what an issue keeps; its state and its promise are asked for as of the day.</summary>
    private async Task<IQueryable<Issue>> FilteredAsync()
    {
        var search = Filter.Words is { } words ? await IssueSearch.PrepareAsync(db, Viewer, words, Aborted) : null;
        var kept = Filter with { Status = null, Ladder = null, Extended = null };
        return kept.Narrow(db.Issues.AsNoTracking().AsSingleQuery().VisibleTo(Viewer), search, Names, Today, WarningLadder.Of(settings.Current));
    }
}
