using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>The columns of the task list, in their order; the page has a cell for each.</summary>
public static class TaskColumns
{
    public const string Number = "number";
    public const string Subject = "subject";
    public const string Status = "status";
    public const string Due = "due";
    public const string Targets = "targets";
    public const string Visited = "visited";

    public static ListColumns<TaskRow> For(ListFace face) => new(
    [
        new(Number, "编号", true, 16, r => r.Number),
        new(Subject, "检查主题", true, 40, r => r.Subject),
        new("origin", "来源", true, 14, r => SupervisionTaskNames.NameOf(r.Origin)),
        new("group", "单元组", true, 18, r => r.Group),
        new(Status, "状态", true, 14, r => SupervisionTaskNames.NameOf(r.Status)),
        new("from", "计划开始", true, 12, r => r.From, WorkbookWriter.DayFormat),
        new("to", "计划结束", true, 12, r => r.To, WorkbookWriter.DayFormat),
        new(Due, "报告时限", true, 12, r => r.ReportDue, WorkbookWriter.DayFormat),
        new(Targets, "被检查单位（个）", true, 14, r => r.Targets),
        new(Visited, "已检查（个）", true, 12, r => r.Visited),
    ], face);
}
