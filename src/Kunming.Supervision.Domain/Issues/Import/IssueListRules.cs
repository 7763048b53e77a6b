using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>Why a row of a list cannot be taken, or what the user should know of it.</summary>
public static class IssueListRules
{
    public static readonly Rule UnitUnknown = new("list.unit-unknown", "机构名录中没有“{0}”{1}");
    public static readonly Rule UnitAmbiguous = new("list.unit-ambiguous", "“{0}”可能是{1}，请写全称");
    public static readonly Rule UnitClosed = new("list.unit-closed", "“{0}”已于{1}撤销，请核对单位和发现日期");
    public static readonly Rule UnitFormerName = new("list.unit-former-name", "“{0}”现名“{1}”，按现名导入");
    public static readonly Rule AreaUnknown = new("list.area-unknown", "没有名为“{0}”的辖区，以机构名录中该单位的辖区为准");
    public static readonly Rule AreaDiffers = new("list.area-differs", "表中写“{0}”，机构名录中该单位属于{1}，以名录为准");
    public static readonly Rule CategoryUnknown = new("list.category-unknown", "没有问题类别“{0}”{1}");
    public static readonly Rule CategoryNotUnder = new("list.category-not-under", "子类“{0}”属于“{1}”，不属于“{2}”");
    public static readonly Rule CategoryParentOnly = new("list.category-parent-only", "只写了大类“{0}”，没有写子类，按大类导入");
    public static readonly Rule CategoryParentUnknown = new("list.category-parent-unknown", "没有大类“{0}”，按子类“{1}”导入");
    public static readonly Rule GroupUnknown = new("list.group-unknown", "没有名为“{0}”的监督单元组{1}");
    public static readonly Rule GroupNotYours = new("list.group-not-yours", "您不能导入{0}的问题");
    public static readonly Rule PlaceNotYours = new("list.place-not-yours", "您只能导入本辖区自行发现的问题，这一行属于{0}");
    public static readonly Rule GroupMissing = new("list.group-missing", "没有写明监督单元组，请在表中写明，或者为整个文件选定单元组");
    public static readonly Rule StateUnknown = new("list.state-unknown", "整改状态“{0}”不认识，按原文保留");
    public static readonly Rule MethodUnknown = new("list.method-unknown", "发现方式“{0}”不认识，没有采用");
    public static readonly Rule SameInFile = new("list.same-in-file", "与第{0}行是同一个问题（单位、日期、描述都相同）");
    public static readonly Rule SameNumber = new("list.same-number", "问题编号“{0}”与第{1}行重复，请核对编号");
    public static readonly Rule AlreadyTaken = new("list.already-taken", "这个问题已经在系统中，编号{0}");
    public static readonly Rule NumberKnown = new("list.number-known", "编号“{0}”在以前的清单中用过（系统编号{1}），这一行按新问题导入");
}
