using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.UnitGroups;

public static class UnitGroupRules
{
    public static readonly Rule SlotRange = new("group.slot-range", "模板中的最少数不能小于零，也不能大于最多数");
    public static readonly Rule TemplateEmpty = new("group.template-empty", "模板至少要有一类成员单位");
    public static readonly Rule SlotTwice = new("group.slot-twice", "模板中同一类成员单位只能出现一次");
    public static readonly Rule TooFew = new("group.too-few", "{0}应不少于{1}个，现有{2}个");
    public static readonly Rule TooMany = new("group.too-many", "{0}应不多于{1}个，现有{2}个");
    public static readonly Rule KindNotForeseen = new("group.kind-not-foreseen", "模板未设“{0}”一类成员");
    public static readonly Rule NameTaken = new("group.name-taken", "已有名为“{0}”的单元组，请换一个名称", "Name");
    public static readonly Rule LeadForeign = new("group.lead-foreign", "牵头单位须是本辖区在册的纪检监察机构或职能部门", "LeadId");
    public static readonly Rule DeviationNeedsReason = new("group.deviation-needs-reason", "组成与模板不一致，请说明理由：{0}", "Reason");
    public static readonly Rule AlreadyMember = new("group.already-member", "“{0}”已是本组成员");
    public static readonly Rule NotMember = new("group.not-member", "“{0}”不是本组成员");
    public static readonly Rule StillHolds = new("group.still-holds", "{0}在本组还有{1}项没有办完的工作，请先点“交接”，由接收人签字接收");
    public static readonly Rule LeaderNotMember = new("group.leader-not-member", "组长须先是本组组员");
    public static readonly Rule LeadCannotLeave = new("group.lead-cannot-leave", "牵头的监督检查室不能退出本组");
    public static readonly Rule MembersUnchanged = new("group.members-unchanged", "成员单位和理由都没有变化");
    public static readonly Rule Dissolved = new("group.dissolved", "“{0}”已经撤销");
    public static readonly Rule OfficersServe = new("group.officers-serve", "本组还有组员{0}人，请先在“组员和组长”中办理离组");
    public static readonly Rule TasksOpen = new("group.tasks-open", "本组还有没有办结的任务{0}项，请先办结或作废");
    public static readonly Rule VisitsOpen = new("group.visits-open", "本组还有没有审定的检查记录{0}条，请先审定");
    public static readonly Rule IssuesOpen = new("group.issues-open", "本组发现的问题还有{0}个没有销号（含长期坚持的），须由本组初审，请先办完");
    public static readonly Rule ReportsOpen = new("group.reports-open", "本组还有没有报送的季度报告{0}份，请先报送");
    public static readonly Rule RechecksOpen = new("group.rechecks-open", "抽给本组的回头看还有{0}项没有结果，请先登记结果");
    public static readonly Rule NothingToForm = new("group.nothing-to-form", "没有可以组建的单元组：各监督检查室均已有单元组，或名录中没有监督检查室");
}
