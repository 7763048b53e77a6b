using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>Why nobody is drawn, and why somebody is left out of a draw.</summary>
public static class PoolDrawRules
{
    public static readonly Rule NotYours = new("pool-draw.not-yours", "您不能办理抽签和匹配");
    public static readonly Rule RoundOver = new("pool-draw.round-over", "{0}已于{1:yyyy-MM-dd}结束，不能再为它抽调人员");
    public static readonly Rule GroupAbsent = new("pool-draw.group-absent", "{0}不参加{1}");
    public static readonly Rule WantedRange = new("pool-draw.wanted-range", "人数须在1到{0}之间", "Wanted");
    public static readonly Rule RoundsRange = new("pool-draw.rounds-range", "参加过的轮数须在0到{0}之间", "LeastRounds");
    public static readonly Rule NoAreas = new("pool-draw.no-areas", "请至少选一个前往的辖区，回避规则按它核对", "Areas");
    public static readonly Rule NobodyEligible = new("pool-draw.nobody-eligible", "没有符合条件的人员：{0}人全部排除，理由列在下面");
    public static readonly Rule TooFew = new("pool-draw.too-few", "需要{0}人，符合条件的只有{1}人：请减少人数、放宽条件，或者补充推荐");
    public static readonly Rule NotAnnounced = new("pool-draw.not-announced", "已经抽出名单，不能再抽");
    public static readonly Rule NotProposed = new("pool-draw.not-proposed", "没有待确认的名单");
    public static readonly Rule NotOpen = new("pool-draw.not-open", "已经作废或者已经确认");
    public static readonly Rule NoPlace = new("pool-draw.no-place", "名单中没有该人员，或者已经退出");
    public static readonly Rule StandingChanged = new("pool-draw.standing-changed", "{0}现在不能抽调（{1}），请先换人");
    public static readonly Rule Vacant = new("pool-draw.vacant", "名单上没有人员，不能确认");

    public static readonly Rule Waiting = new("pool-draw.waiting", "还没有审核入库");
    public static readonly Rule Declined = new("pool-draw.declined", "没有入库");
    public static readonly Rule Returned = new("pool-draw.returned", "已经退库");
    public static readonly Rule Paused = new("pool-draw.paused", "暂停抽调");
    public static readonly Rule Running = new("pool-draw.running", "正在抽调：{0}");
    public static readonly Rule Own = new("pool-draw.own", "本人经办，不能抽调自己");
    public static readonly Rule InGroup = new("pool-draw.in-group", "已是该组组员");
    public static readonly Rule Elsewhere = new("pool-draw.elsewhere", "已列入{0}的待确认名单");
    public static readonly Rule Speciality = new("pool-draw.speciality", "特长不符：{0}");
    public static readonly Rule Experience = new("pool-draw.experience", "参加过{0}轮，要求{1}轮");
    public static readonly Rule Tied = new("pool-draw.tied", "{0}：{1}（{2}）");
    public static readonly Rule Unconfirmed = new("pool-draw.unconfirmed", "{0}：人才库所记的{1}还没有确认，请先在“关系”中确认");
}
