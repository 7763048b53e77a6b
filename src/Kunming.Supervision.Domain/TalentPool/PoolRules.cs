using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

public static class PoolRules
{
    public static readonly Rule NotYours = new("pool.not-yours", "您不能办理人才库的这一步");
    public static readonly Rule NotNominated = new("pool.not-nominated", "该人员不在待审状态");
    public static readonly Rule OwnNomination = new("pool.own-nomination", "推荐人不能审核自己推荐的人员，请由另一人审核");
    public static readonly Rule OwnCase = new("pool.own-case", "不能办理本人的入库、抽调和退库，请由另一人办理");
    public static readonly Rule NotInPool = new("pool.not-in-pool", "该人员不在库，或者正在抽调");
    public static readonly Rule NotPaused = new("pool.not-paused", "该人员没有暂停");
    public static readonly Rule NotSeconded = new("pool.not-seconded", "该人员没有在抽调");
    public static readonly Rule Ended = new("pool.ended", "该人员已退库或者没有入库");
    public static readonly Rule SecondedIntoPast = new("pool.seconded-into-past", "抽调截止日期不能早于今天", "Until");
    public static readonly Rule TooYoung = new("pool.too-young", "出生年月不正确，不满{0}周岁的不能入库", "BornIn");
    public static readonly Rule NotYourPeople = new("pool.not-your-people", "只能推荐本辖区或者本组成员单位的人员");
    public static readonly Rule AlreadyThere = new("pool.already-there", "{0}已在人才库（{1}），不能重复推荐");
}
