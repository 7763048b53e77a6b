using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports;

public static class ReportRules
{
    public static readonly Rule NotYours = new("report.not-yours", "您不能办理该报告的这一步");
    public static readonly Rule NotEditable = new("report.not-editable", "报告已报送，不能再改；更正请在下一季度补报");
    public static readonly Rule NotSent = new("report.not-sent", "该报告不在已报送状态");
    public static readonly Rule QuarterNotBegun = new("report.quarter-not-begun", "{0}尚未开始，不能起草报告");
    public static readonly Rule UnknownFigure = new("report.unknown-figure", "正文引用了不存在的指标“{0}”");
    public static readonly Rule HeadingTooDeep = new("report.heading-too-deep", "标题“{0}”前的#多于四个，标题只有一至四级");
    public static readonly Rule GroupNotSent = new("report.group-not-sent", "{0}尚未报送本季度报告，也未登记为缺报");
    public static readonly Rule AlreadySent = new("report.already-sent", "{0}已报送，不能登记为缺报");
    public static readonly Rule AlreadyMissing = new("report.already-missing", "{0}已登记为缺报");
    public static readonly Rule NotApproved = new("report.not-approved", "综合报告未经分管领导审批，不能通报");
    public static readonly Rule CounterRecused = new("report.counter-recused", "您有生效的回避，看不到全部事项，报告的数据须由其他人员汇总");
    public static readonly Rule BlankFigure = new("report.blank-figure", "“{0}”为零，须说明原因");
    public static readonly Rule BlankSection = new("report.blank-section", "“{0}”下没有内容，没有情况的也要写明原因");
    public static readonly Rule InstructionLeft = new("report.instruction-left", "“{0}”是模板里的提示，须改写成实际情况或者删去");
    public static readonly Rule CheckFailed = new("report.check-failed", "数据不符：应当{0}，须核对后重新取数或者说明");
    public static readonly Rule FiguresMoved = new("report.figures-moved", "“{0}”取数之后有变化（固定为{1}，现在为{2}或者记录不同），须重新取数或者说明");
    public static readonly Rule UnknownPlace = new("report.unknown-place", "报告里没有“{0}”这一处");
    public static readonly Rule PaperKept = new("report.paper-kept", "还没有签发，或者这次的签发件已经保存");
    public static readonly Rule NotForApproval = new("report.not-for-approval", "综合报告尚未报送审批");
}
