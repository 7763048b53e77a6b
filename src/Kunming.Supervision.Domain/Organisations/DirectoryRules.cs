using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>Why a directory workbook cannot be taken, and what it is good to know of one that can.</summary>
public static class DirectoryRules
{
    public static readonly Rule SheetMissing = new("directory.sheet-missing", "工作簿中没有这张工作表");
    public static readonly Rule SheetTwice = new("directory.sheet-twice", "这张工作表出现了不止一次");
    public static readonly Rule HeaderMissing = new("directory.header-missing", "工作表中没有表头");
    public static readonly Rule ColumnMissing = new("directory.column-missing", "缺少列“{0}”");
    public static readonly Rule ColumnTwice = new("directory.column-twice", "列“{0}”出现了不止一次");
    public static readonly Rule ValueMissing = new("directory.value-missing", "缺少{0}");
    public static readonly Rule CodeTwice = new("directory.code-twice", "代码“{0}”与工作表“{1}”第{2}行重复");
    public static readonly Rule AreaTwice = new("directory.area-twice", "区域“{0}”与工作表“{1}”第{2}行重复");
    public static readonly Rule UnknownKind = new("directory.unknown-kind", "不认识的单位类别“{0}”，可用的有：{1}");
    public static readonly Rule UnknownParent = new("directory.unknown-parent", "上级单位“{0}”不在名录中");
    public static readonly Rule UnknownOffice = new("directory.unknown-office", "“{0}”不是名录中的监督检查室");
    public static readonly Rule UnknownArea = new("directory.unknown-area", "所属区域“{0}”不是名录中的市、县（市、区）或开发度假区");
    public static readonly Rule Ambiguous = new("directory.ambiguous", "“{0}”在名录中不止一个，请改用代码");
    public static readonly Rule UnknownAnswer = new("directory.unknown-answer", "“{0}”应填“是”“否”或留空");
    public static readonly Rule ParentCircle = new("directory.parent-circle", "上级单位循环隶属，回到了自己");
    public static readonly Rule OneCommission = new("directory.one-commission", "名录中须有且只有一个市纪委监委，现有{0}个");
    public static readonly Rule Closed = new("directory.closed", "代码“{0}”的机构已于{1:yyyy-MM-dd}撤销，代码不能再用");
    public static readonly Rule AreaOfOtherKind = new("directory.area-of-other-kind", "代码“{0}”是已有的其他类型的辖区");

    /// <summary>A warning: the tie is left out, the rest of the row is taken.</summary>
    public static readonly Rule UnknownSupervised = new("directory.unknown-supervised", "综合监督单位“{0}”不在名录中，未建立联系");

    /// <summary>A warning: a mistyped code would make a second organisation of what is there.</summary>
    public static readonly Rule NameUnderOtherCode = new(
        "directory.name-under-other-code", "名录中已有“{0}”，代码是“{1}”，工作簿中没有这个代码。同一个机构请改用原代码，否则将新增一个同名机构");

    /// <summary>A warning: lists name units by name, and such a name says too little.</summary>
    public static readonly Rule NameTwice = new("directory.name-twice", "单位名称“{0}”与第{1}行相同，导入问题清单时将无法按名称区分");
}
