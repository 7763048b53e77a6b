using System.Globalization;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Issues.List;

/// <summary>A step of the warning ladder, to narrow a list by.</summary>
public enum LadderColour
{
    Red,
    Amber,
    Green,
}

/// <summary>What narrows the list, as it stands in the address. Nothing in it has a rule beyond its type, which is not looked for on every page.</summary>
[ValidateNever]
public sealed record IssueFilter
{
    public static readonly ChoiceSet LadderChoices = new(Enum.GetValues<LadderColour>().Select(c => new SelectListItem(WordOf(c), c.ToString())));
    public static readonly ChoiceSet ExtendedChoices = new(new[] { 1, 2 }.Select(n => new SelectListItem(WordOfExtended(n), n.ToString(CultureInfo.InvariantCulture))));

    [FromQuery(Name = "group")]
    public Guid? Group { get; init; }

    [FromQuery(Name = "area")]
    public Guid? Area { get; init; }

    [FromQuery(Name = "category")]
    public Guid? Category { get; init; }

    /// <summary>The day from which the version holds by whose tree categories are shown and chosen.</summary>
    [FromQuery(Name = "tree")]
    public DateOnly? Tree { get; init; }

    [FromQuery(Name = "status")]
    public IssueStatus? Status { get; init; }

    [FromQuery(Name = "ladder")]
    public LadderColour? Ladder { get; init; }

    /// <summary>At least so many extensions were granted.</summary>
    [FromQuery(Name = "extended")]
    public int? Extended { get; init; }

    /// <summary>A clause of the catalogue that is cited.</summary>
    [FromQuery(Name = "clause")]
    public Guid? Clause { get; init; }

    [FromQuery(Name = "quarter")]
    public int? QuarterKey { get; init; }

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    public Quarter? Quarter => Domain.Calendar.Quarter.TryFromKey(QuarterKey);

    /// <summary>The text to search for; null when there is none that can be used.</summary>
    public string? Words => IssueSearch.Usable(Text);

    /// <summary>Why the text is not searched for; null when it is, or when there is none.</summary>
    public string? TextFault => string.IsNullOrWhiteSpace(Text) || Words is not null ? null
        : $"搜索内容须为{IssueSearch.MinLength}至{IssueSearch.MaxLength}字，现未按内容筛选。";

    /// <param name="search">For the filter's words; null when there are none.</param>
    public IQueryable<Issue> Narrow(IQueryable<Issue> issues, IssueSearch? search, Names names, DateOnly today, WarningLadder warning)
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
            var categories = names.By(Tree).Under(category);
            issues = issues.Where(i => categories.Contains(i.CategoryId));
        }

        if (Status is { } status)
        {
            issues = issues.Where(i => i.Status == status);
        }

        if (Clause is { } clause)
        {
            issues = issues.Citing(clause);
        }

        if (Quarter is { } quarter)
        {
            issues = issues.FoundIn(quarter);
        }

        issues = Extended switch
        {
            1 => issues.Where(i => i.TimesExtended > 0),
            2 => issues.Where(i => i.TimesExtended > 1),
            _ => issues,
        };

        issues = Ladder switch
        {
            LadderColour.Red => issues.OpenDueIn(null, today.AddDays(-1)),
            LadderColour.Amber => issues.OpenDueIn(today, today.AddDays(warning.Yellow)),
            LadderColour.Green => issues.OpenDueIn(today.AddDays(warning.Yellow + 1), today.AddDays(warning.Green)),
            _ => issues,
        };
        return search is null ? issues : search.Narrow(issues);
    }

    /// <summary>The filter in words, for the first line of an export.</summary>
    public string Describe(Names names) => string.Join("；", new[]
    {
        Group is { } group ? $"单元组：{names.Group(group)}" : null,
        Area is { } area ? $"辖区：{names.Jurisdiction(area)}" : null,
        Tree is { } tree && names.CategoryVersions.FirstOrDefault(v => v.From == tree) is { Name: { } version } ? $"类别版本：{version}" : null,
        Category is { } category ? $"类别：{names.By(Tree).Category(category)}" : null,
        Clause is { } clause ? $"引用条款：{names.Clauses.GetValueOrDefault(clause, "")}" : null,
        Status is { } status ? $"状态：{TagHelpers.Words.Of(status)}" : null,
        Ladder is { } ladder ? $"时限：{WordOf(ladder)}" : null,
        Extended is 1 or 2 ? $"延期：{WordOfExtended(Extended.Value)}" : null,
        Quarter is { } quarter ? $"季度：{quarter}" : null,
        Words is { } words ? $"内容：{words}" : null,
    }.OfType<string>());

    public static string WordOf(LadderColour colour) => colour switch
    {
        LadderColour.Red => "红（已逾期）",
        LadderColour.Amber => "黄（即将到期）",
        LadderColour.Green => "绿（临近到期）",
        _ => throw new ArgumentOutOfRangeException(nameof(colour), colour, null),
    };

    public static string WordOfExtended(int times) => times is 1 ? "延期过" : "延期两次以上";
}
