using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

public static class OrganisationRules
{
    public static readonly Rule AlreadyClosed = new("organisation.already-closed", "该机构已撤销");
    public static readonly Rule NotClosed = new("organisation.not-closed", "该机构没有撤销");
    public static readonly Rule ClosedAhead = new("organisation.closed-ahead", "撤销日期不能晚于今天{0:yyyy-MM-dd}，以后才撤销的请到当天再办", "Since");
    public static readonly Rule ClosedBeforeName = new("organisation.closed-before-name", "撤销日期不能早于现名称启用日期{0:yyyy-MM-dd}", "Since");
    public static readonly Rule StillMember = new("organisation.still-member", "该机构还是“{0}”的成员单位，请先在单元组中退组");
    public static readonly Rule OwnParent = new("organisation.own-parent", "机构不能隶属于自己");
    public static readonly Rule NameUnchanged = new("organisation.name-unchanged", "新名称与现名称相同", "Name");
    public static readonly Rule BeforeCurrentName = new("organisation.before-current-name", "更名日期不能早于现名称启用日期{0:yyyy-MM-dd}", "Since");
    public static readonly Rule RenamedAhead = new("organisation.renamed-ahead", "启用日期不能晚于今天{0:yyyy-MM-dd}，以后才启用的名称请到启用当天再改", "Since");
}
