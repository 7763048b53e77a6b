using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Questions;

public static class QuestionRules
{
    public static readonly Rule NotYours = new("question.not-yours", "您不能办理这项数据质疑的这一步");
    public static readonly Rule NoSuchFigure = new("question.no-such-figure", "没有这个指标");
    public static readonly Rule OwnFigure = new("question.own-figure", "这项数据由您所在的组或者单位负责，请直接核对更正");
    public static readonly Rule NotWaiting = new("question.not-waiting", "这项质疑不在待答复状态");
    public static readonly Rule NotAnswered = new("question.not-answered", "这项质疑还没有答复，或者已经办结");
    public static readonly Rule TooManyRows = new("question.too-many-rows", "一次最多选{0}条记录，涉及更多的请不选记录，质疑整个数字");
    public static readonly Rule ForeignRows = new("question.foreign-rows", "选中的记录有的不在这个数字里，或者您不能查看，请重新选择");
    public static readonly Rule NamesRecused = new("question.names-recused", "内容提到了您须回避的单位，请由其他人员办理");
}
