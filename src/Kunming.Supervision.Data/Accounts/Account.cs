using Kunming.Supervision.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>
/// A way to sign in. The person behind it is an officer, found by <see cref="OfficerId"/>; one officer has one account and one account
/// holds one seat. It is made without a seat and not enabled: making and enabling are two administrators' business.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public Guid OfficerId { get; init; }

    /// <summary>Null until the security administrator has given one.</summary>
    public Seat? Seat { get; set; }

    public bool Enabled { get; set; }

    public DateTimeOffset CreatedOn { get; init; }

    /// <summary>Null until its owner has set a password; its lifetime runs from here.</summary>
    public DateTimeOffset? PasswordSetOn { get; set; }

    /// <summary>The password was given out by somebody else and serves for one sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Grows with every act of an administrator, so that a stale page is told.</summary>
    public int Revision { get; set; }

    public bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;
}
