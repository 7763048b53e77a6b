using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>The columns of the list of visits, in their order; the page has a cell for each.</summary>
public static class VisitColumns
{
    public const string Number = "number";
    public const string Unit = "unit";
    public const string Inspectors = "inspectors";
    public const string Status = "status";
    public const string Issues = "issues";

    public static ListColumns<VisitRow> For(ListFace face) => new(
    [
        new(Number, "编号", true, 16, r => r.Number),
        new(Unit, "被检查单位", true, 30, r => r.Unit),
        new("area", "区域", true, 14, r => r.Area),
        new("group", "单元组", true, 18, r => r.Group),
        new("day", "检查日期", true, 12, r => r.Day, WorkbookWriter.DayFormat),
        new("methods", "方式", true, 24, r => VisitNames.NameOf(r.Methods)),
        new(Inspectors, "检查人员", true, 24, r => r.Inspectors),
        new(Status, "状态", true, 14, r => VisitNames.NameOf(r.Status)),
        new("nil", "零问题结果", false, 14, r => r.Nil),
        new(Issues, "问题（个）", true, 14, r => r.Nil ? "零问题" : r.Issues),
    ], face);
}
