using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;

namespace Kunming.Supervision.Web.Pages.Issues.List;

/// <summary>The columns of the issue list, in their order; <see cref="IssueRows"/> has a cell for each.</summary>
public static class IssueColumns
{
    public const string Number = "number";
    public const string Found = "found";
    public const string Group = "group";
    public const string Area = "area";
    public const string Unit = "unit";
    public const string Category = "category";
    public const string Family = "family";
    public const string Facts = "facts";
    public const string Status = "status";
    public const string Due = "due";
    public const string PromisedOn = "promised";
    public const string FirstDue = "first-due";
    public const string Concluded = "concluded";
    public const string Recheck = "recheck";
    public const string Measures = "measures";
    public const string Relapses = "relapses";
    public const string Extended = "extended";
    public const string Chases = "chases";
    public const string Grounds = "grounds";
    public const string Amount = "amount";

    public static ListColumns<IssueLine> For(ListFace face, Names names) => new(
    [
        new(Number, "编号", true, 14, l => l.Number),
        new(Found, "发现日期", true, 12, l => l.FoundOn, WorkbookWriter.DayFormat),
        new(Group, "单元组", true, 20, l => names.Finder(l.GroupId, l.JurisdictionId)),
        new(Area, "辖区", false, 14, l => names.Jurisdiction(l.JurisdictionId)),
        new(Unit, "被监督单位", true, 28, l => l.Unit),
        new(Family, "大类／小类", false, 30, l => names.CategoryPath(l.CategoryId)),
        new(Category, "类别", true, 20, l => names.Category(l.CategoryId)),
        new(Facts, "问题", true, 80, l => l.Facts ?? IssueWords.Referred),
        new(Status, "状态", true, 12, l => Words.Of(l.Status)),
        new(Due, "时限", true, 12, l => NextDay(l), WorkbookWriter.DayFormat),
        new(PromisedOn, "整改时限", false, 12, l => l.DueOn, WorkbookWriter.DayFormat),
        new(FirstDue, "首次期限", false, 12, l => l.FirstDueOn, WorkbookWriter.DayFormat),
        new(Concluded, "销号日期", false, 12, l => ConcludedOn(l), WorkbookWriter.DayFormat),
        new(Recheck, "回头看日期", false, 12, l => l.RecheckOn, WorkbookWriter.DayFormat),
        new(Measures, "措施", true, 10, l => l.Measures is 0 ? null : $"{l.Done}/{l.Measures}"),
        new(Relapses, "反弹次数", false, 10, l => l.Relapses),
        new(Extended, "延期次数", false, 10, l => l.TimesExtended),
        new(Chases, "督办次数", false, 10, l => l.Chases),
        new(Grounds, "定性依据", false, 40, l => l.Grounds),
        new(Amount, "涉及金额（元）", false, 16, l => l.Amount, "#,##0.00"),
    ], face);

    /// <summary>The order of the list that a column's head asks for; null when there is none.</summary>
    public static string? SortOf(string column) => column switch
    {
        Number => IssueList.Number,
        Found => IssueList.Found,
        Due => IssueList.Due,
        _ => null,
    };

    public static bool IsNumber(string column) => column is Measures or Relapses or Extended or Chases or Amount;

    public static DateOnly? ConcludedOn(IssueLine line) => line.ConcludedOn is { } on ? ChinaTime.DayOf(on) : null;

    // Of an open issue the promise, of one to be looked at again that day, of a closed one the day when it was.
    private static DateOnly? NextDay(IssueLine line) => line.OpenDueOn ?? line.RecheckOn ?? ConcludedOn(line);
}
