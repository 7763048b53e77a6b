using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Successions;

/// <summary>Why work is not handed over.</summary>
public static class SuccessionRules
{
    public static readonly Rule NotYours = new("succession.not-yours", "您不能办理这项交接");
    public static readonly Rule ToOneself = new("succession.to-oneself", "不能交接给本人", "SuccessorId");
    public static readonly Rule ByTheSuccessor = new("succession.by-the-successor", "接收人不能自己发起交接，请由移交人或者其他负责人发起");
    public static readonly Rule AlreadyOpen = new("succession.already-open", "{0}已有一项待接收的交接，请先办完");
    public static readonly Rule NoAccount = new("succession.no-account", "{0}没有启用的账号，不能接收", "SuccessorId");
    public static readonly Rule OtherSeat = new("succession.other-seat", "{0}与{1}的席位不同，不能接收", "SuccessorId");
    public static readonly Rule OtherBody = new("succession.other-body", "{0}与{1}不在同一单位，也不在同一单元组，不能接收", "SuccessorId");
    public static readonly Rule NothingOpen = new("succession.nothing-open", "{0}没有需要交接的工作");
    public static readonly Rule SealedFirst = new("succession.sealed-first", "您手里还有{0}件没有启封的密封任务。密封任务不随其他工作交接，请先打开“密封任务”，逐件移交或者撤回");
    public static readonly Rule NotOffered = new("succession.not-offered", "这项交接已经办完");
}
