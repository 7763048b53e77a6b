using static Kunming.Supervision.Data.Audit.AuditKind;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

public static partial class AuditActions
{
    /// <summary>One line for each, in the order of the pages.</summary>
    public static IReadOnlyList<AuditAction> All { get; } =
    [
        new("/SignIn", Session, "登录"),
        new("/SignOut", Session, "退出"),
        new("/LargeType", Verb, "切换大字"),

        new("/Tasks/New", Verb, "新建任务"),
        new("/Tasks/Edit", Verb, "修改任务"),
        new("/Tasks/Submit", Verb, "任务送审"),
        new("/Tasks/Approve", Verb, "审批任务"),
        new("/Tasks/Issue", Verb, "下达任务"),
        new("/Tasks/Report", Verb, "报送任务结果"),
        new("/Tasks/Finish", Verb, "办结任务"),
        new("/Tasks/Void", Verb, "作废任务"),
        new("/Tasks/Index:Export", Reading, "导出任务清单"),
        new("/Rounds/New", Verb, "新建轮次或专项"),

        new("/Visits/New", Verb, "登记检查"),
        new("/Visits/Edit", Verb, "修改检查记录"),
        new("/Visits/Confirm", Verb, "确认检查记录"),
        new("/Visits/NilFinding", Verb, "签署零问题结果"),
        new("/Visits/Approve", Verb, "组内审定检查"),
        new("/Visits/Index:Export", Reading, "导出检查清单"),

        new("/Issues/Registration/Create", Verb, "登记问题"),
        new("/Issues/Registration/Edit", Verb, "修改问题"),
        new("/Issues/Registration/Submit", Verb, "问题送审"),
        new("/Issues/Registration/Recognise", Verb, "认定问题"),
        new("/Issues/Registration/NotRecognise", Verb, "不予认定问题"),
        new("/Issues/Registration/ReferClue", Verb, "移交线索"),
        new("/Issues/Bulk/Recognise", Verb, "成批认定问题"),
        new("/Issues/Rectification/FixOnSite", Verb, "现场立改"),
        new("/Issues/Rectification/Apply", Verb, "申请销号"),
        new("/Issues/Measures/Add", Verb, "增加整改措施"),
        new("/Issues/Measures/Progress", Verb, "更新整改进展"),
        new("/Issues/Measures/Prove", Verb, "提交佐证"),
        new("/Issues/Verification/VerifyFirst", Verb, "初审销号"),
        new("/Issues/Verification/CloseOut", Verb, "复核销号"),
        new("/Issues/Verification/AcceptInPart", Verb, "认定部分完成"),
        new("/Issues/Verification/Return", Verb, "退回整改"),
        new("/Issues/Verification/Relapse", Verb, "重新挂账"),
        new("/Issues/Verification/Recheck", Verb, "回头看"),
        new("/Issues/Export", Reading, "导出问题清单"),
        new("/Issues/Import/Index", Verb, "上传问题清单"),
        new("/Issues/Import/Columns", Verb, "对应问题清单的列"),
        new("/Issues/Import/Details:Import", Verb, "导入问题清单"),
        new("/Issues/Import/Details:Cancel", Verb, "取消导入问题清单"),
        new("/Issues/Import/Rejected", Reading, "下载不能导入的行"),
        new("/Files/Download", Reading, "查看或下载附件"),

        new("/Handovers/Create", Verb, "签发交办"),
        new("/Handovers/Receive", Verb, "签收交办"),
        new("/Handovers/Refuse", Verb, "拒收交办"),
        new("/Handovers/Reply", Verb, "反馈交办"),
        new("/Handovers/Return", Verb, "退回反馈"),
        new("/Handovers/Finish", Verb, "办结交办"),
        new("/Handovers/Export", Reading, "导出交办清单"),

        new("/Reports/DraftGroup", Verb, "起草季度报告"),
        new("/Reports/DraftSynthesis", Verb, "汇总综合报告"),
        new("/Reports/Edit", Verb, "修改报告正文"),
        new("/Reports/Refreeze", Verb, "报告重新取数"),
        new("/Reports/Missing", Verb, "登记缺报"),
        new("/Reports/Send", Verb, "报送报告"),
        new("/Reports/SendBack", Verb, "退回报告"),
        new("/Reports/Accept", Verb, "采纳报告"),
        new("/Reports/Approve", Verb, "审批报告"),
        new("/Reports/Circulate", Verb, "例会通报报告"),
        new("/Reports/Download", Reading, "下载报告"),

        new("/Ledgers/Index:Export", Reading, "导出台账"),
        new("/Meetings/New", Verb, "登记会议"),
        new("/Meetings/Index:Export", Reading, "导出会议清单"),

        new("/UnitGroups/Form", Verb, "组建单元组"),
        new("/UnitGroups/Template", Verb, "修改单元组模板"),
        new("/UnitGroups/Members", Verb, "调整成员单位"),
        new("/UnitGroups/Officers", Reading, "查看单元组人员"),
        new("/UnitGroups/Officers:Join", Verb, "单元组增加人员"),
        new("/UnitGroups/Officers:Leave", Verb, "单元组退出人员"),
        new("/UnitGroups/Officers:Lead", Verb, "指定单元组组长"),

        new("/Organisations/Import", Verb, "上传机构名录"),
        new("/Organisations/ImportPreview", Verb, "导入机构名录"),
        new("/Organisations/Rename", Verb, "机构更名"),
        new("/Organisations/Index:Export", Reading, "导出机构名录"),

        new("/Admin/Audit/Index", Reading, "查看审计记录"),
        new("/Admin/Audit/Index:Export", Reading, "导出审计记录"),
        new("/Admin/Audit/Details", Reading, "查看一条审计记录"),
        new("/Admin/Audit/Verification", Reading, "打开核验页面"),
        new("/Admin/Audit/Verification:Run", Reading, "核验完整性"),
        new("session.ended-elsewhere", Session, "在别处登录，会话结束"),
    ];

    // A line that two people have written is a fault for a test to find, not for the site to stop at.
    private static readonly Dictionary<string, AuditAction> ByKey = All.DistinctBy(a => a.Key).ToDictionary(a => a.Key, StringComparer.Ordinal);
}
