using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Issues.Import;

/// <summary>What the pages of an import say and offer for one kind of list.</summary>
/// <param name="Thing">What a row becomes.</param>
/// <param name="Day">What the preview calls the row's day; and so on for its body, its text, its last day.</param>
/// <param name="Promise">What an import of it does and what not.</param>
public sealed record ImportKind(ListKind List, string Title, string Thing, string Path, IReadOnlyList<FieldDefinition> Fields, string Day, string Unit, string Text, string Due, string Promise)
{
    private static readonly IReadOnlyList<ImportKind> All =
    [
        new(ListKind.Issues, "问题清单", "问题", "/issues", IssueListFields.All, "发现日期", "被监督单位", "问题描述", "整改时限", "导入只登记问题：清单中的“已销号”等说法按原文保留，不会使任何问题销号。"),
        new(ListKind.Tasks, "任务清单", "任务", "/tasks", TaskListFields.All, "计划开始", "被检查单位", "检查主题", "报告时限", "导入只拟草稿：每个任务仍须送审，由拟稿人以外的人审批后下达。标为密封而尚未开始的任务不导入。"),
        new(ListKind.Handovers, "交办清单", "交办件", "/handovers", HandoverListFields.All, "清单中的交办日期", "承办单位", "交办要求", "反馈时限", "导入即按今天签发，由承办单位在系统中签收；问题须已认定。清单中的办理情况、审核意见不导入，以系统中的办理为准。"),
        new(ListKind.TalentPool, "人才库", "人员", "/talent-pool", PoolListFields.All, "出生年月", "工作单位", "姓名", "状态", "导入即按名册中的状态登记；机构名录中没有的人员同时登记。以后的入库、抽调和退库在系统中办理。"),
    ];

    /// <summary>The address of the upload; the list as it was before there were several needs no word.</summary>
    public string Upload => List is ListKind.Issues ? "/issues/import" : $"/issues/import?list={List}";

    public static ImportKind? Find(ListKind list) => All.FirstOrDefault(k => k.List == list);

    public static ImportKind Of(ListKind list) => Find(list) ?? throw new ArgumentOutOfRangeException(nameof(list), list, "No such list is imported.");
}
