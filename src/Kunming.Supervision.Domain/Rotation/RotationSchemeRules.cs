using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

public static class RotationSchemeRules
{
    public static readonly Rule NotYours = new("scheme.not-yours", "您不能办理该轮换方案的这一步");
    public static readonly Rule NotDraft = new("scheme.not-draft", "该方案不是草案");
    public static readonly Rule NotSubmitted = new("scheme.not-submitted", "该方案不在待批准状态");
    public static readonly Rule NotApproved = new("scheme.not-approved", "该方案没有批准");
    public static readonly Rule Ended = new("scheme.ended", "该方案已作废，或者已全部转为任务");
    public static readonly Rule Breaks = new("scheme.breaks", "方案不符合规则：{0}");
    public static readonly Rule ApproverDrafted = new("scheme.approver-drafted", "批准人不能是拟稿人", "ApproverId");
    public static readonly Rule ApproverForeign = new("scheme.approver-foreign", "“{0}”不是党风政风监督室的人员，不能批准", "ApproverId");
    public static readonly Rule SeedWrong = new("scheme.seed-wrong", "种子与事先公布的校验值不符");
    public static readonly Rule RoundTurned = new("scheme.round-turned", "该轮次已转为任务");
    public static readonly Rule RoundForeign = new("scheme.round-foreign", "方案中没有该轮次");
    public static readonly Rule FixedRule = new("scheme.fixed-rule", "该规则由法律或者算术决定，不能改变其严格程度");
    public static readonly Rule ParameterRange = new("scheme.parameter-range", "数值须在1到{0}之间", "Parameter");
    public static readonly Rule RuleInPast = new("scheme.rule-in-past", "执行日期不能早于今天", "From");
}
