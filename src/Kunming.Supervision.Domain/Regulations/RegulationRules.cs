using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Regulations;

public static class RegulationRules
{
    public static readonly Rule NotYours = new("regulation.not-yours", "法规条款由党风政风监督室维护");
    public static readonly Rule ClauseBeforeRegulation = new("regulation.clause-before", "条款的施行日期不能早于该法规的施行日期{0:yyyy-MM-dd}", "From");
    public static readonly Rule ClauseTwice = new("regulation.clause-twice", "{0}已有正在适用的内容，请先将其停止适用", "Article");
    public static readonly Rule EndsBeforeStart = new("regulation.ends-before-start", "停止适用的日期须在施行日期之后", "Until");
    public static readonly Rule AlreadyEnded = new("regulation.already-ended", "{0}已停止适用，不能再改");
    public static readonly Rule NoSuchClause = new("regulation.no-such-clause", "没有这一条款");
}
