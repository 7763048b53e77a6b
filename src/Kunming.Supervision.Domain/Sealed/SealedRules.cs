using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Sealed;

public static class SealedRules
{
    public static readonly Rule NotYours = new("sealed.not-yours", "您不能办理该密封任务的这一步");
    public static readonly Rule NotDraft = new("sealed.not-draft", "只有草稿可以修改或送审");
    public static readonly Rule OpensInPast = new("sealed.opens-in-past", "可启封时间须晚于现在", "OpensOn");
    public static readonly Rule OpensAfterEnd = new("sealed.opens-after-end", "可启封时间不能晚于计划结束日期", "OpensOn");
    public static readonly Rule ApproverDrafted = new("sealed.approver-drafted", "拟稿人不能审批自己拟的密封任务", "ApproverId");
    public static readonly Rule ApproverForeign = new("sealed.approver-foreign", "“{0}”不是本级同一席位的人员，不能作为审批人", "ApproverId");
    public static readonly Rule NotAwaitingApproval = new("sealed.not-awaiting-approval", "该密封任务不在待审状态");
    public static readonly Rule NotApproved = new("sealed.not-approved", "密封任务未经审批或已下达，不能下达");
    public static readonly Rule NoLeader = new("sealed.no-leader", "该单元组没有组长，无人启封");
    public static readonly Rule CrewNotOfGroup = new("sealed.crew-not-of-group", "有执行人员已不是该单元组的组员，请退回后重新指定");
    public static readonly Rule RecusalRequired = new("sealed.recusal-required", "下列人员应当回避，请调整人员后再办理：{0}");
    public static readonly Rule Ended = new("sealed.ended", "该密封任务已启封、撤回或作废");
    public static readonly Rule TooEarly = new("sealed.too-early", "未到可启封时间，{0}以后才能启封");
    public static readonly Rule NotOpened = new("sealed.not-opened", "该密封任务尚未启封");
    public static readonly Rule AlreadyPledged = new("sealed.already-pledged", "您已签署保密承诺书");
    public static readonly Rule NotPledged = new("sealed.not-pledged", "请先签署保密承诺书");
    public static readonly Rule AlreadyDeclared = new("sealed.already-declared", "您已作回避申明");
    public static readonly Rule NotMember = new("sealed.not-member", "所选人员不在该密封任务中，或者已经调换");
    public static readonly Rule AlreadyMember = new("sealed.already-member", "“{0}”已经是或者曾经是该密封任务的人员");
    public static readonly Rule NoSuchPlace = new("sealed.no-such-place", "能移交的是拟稿人，送审以后还有审批人");
    public static readonly Rule SuccessorKnows = new("sealed.successor-knows", "“{0}”已经是该密封任务的拟稿人或者审批人", "SuccessorId");
    public static readonly Rule SuccessorHadOtherPlace = new("sealed.successor-had-other-place", "“{0}”拟过或者审批过该密封任务，不能再作另一方", "SuccessorId");
    public static readonly Rule SuccessorForeign = new("sealed.successor-foreign", "“{0}”不是本级同一席位的人员，不能接替", "SuccessorId");
    public static readonly Rule SubstituteNotOfGroup = new("sealed.substitute-not-of-group", "“{0}”不是该单元组的组员", "ComesId");
}
