using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Categories;

public static class CategoryRules
{
    public static readonly Rule NotYours = new("category.not-yours", "类别版本由党风政风监督室制定");
    public static readonly Rule TreeEmpty = new("category.tree-empty", "请写出新的类别", "Tree");
    public static readonly Rule TreeTooLong = new("category.tree-too-long", "类别最多{0}行", "Tree");
    public static readonly Rule LeafFirst = new("category.leaf-first", "小类“{0}”上面没有大类，第一行应是大类", "Tree");
    public static readonly Rule NameTwice = new("category.name-twice", "类别“{0}”写了两次", "Tree");
    public static readonly Rule FamilyWithoutLeaf = new("category.family-without-leaf", "大类“{0}”下面没有小类", "Tree");
    public static readonly Rule NotLater = new("category.not-later", "生效日期须在今天以后，并且晚于上一版的生效日期");
    public static readonly Rule VersionPending = new("category.version-pending", "“{0}”尚未生效，请先等它生效，或者撤回");
    public static readonly Rule NothingChanged = new("category.nothing-changed", "新的类别与现行类别相同", "Tree");
    public static readonly Rule Unmapped = new("category.unmapped", "原类别“{0}”不再沿用，请选择对应的新类别");
    public static readonly Rule UnknownTarget = new("category.unknown-target", "原类别“{0}”对应的“{1}”不在新的类别中");
    public static readonly Rule InForce = new("category.in-force", "该版本已经生效，不能撤回");
    public static readonly Rule AlreadyWithdrawn = new("category.already-withdrawn", "该版本已经撤回");
}
