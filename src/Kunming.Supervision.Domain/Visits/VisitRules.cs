using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Visits;

public static class VisitRules
{
    public static readonly Rule NotTarget = new("visit.not-target", "所选单位不在该任务的被检查单位之内");
    public static readonly Rule InFuture = new("visit.in-future", "检查日期不能晚于今天", nameof(Visit.Day));
    public static readonly Rule BeforeTask = new("visit.before-task", "检查日期不能早于{0:yyyy-MM-dd}，在那以前任务还没有下达，也没有到计划开始的日期", nameof(Visit.Day));
    public static readonly Rule NoMethod = new("visit.no-method", "请至少选择一种检查方式", nameof(Visit.Methods));
    public static readonly Rule NoInspectors = new("visit.no-inspectors", "检查人员不得少于二人，相同的姓名只算一人", nameof(Visit.Inspectors));
    public static readonly Rule NegativeCount = new("visit.negative-count", "谈话、查阅、走访等计数不能小于零");
    public static readonly Rule SignerUnnamed = new("visit.signer-unnamed", "被检查单位签字确认的，请先修改检查记录，在“在场人员”中写明签字人的姓名和职务");
    public static readonly Rule AlreadyConfirmed = new("visit.already-confirmed", "检查记录已确认，不能再改");
    public static readonly Rule NotConfirmed = new("visit.not-confirmed", "检查记录尚未由被检查单位签字确认或注明拒签");
    public static readonly Rule AlreadyApproved = new("visit.already-approved", "检查记录已经组内审定");
    public static readonly Rule HasIssues = new("visit.has-issues", "本次检查已登记{0}个问题，不能再填报零问题结果");
    public static readonly Rule HasNilFinding = new("visit.has-nil-finding", "本次检查已由组长签署零问题结果，不能再登记问题");
    public static readonly Rule ChecklistSaysProblem = new("visit.checklist-says-problem", "检查清单第{0}项记为发现问题，不能签署零问题结果，请先登记问题或改正检查清单");
    public static readonly Rule NilForbidsProblem = new("visit.nil-forbids-problem", "本次检查已由组长签署零问题结果，检查清单不能再记为发现问题");
    public static readonly Rule NothingFound = new("visit.nothing-found", "本次检查既未登记问题，也未由组长签署零问题结果");
    public static readonly Rule NilAlreadySigned = new("visit.nil-already-signed", "零问题结果已签署");
    public static readonly Rule NoFiles = new("visit.no-files", "请选择照片或者其他材料");
    public static readonly Rule TooManyFiles = new("visit.too-many-files", "一次检查最多{0}份现场材料");
    public static readonly Rule FileTwice = new("visit.file-twice", "所选材料已在本次检查的现场材料中");
    public static readonly Rule NotYours = new("visit.not-yours", "您不能办理该检查的这一步");
}
