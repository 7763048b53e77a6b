using Kunming.Supervision.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>A way to sign in. The person behind it is an officer, found by <see cref="OfficerId"/>; one account holds one seat.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public Guid OfficerId { get; init; }

    public Seat Seat { get; set; }
}
