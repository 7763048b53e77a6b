using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Issues.Bulk;

/// <summary>How far a bulk has come.</summary>
public enum BulkStatus
{
    /// <summary>办理中</summary>
    Running,

    /// <summary>已完成</summary>
    Completed,

    /// <summary>中断: what was done by then is done.</summary>
    BrokenOff,
}

public static class BulkNames
{
    public static string NameOf(BulkStatus status) => status switch
    {
        BulkStatus.Running => "办理中",
        BulkStatus.Completed => "已完成",
        BulkStatus.BrokenOff => "中断",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>One issue that was not done, and one reason why not.</summary>
public sealed record BulkRefusal(Guid IssueId, string Code, string Message);

/// <summary>One verb on many issues, asked for once: who, what, on which issues as they were seen, and what has become of it.</summary>
public sealed class BulkRun
{
    public const int TextMaxLength = 500;
    public const int FailureMaxLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Signature Asked { get; init; }

    public required BulkVerb Verb { get; init; }

    public string? Text { get; init; }

    public DateOnly? RecheckOn { get; init; }

    public required Guid[] IssueIds { get; init; }

    /// <summary>The revision at which each of them was seen.</summary>
    public required int[] Revisions { get; init; }

    public BulkStatus Status { get; init; }

    /// <summary>Looked at so far, done or not.</summary>
    public int Seen { get; init; }

    public int Taken { get; init; }

    public IReadOnlyList<BulkRefusal> Refusals { get; init; } = [];

    /// <summary>Why it broke off, in a sentence.</summary>
    public string? Failure { get; init; }

    public BulkWords Words => new(Text, RecheckOn);

    /// <summary>0 to 100.</summary>
    public int Percent => 100 * Seen / Math.Max(1, IssueIds.Length);
}

internal sealed class BulkRunMapping : IEntityTypeConfiguration<BulkRun>
{
    public void Configure(EntityTypeBuilder<BulkRun> builder)
    {
        builder.ToTable("bulk_runs");
        builder.Ignore(r => r.Words).Ignore(r => r.Percent);
        builder.ComplexProperty(r => r.Asked, s => s.Signed());
        builder.Property(r => r.Verb).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Text).HasMaxLength(BulkRun.TextMaxLength);
        builder.Property(r => r.Failure).HasMaxLength(BulkRun.FailureMaxLength);
        builder.PrimitiveCollection(r => r.IssueIds);
        builder.PrimitiveCollection(r => r.Revisions);
        builder.Property(r => r.Refusals).AsJson();
        builder.HasIndex(r => new { r.AccountId, r.Id });
    }
}
