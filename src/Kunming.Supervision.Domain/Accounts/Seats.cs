namespace Kunming.Supervision.Domain.Accounts;

public static class Seats
{
    /// <summary>Seats that take part in the supervision work or direct it; the others have no lists of it.</summary>
    public static bool Supervise(Seat seat) => seat is Seat.PartyConductOffice or Seat.GroupOfficer or Seat.CountyOfficer or Seat.Leader;

    /// <summary>One of the three administrators (三员): runs the system and sees no business.</summary>
    public static bool Administers(Seat seat) => seat is Seat.SystemAdministrator or Seat.SecurityAdministrator or Seat.AuditAdministrator;

    public static string NameOf(Seat seat) => seat switch
    {
        Seat.PartyConductOffice => "党风政风监督室",
        Seat.GroupOfficer => "单元组",
        Seat.CountyOfficer => "县区纪委",
        Seat.Liaison => "责任单位联络员",
        Seat.Leader => "委领导",
        Seat.CaseOffice => "案管室",
        Seat.IntakeDesk => "信访、巡察收件",
        Seat.SystemAdministrator => "系统管理员",
        Seat.SecurityAdministrator => "安全管理员",
        Seat.AuditAdministrator => "审计管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(seat), seat, null),
    };
}
