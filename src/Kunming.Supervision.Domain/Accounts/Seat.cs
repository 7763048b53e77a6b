namespace Kunming.Supervision.Domain.Accounts;

/// <summary>
/// What an account is for. One account holds exactly one seat, so nobody can hold two administrators' seats, or one of
/// them and a business role; there is no superuser (GB/T 22239-2019 level 3, three administrators).
/// </summary>
public enum Seat
{
    /// <summary>党风政风监督室</summary>
    PartyConductOffice,

    /// <summary>单元组组长、成员；led groups and memberships come from the groups themselves.</summary>
    GroupOfficer,

    /// <summary>县区纪委、开发（度假）区纪检监察工委</summary>
    CountyOfficer,

    /// <summary>责任单位联络员</summary>
    Liaison,

    /// <summary>委领导</summary>
    Leader,

    /// <summary>案管室</summary>
    CaseOffice,

    /// <summary>信访室、巡察收件</summary>
    IntakeDesk,

    /// <summary>系统管理员</summary>
    SystemAdministrator,

    /// <summary>安全管理员</summary>
    SecurityAdministrator,

    /// <summary>审计管理员</summary>
    AuditAdministrator,
}
