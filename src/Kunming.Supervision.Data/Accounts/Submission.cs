using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>
/// A form that was sent and taken. Its row is written in the transaction of the work itself, so that the second of two
/// clicks waits for the first and then finds where it led.
/// </summary>
public sealed class Submission
{
    public const int LocationMaxLength = 2000;

    /// <summary>The one-time number that the form carried.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset On { get; init; }

    /// <summary>Where the browser was sent afterwards; null when the form answered on its own page.</summary>
    public string? Location { get; init; }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Location).HasMaxLength(Submission.LocationMaxLength);
        builder.HasIndex(s => s.On);
    }
}
