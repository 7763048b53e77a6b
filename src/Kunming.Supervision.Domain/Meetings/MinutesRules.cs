using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Meetings;

public static class MinutesRules
{
    public static readonly Rule NotYours = new("minutes.not-yours", "您不能办理该会议纪要的这一步");
    public static readonly Rule NotAMeeting = new("minutes.not-a-meeting", "纪法课堂不作会议纪要");
    public static readonly Rule DraftedBefore = new("minutes.drafted-before", "该会议已有纪要，请打开原来的修改");
    public static readonly Rule IssuedBefore = new("minutes.issued-before", "纪要已经印发，不能再改");
    public static readonly Rule MarkEndsSo = new("minutes.mark-ends-so", "纪要的发文机关标志须以“纪要”结尾，如“监督工作例会纪要”", "Mark");
    public static readonly Rule TooManyDecisions = new("minutes.too-many-decisions", "一份纪要最多写{0}项议定事项");
    public static readonly Rule DueBeforeMeeting = new("minutes.due-before-meeting", "议定事项的完成日期不能早于会议当天");
    public static readonly Rule NotOwner = new("minutes.not-owner", "议定事项由责任人本人办结");
    public static readonly Rule DecisionEnded = new("minutes.decision-ended", "该议定事项已经办结或者不再落实");
}
