using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// What is asked of passwords, second factors and sessions; configuration section <c>Accounts</c>. Defaults are those of 等级保护 level 3. What the
/// system administrator may change is in <see cref="AccountLimits"/> and goes before the configuration (<see cref="AccountSettingsInForce"/>).
/// </summary>
public sealed record AccountSettings
{
    public const string Section = "Accounts";

    /// <summary>The value of <see cref="SecondFactorSeats"/> that asks nobody.</summary>
    public const string Nobody = SeatsSetting.Nobody;

    public int PasswordMinLength { get; init; } = 10;

    public int PasswordMaxLength { get; init; } = 128;

    /// <summary>How many of: capitals, small letters, digits, other signs.</summary>
    public int PasswordKinds { get; init; } = 3;

    /// <summary>Days after which a password has to be changed.</summary>
    public int PasswordDays { get; init; } = 90;

    /// <summary>How many former passwords are not taken again, the present one included.</summary>
    public int PasswordHistory { get; init; } = 5;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    public int LockoutAttempts { get; init; } = 5;

    public int LockoutMinutes { get; init; } = 30;

    /// <summary>Idle minutes after which one has to sign in again.</summary>
    public int IdleMinutes { get; init; } = 20;

    /// <summary>Hours after which one has to sign in again, idle or not.</summary>
    public int SessionHours { get; init; } = 10;

    /// <summary>Minutes for which a second factor counts as fresh.</summary>
    public int FreshMinutes { get; init; } = 5;

    /// <summary>Minutes between password and second factor.</summary>
    public int PendingMinutes { get; init; } = 5;

    public int LinkHours { get; init; } = 24;

    /// <summary>Wrong codes after which a one-time link is spoilt.</summary>
    public int LinkAttempts { get; init; } = 5;

    public int SignInsPerAddressPerMinute { get; init; } = 60;

    public int SignInsPerAccountPerMinute { get; init; } = 10;

    /// <summary>Rows above which an export asks for a fresh second factor.</summary>
    public int ExportRowsWithoutFactor { get; init; } = 1000;

    /// <summary>Seats that cannot work without a second factor, separated by commas; <c>none</c> for no seat.</summary>
    public string SecondFactorSeats { get; init; } = string.Join(
        ',', Seat.SystemAdministrator, Seat.SecurityAdministrator, Seat.AuditAdministrator, Seat.PartyConductOffice, Seat.Leader, Seat.CaseOffice, Seat.IntakeDesk);

    public PasswordPolicy Policy => new(PasswordMinLength, PasswordMaxLength, PasswordKinds);

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Absolute => TimeSpan.FromHours(SessionHours);

    public TimeSpan Fresh => TimeSpan.FromMinutes(FreshMinutes);

    public bool IsPasswordExpired(DateTimeOffset? setOn, DateTimeOffset now) => setOn is not { } on || on.AddDays(PasswordDays) <= now;

    public bool RequiresSecondFactor(Seat seat) => SeatsSetting.Read(SecondFactorSeats).Contains(seat);

    /// <summary>False when a limit is out of its range or a seat is not known.</summary>
    public bool IsSound() =>
        this is
        {
            PasswordMinLength: >= 8, PasswordMaxLength: <= 1024, PasswordKinds: >= 1 and <= 4, PasswordDays: >= 1, PasswordHistory: >= 1 and <= 20, PasswordIterations: >= 1000,
            LockoutAttempts: >= 1, LockoutMinutes: >= 1, IdleMinutes: >= 1, SessionHours: >= 1, FreshMinutes: >= 1, PendingMinutes: >= 1, LinkHours: >= 1, LinkAttempts: >= 1,
            SignInsPerAddressPerMinute: >= 1, SignInsPerAccountPerMinute: >= 1, ExportRowsWithoutFactor: >= 0,
        }
        && PasswordMinLength <= PasswordMaxLength
        && SeatsSetting.IsSeats(SecondFactorSeats);
}
