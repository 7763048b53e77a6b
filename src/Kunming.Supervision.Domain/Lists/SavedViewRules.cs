using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Lists;

public static class SavedViewRules
{
    public static readonly Rule NotYours = new("view.not-yours", "视图由保存的人修改和删除，全体视图还可以由党风政风监督室删除");
    public static readonly Rule Gone = new("view.gone", "该视图已删除");
    public static readonly Rule NameTaken = new("view.name-taken", "您的{0}视图中已有“{1}”，请换一个名称", "Name");
    public static readonly Rule TooMany = new("view.too-many", "{0}的视图每人最多保存{1}个，请先删除不用的");
    public static readonly Rule TooManyShared = new("view.too-many-shared", "{0}向{1}共享的视图最多{2}个，请先删除或者收回不用的");
    public static readonly Rule OnlyOfficeForAll = new("view.only-office-for-all", "只有党风政风监督室可以向全体共享视图", "Audience");
    public static readonly Rule QueryTooLong = new("view.query-too-long", "筛选条件太长，不能保存为视图");
}
