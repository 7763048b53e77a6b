using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.List;

/// <summary>A step of the warning ladder, to narrow a list by.</summary>
public enum LadderColour
{
    Red,
    Amber,
    Green,
}

/// <summary>What narrows the list, as it stands in the address.</summary>
public sealed record IssueFilter
{
    public const int TextMinLength = 2;
    public const int TextMaxLength = 60;

    [FromQuery(Name = "group")]
    public Guid? Group { get; init; }

    [FromQuery(Name = "area")]
    public Guid? Area { get; init; }

    [FromQuery(Name = "category")]
    public Guid? Category { get; init; }

    [FromQuery(Name = "status")]
    public IssueStatus? Status { get; init; }

    [FromQuery(Name = "ladder")]
    public LadderColour? Ladder { get; init; }

    [FromQuery(Name = "quarter")]
    public int? QuarterKey { get; init; }

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    public Quarter? Quarter => Domain.Calendar.Quarter.TryFromKey(QuarterKey);

    /// <summary>The text to search for; null when there is none that can be used.</summary>
    public string? Words => Text?.Trim() is { Length: >= TextMinLength and <= TextMaxLength } words && !words.Any(char.IsControl) ? words : null;

    /// <summary>Why the text is not searched for; null when it is, or when there is none.</summary>
    public string? TextFault => string.IsNullOrWhiteSpace(Text) || Words is not null ? null : $"搜索内容须为{TextMinLength}至{TextMaxLength}字，现未按内容筛选。";

    /// <summary>
    /// Two characters are too few for the index, so that the search reads rows: it stops a year back, unless a quarter is chosen.
    /// </summary>
    private bool Recent => Words is { Length: <= TextMinLength } && Quarter is null;

    /// <summary>What the search leaves out, in words; null when it leaves out nothing.</summary>
    public string? TextLimit => Recent ? "搜索内容只有两个字，只查最近一年发现的问题。要查更早的，请选定季度或者多写一个字。" : null;

    /// <summary>The bodies whose name holds the text.</summary>
    public async Task<IReadOnlyList<Guid>> UnitsAsync(SupervisionDbContext db, CancellationToken cancellationToken) => Words is { } words
        ? await db.Organisations.AsNoTracking().Where(o => o.Name.Contains(words)).Select(o => o.Id).ToListAsync(cancellationToken)
        : [];

    /// <param name="units">From <see cref="UnitsAsync"/>: as a list they are looked up by index beside the text, as a part of the query they are not.</param>
    public IQueryable<Issue> Narrow(IQueryable<Issue> issues, IReadOnlyList<Guid> units, Names names, DateOnly today)
    {
        if (Group is { } group)
        {
            issues = issues.Where(i => i.GroupId == group);
        }

        if (Area is { } area)
        {
            issues = issues.Where(i => i.JurisdictionId == area);
        }

        if (Category is { } category)
        {
            var categories = names.Under(category);
            issues = issues.Where(i => categories.Contains(i.CategoryId));
        }

        if (Status is { } status)
        {
            issues = issues.Where(i => i.Status == status);
        }

        if (Quarter is { } quarter)
        {
            issues = issues.FoundIn(quarter);
        }

        issues = Ladder switch
        {
            LadderColour.Red => issues.OpenDueIn(null, today.AddDays(-1)),
            LadderColour.Amber => issues.OpenDueIn(today, today.AddDays(LadderStep.AmberDays)),
            LadderColour.Green => issues.OpenDueIn(today.AddDays(LadderStep.AmberDays + 1), today.AddDays(LadderStep.GreenDays)),
            _ => issues,
        };
        return Words is { } words ? Holding(Recent ? issues.Where(i => i.FoundOn >= today.AddYears(-1)) : issues, units, words) : issues;
    }

    /// <summary>The filter in words, for the first line of an export.</summary>
    public string Describe(Names names) => string.Join("；", new[]
    {
        Group is { } group ? $"单元组：{names.Group(group)}" : null,
        Area is { } area ? $"辖区：{names.Jurisdiction(area)}" : null,
        Category is { } category ? $"类别：{names.Category(category)}" : null,
        Status is { } status ? $"状态：{TagHelpers.Words.Of(status)}" : null,
        Ladder is { } ladder ? $"时限：{WordOf(ladder)}" : null,
        Quarter is { } quarter ? $"季度：{quarter}" : null,
        Words is { } words ? $"内容：{words}" : null,
    }.OfType<string>());

    public static string WordOf(LadderColour colour) => colour switch
    {
        LadderColour.Red => "红（已逾期）",
        LadderColour.Amber => "黄（10日内到期）",
        LadderColour.Green => "绿（11至20日到期）",
        _ => throw new ArgumentOutOfRangeException(nameof(colour), colour, null),
    };

    // A number is looked up by its index; anything else in the unit's name or in the facts, but never in those of a matter that was referred as a clue.
    // The text is a constant of the query, for a plan that is made for any text reads a million rows when the text is rare.
    private static IQueryable<Issue> Holding(IQueryable<Issue> issues, IReadOnlyList<Guid> units, string words)
    {
        var number = words.ToUpperInvariant();
        return number.StartsWith(IssueNumber.Prefix + "-", StringComparison.Ordinal)
            ? issues.Where(i => i.Number.StartsWith(EF.Constant(number)))
            : words.Any(char.IsAsciiDigit)
            ? issues.Where(i => units.Contains(i.OrganisationId)
                || (i.Status != IssueStatus.ReferredAsClue && i.Facts.Contains(EF.Constant(words)))
                || i.Number.Contains(EF.Constant(words)))
            : issues.Where(i => units.Contains(i.OrganisationId) || (i.Status != IssueStatus.ReferredAsClue && i.Facts.Contains(EF.Constant(words))));
    }
}
