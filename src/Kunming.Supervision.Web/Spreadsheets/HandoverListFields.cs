using Kunming.Supervision.Domain.Handovers.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>The columns that lists of letters have.</summary>
public static class HandoverListFields
{
    public static readonly IReadOnlyList<FieldDefinition> All =
    [
        new(HandoverListField.Sequence, "序号", false, "行号", "No"),
        new(HandoverListField.SourceNumber, "交办编号", false, "文号", "发文字号", "编号", "交办文号"),
        new(HandoverListField.Issues, "涉及问题", true, "问题编号", "问题", "所列问题", "交办问题"),
        new(HandoverListField.Addressee, "承办单位", true, "责任单位", "整改单位", "承办部门", "主办单位"),
        new(HandoverListField.Requirement, "交办要求", true, "整改要求", "要求", "办理要求", "工作要求"),
        new(HandoverListField.IssuedOn, "交办日期", false, "签发日期", "交办时间", "日期"),
        new(HandoverListField.Deadline, "反馈时限", true, "办理时限", "整改时限", "时限", "反馈期限", "要求反馈时间"),
        new(HandoverListField.State, "办理情况", false, "办理状态", "状态", "办理结果"),
        new(HandoverListField.Opinion, "审核意见", false, "审核情况", "意见"),
    ];
}
