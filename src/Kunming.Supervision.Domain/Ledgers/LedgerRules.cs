using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Ledgers;

public static class LedgerRules
{
    public static readonly Rule NotYours = new("ledger.not-yours", "您不能在这本台账中手工登记");
    public static readonly Rule NotByHand = new("ledger.not-by-hand", "该类事项由办理记录自动记入台账，不能手工登记");
    public static readonly Rule InFuture = new("ledger.in-future", "日期不能晚于今天", "Day");
    public static readonly Rule AlreadyVoided = new("ledger.already-voided", "该登记已经作废");
}
