using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

public static class ChaseRules
{
    public static readonly Rule NotOverdue = new("chase.not-overdue", "没有逾期，不需要督办");
    public static readonly Rule Settled = new("chase.settled", "已经办结或者承办单位已经办理，不再督办");
    public static readonly Rule NoAddressee = new("chase.no-addressee", "没有承办单位，无从督办");
    public static readonly Rule OnlyOffice = new("chase.only-office", "回头看由党风政风监督室督办");
    public static readonly Rule TaskNotRunning = new("chase.task-not-running", "任务不在执行中，不需要督办");
    public static readonly Rule UrgeFirst = new("chase.urge-first", "告诫之前须先发督办通知");
    public static readonly Rule ChasedToday = new("chase.chased-today", "今天已经督办过，请勿重复督办");
    public static readonly Rule FinalDayNotAhead = new("chase.final-day-not-ahead", "限期须在今天之后");
}
