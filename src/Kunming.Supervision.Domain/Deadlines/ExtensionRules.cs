using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

public static class ExtensionRules
{
    public static readonly Rule NoDeadline = new("extension.no-deadline", "没有期限，不需要延期");
    public static readonly Rule AfterDue = new("extension.after-due", "期限{0:yyyy-MM-dd}已过，延期须在到期前申请");
    public static readonly Rule NotLater = new("extension.not-later", "延期后的日期须在现行期限{0:yyyy-MM-dd}之后");
    public static readonly Rule TooFar = new("extension.too-far", "一次最多延长366日", "WantedOn");
    public static readonly Rule AlreadyAsked = new("extension.already-asked", "已有一件延期申请待审批，审批前不能再申请");
    public static readonly Rule NoneAsked = new("extension.none-asked", "没有待审批的延期申请，可能已有人审批");
    public static readonly Rule ApplicantCannotDecide = new("extension.applicant-cannot-decide", "申请延期的人不能审批自己的申请");
    public static readonly Rule Settled = new("extension.settled", "已经办结，不再延期");
    public static readonly Rule InPast = new("extension.in-past", "同意的日期不能早于今天", "GrantedOn");
}
