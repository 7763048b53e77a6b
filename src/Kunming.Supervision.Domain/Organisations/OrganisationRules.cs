using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

public static class OrganisationRules
{
    public static readonly Rule AlreadyClosed = new("organisation.already-closed", "该机构已撤销");
    public static readonly Rule OwnParent = new("organisation.own-parent", "机构不能隶属于自己");
    public static readonly Rule NameUnchanged = new("organisation.name-unchanged", "新名称与现名称相同", "Name");
    public static readonly Rule BeforeCurrentName = new("organisation.before-current-name", "更名日期不能早于现名称启用日期{0:yyyy-MM-dd}", "Since");
    public static readonly Rule RenamedAhead = new("organisation.renamed-ahead", "启用日期不能晚于今天{0:yyyy-MM-dd}，以后才启用的名称请到启用当天再改", "Since");
}
