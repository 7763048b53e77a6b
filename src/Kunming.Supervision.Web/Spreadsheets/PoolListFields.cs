using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>The columns that registers of the talent pool have.</summary>
public static class PoolListFields
{
    public static readonly IReadOnlyList<FieldDefinition> All =
    [
        new(PoolListField.Sequence, "序号", false, "行号", "No"),
        new(PoolListField.Name, "姓名", true, "名字", "人员姓名"),
        new(PoolListField.Gender, "性别", true),
        new(PoolListField.BornIn, "出生年月", true, "出生日期", "出生时间"),
        new(PoolListField.NativePlace, "籍贯", false, "祖籍"),
        new(PoolListField.GrewUpIn, "成长地", false, "出生地"),
        new(PoolListField.Politics, "政治面貌", false, "党派"),
        new(PoolListField.Major, "专业", false, "所学专业", "学历专业"),
        new(PoolListField.Unit, "工作单位", true, "单位", "所在单位"),
        new(PoolListField.Title, "职务", false, "职务职级", "现任职务"),
        new(PoolListField.Source, "类别", true, "人员类别", "内部外部"),
        new(PoolListField.Speciality, "业务特长", false, "特长", "专长"),
        new(PoolListField.Status, "状态", true, "在库状态"),
        new(PoolListField.Experience, "主要工作经历", false, "工作经历", "工作简历"),
        new(PoolListField.Relatives, "需回避的亲属任职情况", false, "亲属任职", "回避亲属"),
        new(PoolListField.Rounds, "参加轮次", false, "轮次", "参加过的轮次"),
    ];
}
