using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>Why a setting is refused.</summary>
public static class SettingRules
{
    public static readonly Rule NotYours = new("setting.not-yours", "设置由系统管理员办理");
    public static readonly Rule OutOfRange = new("setting.out-of-range", "“{0}”的允许范围是{1}", "Number");
    public static readonly Rule UnknownSeat = new("setting.unknown-seat", "席位不存在");
    public static readonly Rule SeatsMissing = new("setting.seats-missing", "必须包括{0}");
    public static readonly Rule Unchanged = new("setting.unchanged", "已经是这个值", "Number");
    public static readonly Rule WarningOrder = new("setting.warning-order", "黄色预警应比绿色提示离时限更近");
    public static readonly Rule ChaseOrder = new("setting.chase-order", "应当督办的天数须少于应当告诫的天数");
    public static readonly Rule ClueOpinionMost = new("setting.clue-opinion-most", "线索处置意见的时限不能超过1个月");
}
