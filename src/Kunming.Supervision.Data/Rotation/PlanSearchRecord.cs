using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Rotation;

public enum PlanSearchEnding
{
    /// <summary>计算中</summary>
    Running,

    /// <summary>已算出</summary>
    Found,

    /// <summary>没有符合全部规则的方案</summary>
    Impossible,

    /// <summary>限定的时间里没有找到</summary>
    Unknown,

    /// <summary>已停止</summary>
    Stopped,

    /// <summary>出错</summary>
    Failed,

    /// <summary>The program ended meanwhile.</summary>
    BrokenOff,
}

public static class PlanSearchEndings
{
    public static string WordOf(PlanSearchEnding ending) => ending switch
    {
        PlanSearchEnding.Running => "计算中",
        PlanSearchEnding.Found => "已算出",
        PlanSearchEnding.Impossible => "没有方案",
        PlanSearchEnding.Unknown => "没有找到",
        PlanSearchEnding.Stopped => "已停止",
        PlanSearchEnding.Failed => "出错",
        PlanSearchEnding.BrokenOff => "中断",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };
}

/// <summary>A long search for a plan as it is kept beside the program that searches, so that its best plan outlives it. Known to the account that began it alone.</summary>
public sealed class PlanSearchRecord
{
    /// <summary>Who searches says every few seconds that it still does; after so long it does no more.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    /// <summary>The problem as JSON.</summary>
    public required string ProblemText { get; init; }

    /// <summary>The scheme that was changed.</summary>
    public Guid? BasedOnId { get; init; }

    public required int Seconds { get; init; }

    /// <summary>What the search and the draws of its plan go by, told when the plan is approved.</summary>
    public required string Seed { get; init; }

    public required DateTimeOffset StartedOn { get; init; }

    public DateTimeOffset SeenOn { get; init; }

    public PlanSearchEnding Ending { get; init; }

    /// <summary>The best plan so far as JSON; null while there is none.</summary>
    public string? PlanText { get; init; }

    public bool IsBest { get; init; }

    public long Cost { get; init; }

    public long Bound { get; init; }

    public int Found { get; init; }

    /// <summary>Why there is none, as JSON.</summary>
    public string? WhyText { get; init; }

    /// <summary>How it stands: a search that nobody goes on with is broken off.</summary>
    public PlanSearchEnding EndingAt(DateTimeOffset now) => Ending is PlanSearchEnding.Running && now - SeenOn > Silence ? PlanSearchEnding.BrokenOff : Ending;
}

internal sealed class PlanSearchMapping : IEntityTypeConfiguration<PlanSearchRecord>
{
    public void Configure(EntityTypeBuilder<PlanSearchRecord> builder)
    {
        builder.ToTable("plan_searches");
        builder.Property(s => s.Name).HasMaxLength(RotationScheme.NameMaxLength);
        builder.Property(s => s.Seed).HasMaxLength(RotationScheme.DigestLength);
        builder.Property(s => s.Ending).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(s => new { s.AccountId, s.Id });
    }
}

public static class PlanSearchQueries
{
    extension(IQueryable<PlanSearchRecord> searches)
    {
        /// <summary>A plan says beforehand who comes where: whoever asked for it, and nobody else.</summary>
        public IQueryable<PlanSearchRecord> VisibleTo(Viewer viewer) => searches.Where(s => s.AccountId == viewer.AccountId);
    }
}
