using Kunming.Supervision.Domain.Tasks.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>The columns that task lists have.</summary>
public static class TaskListFields
{
    public static readonly IReadOnlyList<FieldDefinition> All =
    [
        new(TaskListField.Sequence, "序号", false, "行号", "No"),
        new(TaskListField.SourceNumber, "任务编号", false, "编号", "任务序号", "台账编号"),
        new(TaskListField.Round, "专项名称", false, "轮次", "轮次或专项", "轮次名称", "专项", "轮次专项"),
        new(TaskListField.Origin, "任务来源", false, "来源", "任务类型"),
        new(TaskListField.Basis, "派单依据", true, "依据", "任务依据", "检查依据", "监督依据"),
        new(TaskListField.Subject, "检查主题", true, "主题", "任务名称", "检查内容", "监督内容", "监督主题", "检查事项", "任务内容"),
        new(TaskListField.Group, "承担单元组", false, "监督单元组", "单元组", "承办单元组", "检查组", "下达至", "承担单位"),
        new(TaskListField.Targets, "被检查单位", true, "检查对象", "被监督单位", "被检单位", "受检单位", "监督对象", "被检查单位（部门）"),
        new(TaskListField.Method, "检查方式", true, "检查形式", "方式", "监督方式", "形式"),
        new(TaskListField.Covert, "明察暗访", false, "明察或暗访", "是否暗访", "明查暗访"),
        new(TaskListField.Sealed, "是否密封", false, "密封"),
        new(TaskListField.From, "计划开始", true, "开始日期", "开始时间", "计划开始日期", "计划开始时间"),
        new(TaskListField.To, "计划结束", true, "结束日期", "结束时间", "计划结束日期", "计划结束时间", "完成时间"),
        new(TaskListField.ReportDue, "报告时限", true, "报告日期", "报送时限", "报告时间", "结果报送时限"),
        new(TaskListField.Leader, "组长", false, "检查组长", "带队领导"),
        new(TaskListField.Members, "组员", false, "检查人员", "成员", "参加人员"),
    ];
}
