using Kunming.Supervision.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>A password that the account has had, so that it is not taken again.</summary>
public sealed class FormerPassword
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset SetOn { get; init; }
}

/// <summary>The key that an authenticator program shares with the account.</summary>
public sealed class Authenticator
{
    public required Guid AccountId { get; init; }

    /// <summary>Sealed with the key file; never stored in the clear.</summary>
    public required byte[] SealedKey { get; set; }

    /// <summary>Null while its first code is still awaited.</summary>
    public DateTimeOffset? ConfirmedOn { get; set; }

    /// <summary>The step of the last code taken; no code of it or an earlier one is taken again.</summary>
    public long LastStep { get; set; }
}

/// <summary>A code for the day on which the second factor is not at hand; serves once.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256; the code itself is random enough (60 bits) to need no slow hash.</summary>
    public required byte[] Hash { get; init; }

    public DateTimeOffset? UsedOn { get; init; }
}

/// <summary>The question that a passkey has to answer; taken away with the first answer.</summary>
public sealed class PasskeyChallenge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string State { get; init; }

    public required DateTimeOffset ExpiresOn { get; init; }
}

/// <summary>
/// A way in for an owner who has none. It takes two administrators: one issues it and sees the token, another releases it and sees the code,
/// and only who has both can open it.
/// </summary>
public sealed class OneTimeLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset IssuedOn { get; init; }

    public required Guid IssuedBy { get; init; }

    public required DateTimeOffset ExpiresOn { get; init; }

    public byte[]? CodeHash { get; set; }

    public Guid? ReleasedBy { get; set; }

    /// <summary>Wrong codes so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Used, replaced by a newer one, or spoilt by wrong codes.</summary>
    public DateTimeOffset? ClosedOn { get; set; }
}

/// <summary>Something that the owner of an account must learn, shown at the next sign-in.</summary>
public sealed class AccountNotice
{
    public const int SentenceMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required DateTimeOffset On { get; init; }

    public required string Sentence { get; init; }

    public DateTimeOffset? SeenOn { get; init; }
}

internal sealed class AccountSecretsMapping :
    IEntityTypeConfiguration<FormerPassword>,
    IEntityTypeConfiguration<Authenticator>,
    IEntityTypeConfiguration<RecoveryCode>,
    IEntityTypeConfiguration<PasskeyChallenge>,
    IEntityTypeConfiguration<OneTimeLink>,
    IEntityTypeConfiguration<AccountNotice>
{
    private const int HashLength = 32;

    public void Configure(EntityTypeBuilder<FormerPassword> builder)
    {
        builder.ToTable("account_former_passwords");
        builder.HasIndex(p => new { p.AccountId, p.SetOn });
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("account_authenticators");
        builder.HasKey(a => a.AccountId);
        builder.Property(a => a.AccountId).ValueGeneratedNever();
        builder.HasOne<Account>().WithOne().HasForeignKey<Authenticator>(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("account_recovery_codes");
        builder.Property(c => c.Hash).HasMaxLength(HashLength);
        builder.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PasskeyChallenge> builder)
    {
        builder.ToTable("account_passkey_challenges");
        builder.HasIndex(c => c.ExpiresOn);
    }

    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("account_one_time_links");
        builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.TokenHash).HasMaxLength(HashLength);
        builder.Property(l => l.CodeHash).HasMaxLength(HashLength);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.AccountId, "ix_account_one_time_links_open").IsUnique().HasFilter("closed_on is null");
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(l => l.Attempts).IsConcurrencyToken();
        builder.Property(l => l.ClosedOn).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AccountNotice> builder)
    {
        builder.ToTable("account_notices");
        builder.Property(n => n.Sentence).HasMaxLength(AccountNotice.SentenceMaxLength);
        builder.HasIndex(n => new { n.AccountId, n.On });
        builder.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
