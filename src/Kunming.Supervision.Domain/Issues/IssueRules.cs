using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

public static class IssueRules
{
    public static readonly Rule NotYours = new("issue.not-yours", "您不能办理该问题的这一步");
    public static readonly Rule FoundInFuture = new("issue.found-in-future", "发现日期不能晚于今天");
    public static readonly Rule NegativeAmount = new("issue.negative-amount", "涉及金额不能小于零");
    public static readonly Rule ClauseNotInForce = new("issue.clause-not-in-force", "{0}在发现日期{1:yyyy-MM-dd}不在适用期内，不能引用");
    public static readonly Rule TooManyClauses = new("issue.too-many-clauses", "定性依据最多引用{0}条");
    public static readonly Rule AlreadyReviewed = new("issue.already-reviewed", "问题已送审或已认定，不能再改");
    public static readonly Rule NotRegistered = new("issue.not-registered", "问题已送审，不能重复送审");
    public static readonly Rule AlreadyDecided = new("issue.already-decided", "问题已作认定结论");
    public static readonly Rule NotRecognised = new("issue.not-recognised", "问题{0}未经认定或已另行处理");
    public static readonly Rule NotInRectification = new("issue.not-in-rectification", "问题不在整改阶段");
    public static readonly Rule NoSuchMeasure = new("issue.no-such-measure", "没有这条整改措施");
    public static readonly Rule MeasureCompleted = new("issue.measure-completed", "措施“{0}”已完成，不能再改");
    public static readonly Rule ProofInFuture = new("issue.proof-in-future", "佐证材料所指日期不能晚于今天");
    public static readonly Rule ProofTwice = new("issue.proof-twice", "同一文件已作为本问题措施“{0}”的佐证，请换用能单独证明的材料");
    public static readonly Rule NoMeasure = new("issue.no-measure", "还没有整改措施");
    public static readonly Rule MeasureUnfinished = new("issue.measure-unfinished", "措施“{0}”尚未完成");
    public static readonly Rule MeasureWithoutProof = new("issue.measure-without-proof", "措施“{0}”没有佐证材料");
    public static readonly Rule NoCause = new("issue.no-cause", "还没有原因分析，请整改单位先写明问题发生的原因");
    public static readonly Rule CauseBeforeRelapse = new("issue.cause-before-relapse", "问题反弹后还没有重新分析原因，反弹前的原因分析不再作数");
    public static readonly Rule OnlyQuickFix = new("issue.only-quick-fix", "只有立行立改的措施，还没有针对原因的措施；只有一般问题且原因为个别疏忽的，才可以仅凭立行立改销号");
    public static readonly Rule GraveNeedsLetter = new("issue.grave-needs-letter", "严重问题须交办整改，不能作现场立改处理");
    public static readonly Rule ClosedTooSoon = new("issue.closed-too-soon", "{0}问题自签收（反弹的自反弹）起至少{1}日后才能销号，{2:yyyy-MM-dd}前不能销号");
    public static readonly Rule LeastDaysRange = new("issue.least-days-range", "最短整改天数须在0至365之间");
    public static readonly Rule ObjectionTwice = new("issue.objection-twice", "本问题已提过异议，异议只能提一次");
    public static readonly Rule ObjectionTooLate = new("issue.objection-too-late", "异议须在签收之日起30日内提出，期限至{0:yyyy-MM-dd}");
    public static readonly Rule ObjectionFiles = new("issue.objection-files", "异议材料最多{0}份");
    public static readonly Rule NoObjection = new("issue.no-objection", "没有待处理的异议");
    public static readonly Rule RecogniserCannotDecide = new("issue.recogniser-cannot-decide", "认定该问题的人不能处理对该问题的异议");
    public static readonly Rule ObjectionPending = new("issue.objection-pending", "整改单位的异议尚未处理，处理后再申请销号");
    public static readonly Rule NotApplied = new("issue.not-applied", "整改单位尚未申请销号");
    public static readonly Rule NotFirstVerified = new("issue.not-first-verified", "单元组尚未初审通过");
    public static readonly Rule AlreadyClosedOut = new("issue.already-closed-out", "该问题已销号");
    public static readonly Rule NotClosedOut = new("issue.not-closed-out", "该问题未销号，不存在反弹");
    public static readonly Rule ApplicantCannotVerify = new("issue.applicant-cannot-verify", "申请销号的人不能审核自己的申请");
    public static readonly Rule RectifiedUnitCannotVerify = new("issue.rectified-unit-cannot-verify", "整改单位和被监督单位不能审核本单位问题的销号和回头看");
    public static readonly Rule FirstVerifierCannotConclude = new("issue.first-verifier-cannot-conclude", "初审人不能再作复核");
    public static readonly Rule OnlyFindingGroupVerifiesFirst = new("issue.only-finding-group-verifies-first", "初审由发现问题的单元组办理");
    public static readonly Rule OnlyOfficeVerifiesFirst = new("issue.only-office-verifies-first", "本问题由发现问题的一方自行整改，初审由党风政风监督室办理");
    public static readonly Rule RemainderWithoutMeasure = new("issue.remainder-without-measure", "复核认定还有内容未完成，请先为仍需整改的内容增加措施");
    public static readonly Rule NotSustained = new("issue.not-sustained", "该问题不在长期坚持阶段，不需要回头看结论");
    public static readonly Rule RecheckNotDue = new("issue.recheck-not-due", "回头看日期{0:yyyy-MM-dd}未到");
    public static readonly Rule SplitTooLate = new("issue.split-too-late", "只有已登记或组内审核的问题可以拆分");
    public static readonly Rule SplitParts = new("issue.split-parts", "拆分为{0}至{1}个问题，每个都要写明问题描述");
    public static readonly Rule SplitSameFacts = new("issue.split-same-facts", "拆分出的问题描述相同，请分别写明各自的事实");
    public static readonly Rule SplitAmount = new("issue.split-amount", "拆分出的各问题涉及金额之和须等于原问题的涉及金额{0:0.##}元");
    public static readonly Rule MergeTooLate = new("issue.merge-too-late", "问题{0}已交办、已处置或已结束，不能再并入或接受并入");
    public static readonly Rule MergeIntoItself = new("issue.merge-into-itself", "问题不能并入自身");
    public static readonly Rule MergeForeign = new("issue.merge-foreign", "问题{0}属于另一辖区，不能并入");
    public static readonly Rule MergeOtherUnit = new("issue.merge-other-unit", "问题{0}是另一单位的问题，不能并入");
    public static readonly Rule OnlyOfficeConcludes = new("issue.only-office-concludes", "复核销号由党风政风监督室办理");
    public static readonly Rule SustainedNeedsRecheckDay = new("issue.sustained-needs-recheck-day", "长期坚持的问题须定下回头看日期，且在今天之后");
}
