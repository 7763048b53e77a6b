using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Classes;

public static class ClassRules
{
    public static readonly Rule NotYours = new("class.not-yours", "您不能办理该期课堂的这一步");
    public static readonly Rule NotArranged = new("class.not-arranged", "该期课堂已经开课或者取消，不能再改");
    public static readonly Rule OtherYear = new("class.other-year", "期次按年编排，日期要在{0}年内；跨年请取消后另行安排", "Day");
    public static readonly Rule HoursRange = new("class.hours-range", "学时从0.5到{0}，以半个学时为单位", "Hours");
    public static readonly Rule NotYet = new("class.not-yet", "该期课堂定在{0:yyyy-MM-dd}，开课当天起才能签到");
    public static readonly Rule NobodyCame = new("class.nobody-came", "请填写到课人员或者人数", "Present");
    public static readonly Rule LineUnclear = new("class.line-unclear", "{0}第{1}行看不懂：“{2}”。每行写“单位：姓名、姓名”或者“单位：12人”，缺席写“单位：姓名（原因）”");
    public static readonly Rule NameTwice = new("class.name-twice", "{0}的“{1}”写了两次");
    public static readonly Rule NamedAndCounted = new("class.named-and-counted", "{0}既写了姓名，又写了人数，请只写一种");
    public static readonly Rule PresentAndAbsent = new("class.present-and-absent", "{0}的“{1}”既到课又缺席");
    public static readonly Rule NotHeld = new("class.not-held", "该期课堂还没有签到，或者已经取消");
    public static readonly Rule AppraisedBefore = new("class.appraised-before", "该期课堂已经测评");
    public static readonly Rule AppraisalCounts = new("class.appraisal-counts", "参加测评的人数从1到到课的{0}人，合格人数不能超过参加人数", "Taken");
    public static readonly Rule AppraisalScore = new("class.appraisal-score", "平均分从0到100", "Average");
    public static readonly Rule NoFiles = new("class.no-files", "请选择课件、签到表或者照片");
    public static readonly Rule TooManyFiles = new("class.too-many-files", "一期课堂最多{0}份材料");
    public static readonly Rule FileTwice = new("class.file-twice", "该份材料已经在本期课堂里");
    public static readonly Rule WasCancelled = new("class.was-cancelled", "该期课堂已经取消");
    public static readonly Rule CaseOpen = new("class.case-open", "只有已销号的问题可以作为案例");
    public static readonly Rule CaseTwice = new("class.case-twice", "该问题已经是本期课堂的案例");
    public static readonly Rule CaseTells = new("class.case-tells", "案例里还有“{0}”，看得出是谁。请改成“某单位”“某干部”；确实不是指该单位、该人的，勾选“已核对”后再保存");
}
