namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Everybody who may knock at a page: each seat, and for the seats with a place of their own somebody of that place and somebody of another.</summary>
public enum Role
{
    Anonymous,

    /// <summary>党风政风监督室</summary>
    Office,

    /// <summary>委领导</summary>
    CityLeader,

    /// <summary>Leads the first group, whose records the tables speak of.</summary>
    GroupLeader,

    /// <summary>Serves in the first group.</summary>
    Member,

    /// <summary>X 成员: of a department that the first group has a loan from; sees a task by being assigned to it.</summary>
    Lent,

    /// <summary>Leads the second group.</summary>
    OtherGroup,

    /// <summary>Of the county in which the units of the records lie.</summary>
    County,

    OtherCounty,

    /// <summary>Of the unit that the letters are addressed to.</summary>
    Liaison,

    /// <summary>Of another unit of the same county.</summary>
    OtherLiaison,

    CaseOffice,
    IntakeDesk,
    SystemAdministrator,
    SecurityAdministrator,
    AuditAdministrator,
}

public static class Roles
{
    public static Role[] SignedIn { get; } = [.. Enum.GetValues<Role>().Where(r => r is not Role.Anonymous)];

    public static Role[] Anybody { get; } = Enum.GetValues<Role>();

    /// <summary>Seats that take part in the supervision work.</summary>
    public static Role[] Supervising { get; } = [Role.Office, Role.CityLeader, Role.GroupLeader, Role.Member, Role.Lent, Role.OtherGroup, Role.County, Role.OtherCounty];
}
