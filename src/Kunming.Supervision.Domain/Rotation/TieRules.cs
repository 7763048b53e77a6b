using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

public static class TieRules
{
    public static readonly Rule NotYours = new("tie.not-yours", "您不能办理该关系的这一步");
    public static readonly Rule Own = new("tie.own", "不能办理本人的关系，请由其他人员办理");
    public static readonly Rule NotProposed = new("tie.not-proposed", "该关系不在待确认状态");
    public static readonly Rule NotConfirmed = new("tie.not-confirmed", "该关系没有确认");
    public static readonly Rule NeedsNote = new("tie.needs-note", "请写明事由", "Note");
    public static readonly Rule OfPlaceOnly = new("tie.of-place-only", "籍贯和成长地只能对应辖区，不能对应单位", "Kind");
    public static readonly Rule RecusalElsewhere = new("tie.recusal-elsewhere", "回避决定在“回避”中办理，不在这里登记");
    public static readonly Rule EndsBeforeStart = new("tie.ends-before-start", "结束日期不能早于开始日期", "To");
    public static readonly Rule AlreadyWaived = new("tie.already-waived", "该关系已经放行");
    public static readonly Rule Forbidden = new("tie.forbidden", "规则禁止的不能放行");
    public static readonly Rule NothingRead = new("tie.nothing-read", "人才库的文字中没有读出新的关系");
}
