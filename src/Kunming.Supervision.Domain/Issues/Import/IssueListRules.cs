using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>Why a name in a list is not understood, or what the user should know of it.</summary>
public static class IssueListRules
{
    public static readonly Rule UnitUnknown = new("list.unit-unknown", "机构名录中没有“{0}”{1}");
    public static readonly Rule UnitAmbiguous = new("list.unit-ambiguous", "“{0}”可能是{1}，请写全称");
    public static readonly Rule UnitFormerName = new("list.unit-former-name", "“{0}”现名“{1}”，按现名导入");
    public static readonly Rule UnitOtherForm = new("list.unit-other-form", "“{0}”在机构名录中是“{1}”，按名录导入");
    public static readonly Rule CategoryUnknown = new("list.category-unknown", "没有问题类别“{0}”{1}");
    public static readonly Rule CategoryNotYet = new("list.category-not-yet", "问题类别“{0}”自{1:yyyy-MM-dd}起使用，发现日期{2:yyyy-MM-dd}时还没有这一类别{3}");
    public static readonly Rule CategoryEnded = new("list.category-ended", "问题类别“{0}”只用到{1:yyyy-MM-dd}，发现日期{2:yyyy-MM-dd}时已不再使用{3}");
    public static readonly Rule CategoryNotUnder = new("list.category-not-under", "子类“{0}”属于“{1}”，不属于“{2}”");
    public static readonly Rule CategoryParentOnly = new("list.category-parent-only", "只写了大类“{0}”，没有写子类，按大类导入");
    public static readonly Rule CategoryParentUnknown = new("list.category-parent-unknown", "没有大类“{0}”，按子类“{1}”导入");
}
