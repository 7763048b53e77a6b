using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>An account of the demonstration.</summary>
/// <param name="OrganisationCode">Code in the directory; null for a group's own officer, whose organisation is that of the group.</param>
/// <param name="Group">Number of the unit group; 0 for none.</param>
/// <param name="Purpose">What one can try with it.</param>
public sealed record DemonstrationAccount(string UserName, Seat Seat, string? OrganisationCode, int Group, bool Leads, string Title, string Purpose);

/// <summary>Every account of the demonstration, for printing and for tests. They share one password, see <see cref="DemonstrationFolder"/>.</summary>
public static class DemonstrationAccounts
{
    public static readonly IReadOnlyList<DemonstrationAccount> All =
    [
        new("bangong1", Seat.PartyConductOffice, "KM-DF", 0, false, "四级调研员", "党风政风监督室：拟任务、下达、复核销号、写综合报告"),
        new("bangong2", Seat.PartyConductOffice, "KM-DF", 0, false, "主任", "党风政风监督室：审批任务、采纳或退回单元组报告"),
        new("zuzhang1", Seat.GroupOfficer, null, 1, true, "主任", "第一监督单元组组长；有一件组员的回避待决定"),
        new("zuyuan1", Seat.GroupOfficer, null, 1, false, "干部", "第一监督单元组成员"),
        new("zuzhang2", Seat.GroupOfficer, null, 2, true, "主任", "第二监督单元组组长"),
        new("zuyuan2", Seat.GroupOfficer, null, 2, false, "干部", "第二监督单元组成员；对市住房城乡建设局回避，看不到该局的任何事项"),
        new("zuzhang3", Seat.GroupOfficer, null, 3, true, "主任", "第三监督单元组组长"),
        new("zuyuan3", Seat.GroupOfficer, null, 3, false, "干部", "第三监督单元组成员"),
        new("shenjiju", Seat.GroupOfficer, "KM-X1", 2, false, "科长", "市审计局，第二监督单元组的 X 成员：只看得到指定自己执行、正在执行的任务"),
        new("caizheng", Seat.GroupOfficer, "KM-X2", 1, false, "副科长", "市财政局，第一监督单元组的 X 成员：任务已办结，什么也看不到"),
        new("wuhua", Seat.CountyOfficer, "530102", 0, false, "党风政风监督室主任", "五华区纪委监委：签收交办、整改、看本区台账"),
        new("dongchuan", Seat.CountyOfficer, "530113", 0, false, "党风政风监督室主任", "东川区纪委监委：签收交办、整改、看本区台账"),
        new("anning", Seat.CountyOfficer, "530181", 0, false, "党风政风监督室主任", "安宁市纪委监委：签收交办、整改、看本市台账"),
        new("gaoxin", Seat.CountyOfficer, "KM-Z1", 0, false, "副书记", "高新区纪检监察工委：签收交办、整改、看本区台账"),
        new("zhujian", Seat.Liaison, "B013", 0, false, "机关党委副书记", "市住房城乡建设局联络员：签收、措施、佐证、申请销号"),
        new("jiaoyu", Seat.Liaison, "B002", 0, false, "机关纪委书记", "市教育体育局联络员：签收、措施、佐证、申请销号"),
        new("puji", Seat.Liaison, "530102009", 0, false, "纪工委副书记", "五华区普吉街道联络员：签收、措施、佐证、申请销号"),
        new("lingdao", Seat.Leader, "KM", 0, false, "副书记", "委领导：审批综合报告，看全市情况"),
        new("anguan", Seat.CaseOffice, "KM-AG", 0, false, "副主任", "案件监督管理室：登记和办理问题线索，看不到其他业务"),
        new("anguan2", Seat.CaseOffice, "KM-AG", 0, false, "干部", "案件监督管理室第二人：登记处置意见的批准"),
        new("xitong", Seat.SystemAdministrator, "KM", 0, false, "系统管理员", "系统管理员：建账号，不能看业务"),
        new("anquan", Seat.SecurityAdministrator, "KM", 0, false, "安全管理员", "安全管理员：启用账号、授权，不能看业务"),
        new("shenji", Seat.AuditAdministrator, "KM", 0, false, "审计管理员", "审计管理员：看审计记录，不能看业务"),
    ];

    public static DemonstrationAccount Find(string userName) => All.Single(a => a.UserName == userName);
}
