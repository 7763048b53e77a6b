using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Handovers;

public static class HandoverRules
{
    public static readonly Rule NotYours = new("handover.not-yours", "您不能办理该交办件的这一步");
    public static readonly Rule NoIssues = new("handover.no-issues", "请至少选择一个问题");
    public static readonly Rule DeadlineRange = new("handover.deadline-range", "反馈时限须在1至366之间", "Value");
    public static readonly Rule AddresseeKind = new("handover.addressee-kind", "承办单位须是被监督单位、县区纪委监委或开发度假区纪检监察工委", "AddresseeId");
    public static readonly Rule AddresseeClosed = new("handover.addressee-closed", "“{0}”当前未设立或已撤销，不能承办，请另选承办单位", "AddresseeId");
    public static readonly Rule AddresseeForeign = new("handover.addressee-foreign", "问题{0}不属于承办单位“{1}”或其辖区", "AddresseeId");
    public static readonly Rule NotAwaitingReceipt = new("handover.not-awaiting-receipt", "该交办件已签收或已拒收");
    public static readonly Rule IssuesDiffer = new("handover.issues-differ", "所列问题与该交办件的问题不一致，请刷新后重试");
    public static readonly Rule NotRefused = new("handover.not-refused", "该交办件没有被拒收，不需要改送");
    public static readonly Rule ReroutedBefore = new("handover.rerouted-before", "该交办件已经改送");
    public static readonly Rule SameAddressee = new("handover.same-addressee", "“{0}”已经拒收，请改送其他单位", "AddresseeId");
    public static readonly Rule NotInHand = new("handover.not-in-hand", "该交办件未签收或已反馈");
    public static readonly Rule IssueWithoutMeasure = new("handover.issue-without-measure", "问题{0}还没有整改措施");
    public static readonly Rule NotAnswered = new("handover.not-answered", "承办单位尚未反馈");
    public static readonly Rule IssueOpen = new("handover.issue-open", "问题{0}尚未销号");
}
