using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>Why a session is over.</summary>
public enum SessionEnd
{
    SignedOut,

    /// <summary>The same account signed in again: one live session for each.</summary>
    Replaced,
    Idle,
    Expired,

    /// <summary>退出所有登录, by the owner.</summary>
    EndedByOwner,
    EndedByAdministrator,
    Disabled,

    /// <summary>Password or second factor were set anew through a one-time link.</summary>
    Reset,
}

/// <summary>
/// Somebody signed in. The row decides, not the cookie: it is read with the viewer before every page, so that an end counts from the next request.
/// </summary>
public sealed class AccountSession
{
    public const int AddressMaxLength = 45;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedOn { get; init; }

    /// <summary>The last request, exact to a minute.</summary>
    public required DateTimeOffset SeenOn { get; init; }

    /// <summary>When a second factor was last shown; null when never in this session.</summary>
    public DateTimeOffset? SecondFactorOn { get; init; }

    public DateTimeOffset? EndedOn { get; init; }

    public SessionEnd? End { get; init; }

    /// <summary>The network address signed in from.</summary>
    public string? Address { get; init; }
}

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_sessions");
        builder.Property(s => s.End).HasConversion<string>().HasMaxLength(30);
        builder.Property(s => s.Address).HasMaxLength(AccountSession.AddressMaxLength);
        builder.HasIndex(s => s.AccountId, "ix_account_sessions_live").IsUnique().HasFilter("ended_on is null");
        builder.HasIndex(s => new { s.AccountId, s.StartedOn });
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
