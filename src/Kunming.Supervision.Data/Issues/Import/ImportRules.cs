using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>Why a row of a list is not taken, or what the user should know of it.</summary>
public static class ImportRules
{
    public static readonly Rule UnitClosed = new("list.unit-closed", "“{0}”已于{1}撤销，请核对单位和发现日期");
    public static readonly Rule AreaUnknown = new("list.area-unknown", "没有名为“{0}”的辖区，以机构名录中该单位的辖区为准");
    public static readonly Rule AreaDiffers = new("list.area-differs", "表中写“{0}”，机构名录中该单位属于{1}，以名录为准");
    public static readonly Rule GroupUnknown = new("list.group-unknown", "没有名为“{0}”的监督单元组{1}");
    public static readonly Rule GroupNotYours = new("list.group-not-yours", "您不能导入{0}的问题");
    public static readonly Rule PlaceNotYours = new("list.place-not-yours", "您只能导入本辖区自行发现的问题，这一行属于{0}");
    public static readonly Rule GroupMissing = new("list.group-missing", "没有写明监督单元组，请在表中写明，或者为整个文件选定单元组");
    public static readonly Rule CountysOwn = new("list.countys-own", "没有写明监督单元组，按{0}自行发现的问题导入");
    public static readonly Rule StateUnknown = new("list.state-unknown", "整改状态“{0}”不认识，按原文保留");
    public static readonly Rule MethodUnknown = new("list.method-unknown", "发现方式“{0}”不认识，没有采用");
    public static readonly Rule SameInFile = new("list.same-in-file", "与第{0}行内容相同");
    public static readonly Rule SameNumber = new("list.same-number", "编号“{0}”与第{1}行重复，请核对编号");
    public static readonly Rule AlreadyTaken = new("list.already-taken", "已经在系统中，编号{0}");
    public static readonly Rule NumberKnown = new("list.number-known", "编号“{0}”在以前的清单中用过（系统编号{1}），这一行按新问题导入");

    public static readonly Rule OriginUnknown = new("list.origin-unknown", "任务来源“{0}”不认识，请写统筹派单或者自主研判");
    public static readonly Rule TaskMethodUnknown = new("list.task-method-unknown", "检查形式“{0}”不认识，请写交叉、滚动、机动式、点穴式、飞行式或者体验式");
    public static readonly Rule CovertUnknown = new("list.covert-unknown", "“{0}”看不出是明察还是暗访");
    public static readonly Rule SealedUnknown = new("list.sealed-unknown", "“{0}”看不出是否密封，请写是或者否");
    public static readonly Rule StillSealed = new("list.still-sealed", "标为密封的任务在开始之前不能从清单导入，清单已写明对象和主题；请在密封任务中拟制");
    public static readonly Rule NoLongerSealed = new("list.no-longer-sealed", "标为密封，计划开始日期已过，按普通任务导入");
    public static readonly Rule RoundUnknown = new("list.round-unknown", "没有名为“{0}”的轮次或专项，任务不归入轮次");
    public static readonly Rule TaskNotYours = new("list.task-not-yours", "您不能为{0}拟“{1}”的任务");
    public static readonly Rule TargetNotYours = new("list.target-not-yours", "“{0}”不属于本辖区，请由党风政风监督室安排");
    public static readonly Rule NotInspected = new("list.not-inspected", "“{0}”不是被监督单位，不能作为检查对象");
    public static readonly Rule PeopleNotTaken = new("list.people-not-taken", "组长、组员没有导入，请在任务页面指定执行人员");
    public static readonly Rule IssueUnknown = new("list.issue-unknown", "没有编号为“{0}”的问题，或者不在您可以办理的范围内");
    public static readonly Rule HandedOverInRow = new("list.handed-over-in-row", "问题{0}已在第{1}行交办");
    public static readonly Rule IssuedToday = new("list.issued-today", "清单中的交办日期为{0}，系统按导入当天签发，时限自签收起算");
    public static readonly Rule AnswerDayUnreadable = new("list.answer-day-unreadable", "反馈时限“{0}”读不懂，请写成具体日期或者期限（如30日、15个工作日）");
    public static readonly Rule AnswerDayPast = new("list.answer-day-past", "反馈时限“{0}”已过，请改写时限");
}
