using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.HelpRequests;

public static class HelpRequestRules
{
    public static readonly Rule NotYours = new("help.not-yours", "您不能办理该协调事项的这一步");
    public static readonly Rule NotAsked = new("help.not-asked", "该协调事项不在待答复状态");
    public static readonly Rule NotAnswered = new("help.not-answered", "该协调事项还没有答复，或者已经结束");
    public static readonly Rule DueInPast = new("help.due-in-past", "承诺的完成日期不能早于今天", "DueOn");
}
