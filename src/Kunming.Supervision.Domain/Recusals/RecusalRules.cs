using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Recusals;

public static class RecusalRules
{
    public static readonly Rule NotYours = new("recusal.not-yours", "您不能办理该回避的这一步");
    public static readonly Rule InPast = new("recusal.in-past", "回避开始日期不能早于今天", "From");
    public static readonly Rule EndsBeforeStart = new("recusal.ends-before-start", "回避结束日期不能早于开始日期", "To");
    public static readonly Rule Own = new("recusal.own", "不能决定或解除本人的回避，请由其他有权人员办理");
    public static readonly Rule NotDeclared = new("recusal.not-declared", "该回避不在待决定状态");
    public static readonly Rule NotInForce = new("recusal.not-in-force", "该回避没有生效，不能解除");
}
