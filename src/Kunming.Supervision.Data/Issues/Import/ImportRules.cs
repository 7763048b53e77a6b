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
    public static readonly Rule StateUnknown = new("list.state-unknown", "整改状态“{0}”不认识，按原文保留");
    public static readonly Rule MethodUnknown = new("list.method-unknown", "发现方式“{0}”不认识，没有采用");
    public static readonly Rule SameInFile = new("list.same-in-file", "与第{0}行是同一个问题（单位、日期、描述都相同）");
    public static readonly Rule SameNumber = new("list.same-number", "问题编号“{0}”与第{1}行重复，请核对编号");
    public static readonly Rule AlreadyTaken = new("list.already-taken", "这个问题已经在系统中，编号{0}");
    public static readonly Rule NumberKnown = new("list.number-known", "编号“{0}”在以前的清单中用过（系统编号{1}），这一行按新问题导入");
}
