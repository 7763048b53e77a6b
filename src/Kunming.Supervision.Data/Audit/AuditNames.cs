namespace Kunming.Supervision.Data.Audit;

/// <summary>How the auditors' pages word an act and its end.</summary>
public static class AuditNames
{
    public static string NameOf(AuditKind kind) => kind switch
    {
        AuditKind.Verb => "办理",
        AuditKind.Reading => "查阅",
        AuditKind.Session => "登录退出",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string NameOf(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Done => "完成",
        AuditOutcome.Refused => "被拒绝",
        AuditOutcome.Denied => "无权",
        AuditOutcome.Failed => "故障",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>The kind of a record; its code where no word is known.</summary>
    public static string SubjectOf(string subject) => subject switch
    {
        "SupervisionTask" => "任务",
        "SealedOrder" => "密封任务",
        "TaskTemplate" => "任务模板",
        "Unsealing" => "密封任务启封",
        "Round" => "轮次",
        "Visit" => "检查",
        "Issue" => "问题",
        "Handover" => "交办",
        "Chase" => "督办",
        "Clue" => "线索",
        "Recusal" => "回避",
        "Regulation" => "法规",
        "CategoryVersion" => "类别版本",
        "Recheck" => "回头看",
        "RecheckDraw" => "回头看抽取",
        "CloseOutPolicy" => "销号规定",
        "DeadlineRun" => "时限检查",
        "Meeting" => "会议",
        "HelpRequest" => "协调事项",
        "Tie" => "关系",
        "RotationRuleVersion" => "轮换规则",
        "TravelTime" => "路途时间",
        "RotationScheme" => "轮换方案",
        "PoolDraw" => "人才库抽调",
        "RoundAppraisal" => "轮次考核",
        "PoolMember" => "人才库人员",
        "DisciplineClass" => "课堂",
        "MeetingMinutes" => "会议纪要",
        "ArchivePackage" => "档案",
        "LedgerNote" => "手工登记",
        "GroupReport" => "季度报告",
        "SynthesisReport" => "综合报告",
        "ReportTemplate" => "报告模板",
        "FigureQuestion" => "数据质疑",
        "Circular" => "通报",
        "Bulletin" => "日报周评月公布",
        "UnitGroup" => "单元组",
        "GroupTemplate" => "单元组模板",
        "Organisation" => "机构",
        "Officer" => "干部",
        "Account" => "账号",
        "Setting" => "设置",
        "Succession" => "交接",
        "SavedView" => "视图",
        "CalendarPlan" => "工作日历",
        "AuditEntry" => "审计记录",
        _ => subject,
    };
}
