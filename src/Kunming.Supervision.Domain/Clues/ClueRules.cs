using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Clues;

public static class ClueRules
{
    public static readonly Rule NotYours = new("clue.not-yours", "问题线索只由案件监督管理室办理");
    public static readonly Rule NoCaseOffice = new("clue.no-case-office", "机构名录里没有案件监督管理室，不能移交线索");
    public static readonly Rule NotHandedIn = new("clue.not-handed-in", "该线索已经登记");
    public static readonly Rule NotAssignable = new("clue.not-assignable", "待分办的线索才能分办");
    public static readonly Rule NotAssigned = new("clue.not-assigned", "已分办的线索才能提出处置意见");
    public static readonly Rule NotProposed = new("clue.not-proposed", "没有等待批准的处置意见");
    public static readonly Rule ProposerCannotApprove = new("clue.proposer-cannot-approve", "提出处置意见的人不能登记批准，须由案管室另一名干部登记");
    public static readonly Rule NotApproved = new("clue.not-approved", "处置方式批准后才能开始办理");
    public static readonly Rule NotInHand = new("clue.not-in-hand", "办理中的线索才能办结");
    public static readonly Rule NotShelved = new("clue.not-shelved", "该线索不在暂存待查");
    public static readonly Rule NotDuplicable = new("clue.not-duplicable", "提出处置意见之前才能认定为重复线索");
    public static readonly Rule DuplicateOfItself = new("clue.duplicate-of-itself", "重复线索须指向另一条已登记的线索");
    public static readonly Rule ReceivedInFuture = new("clue.received-in-future", "收到日期不能晚于今天", "ReceivedOn");
    public static readonly Rule ApprovedInFuture = new("clue.approved-in-future", "批准日期不能晚于今天", "ApprovedOn");
    public static readonly Rule ApprovedBeforeProposed = new("clue.approved-before-proposed", "批准日期不能早于提出处置意见的日期", "ApprovedOn");
    public static readonly Rule BegunInFuture = new("clue.begun-in-future", "开始办理的日期不能晚于今天", "BegunOn");
    public static readonly Rule BegunBeforeApproved = new("clue.begun-before-approved", "开始办理的日期不能早于批准日期", "BegunOn");
    public static readonly Rule ShelvingNeedsDay = new("clue.shelving-needs-day", "暂存待查须写明一年以内的复查日期", "ReviewOn");
    public static readonly Rule PeopleRange = new("clue.people-range", "处理人数须在0至10000之间", "People");
}
