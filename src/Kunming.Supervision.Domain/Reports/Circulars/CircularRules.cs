using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Circulars;

public static class CircularRules
{
    public static readonly Rule NotYours = new("circular.not-yours", "您不能办理该通报的这一步");
    public static readonly Rule ReportNotApproved = new("circular.report-not-approved", "综合报告未经分管领导审批，不能起草通报");
    public static readonly Rule NotDrafted = new("circular.not-drafted", "通报不在起草状态");
    public static readonly Rule NotSubmitted = new("circular.not-submitted", "通报不在待审批状态");
    public static readonly Rule NotApproved = new("circular.not-approved", "通报未经委领导批准，不能印发");
}
