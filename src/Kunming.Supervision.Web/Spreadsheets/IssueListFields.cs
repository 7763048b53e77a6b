using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>The columns that issue lists have.</summary>
public static class IssueListFields
{
    public const string Sequence = IssueListField.Sequence;
    public const string SourceNumber = IssueListField.SourceNumber;
    public const string FoundOn = IssueListField.FoundOn;
    public const string Group = IssueListField.Group;
    public const string Unit = IssueListField.Unit;
    public const string Area = IssueListField.Area;
    public const string Category = IssueListField.Category;
    public const string Subcategory = IssueListField.Subcategory;
    public const string Method = IssueListField.Method;
    public const string Description = IssueListField.Description;
    public const string Clause = IssueListField.Clause;
    public const string Amount = IssueListField.Amount;
    public const string Measures = IssueListField.Measures;
    public const string Leader = IssueListField.Leader;
    public const string Person = IssueListField.Person;
    public const string Deadline = IssueListField.Deadline;
    public const string State = IssueListField.State;
    public const string Clue = IssueListField.Clue;
    public const string Remarks = IssueListField.Remarks;

    public static readonly IReadOnlyList<FieldDefinition> All =
    [
        new(Sequence, "序号", false, "编号序号", "行号", "No"),
        new(SourceNumber, "问题编号", false, "问题序号", "问题代码", "台账编号", "编号"),
        new(FoundOn, "发现日期", true, "检查时间", "检查日期", "发现时间", "监督时间", "监督检查时间", "监督检查日期", "日期", "时间", "反馈时间", "督查时间"),
        new(Group, "监督单元组", false, "单元组", "检查组", "监督组", "填报单位", "承担单元组", "检查单位", "监督检查组", "监督单位", "监督检查单位"),
        new(Unit, "被监督单位", true, "被检查单位", "被检查单位（部门）", "被检单位", "被检查对象", "受检单位", "问题单位", "责任单位", "单位名称", "单位", "存在问题单位", "受检查单位", "被督查单位", "被监督对象", "检查对象", "监督对象", "部门名称"),
        new(Area, "所属区域", false, "所属县区", "县区", "县（市、区）", "区域", "地区", "所在地"),
        new(Category, "问题类别", false, "问题类型", "问题大类", "类别", "类型", "问题性质", "问题分类"),
        new(Subcategory, "问题子类", false, "问题小类", "子类", "小类", "二级类别", "具体类别"),
        new(Method, "发现方式", false, "检查方式", "监督方式", "监督检查方式", "方式", "发现途径", "问题来源"),
        new(Description, "问题描述", true, "具体问题", "发现问题", "存在问题", "问题内容", "主要问题", "问题表现", "问题", "发现的问题", "存在的具体问题", "问题概述", "问题简述", "问题摘要"),
        new(Clause, "定性依据", false, "违反规定", "违反的规定", "违反条款", "违反的条款", "违规条款", "违反法规", "违反的法规条款", "违反制度", "违规依据", "法规依据", "制度依据", "政策依据", "认定依据", "问题定性", "定性", "定性及依据", "适用条款"),
        new(Amount, "涉及金额", false, "涉案金额", "金额", "涉及资金", "违规金额", "违规资金", "违纪金额", "问题金额", "涉及资金金额", "资金数额", "金额合计"),
        new(Measures, "整改措施", false, "整改要求", "整改落实措施", "措施", "整改情况", "处理措施", "整改意见", "整改建议"),
        new(Leader, "责任领导", false, "分管领导", "牵头领导", "包保领导", "挂包领导"),
        new(Person, "责任人", false, "责任人及联系电话", "具体责任人", "直接责任人", "整改责任人", "责任人员", "经办人", "责任人及电话", "联系人"),
        new(Deadline, "整改时限", false, "整改期限", "完成时限", "整改完成时限", "办结时限", "限期", "时限", "完成时间", "完成期限", "整改完成期限", "整改完成时间", "整改时间", "整改时间要求"),
        new(State, "整改状态", false, "销号情况", "是否销号", "整改进展", "完成情况", "办理状态", "状态", "整改结果", "整改完成情况", "是否整改", "是否完成整改", "是否整改到位", "进展", "目前进展"),
        new(Clue, "是否移交线索", false, "移交线索", "是否移交", "线索移交情况", "移交问题线索"),
        new(Remarks, "备注", false, "说明", "其他", "备注说明"),
    ];
}
