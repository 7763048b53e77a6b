using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rechecks;

public static class RecheckRules
{
    public static readonly Rule OnlyOfficeDraws = new("recheck.only-office-draws", "回头看由党风政风监督室抽取");
    public static readonly Rule QuarterNotOver = new("recheck.quarter-not-over", "{0}尚未结束，不能抽取");
    public static readonly Rule DrawnBefore = new("recheck.drawn-before", "{0}已抽取过，每季度只抽一次");
    public static readonly Rule NothingClosed = new("recheck.nothing-closed", "{0}没有已销号的问题可抽");
    public static readonly Rule TooFewGroups = new("recheck.too-few-groups", "回头看须交发现问题以外的单元组，至少要有两个单元组");
    public static readonly Rule RecusedCannotDraw = new("recheck.recused-cannot-draw", "有回避事项的人看不到全部问题，不能抽取，请本室其他人办理");
    public static readonly Rule NotYours = new("recheck.not-yours", "回头看由抽中后指派的单元组办理");
    public static readonly Rule AlreadyDone = new("recheck.already-done", "该件已有回头看结果");
    public static readonly Rule OtherIssue = new("recheck.other-issue", "不是这件回头看的问题");
    public static readonly Rule NotClosed = new("recheck.not-closed", "问题已重新挂账，结果只能是反弹");
}
