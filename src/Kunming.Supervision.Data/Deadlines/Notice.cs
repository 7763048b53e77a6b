using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Deadlines;

/// <summary>What a notice is about. That of measures bears the issue's id, for they are seen with it; their day stands in the occasion.</summary>
public enum NoticeSubject
{
    Issue,
    Handover,
    Measure,
    Task,
    Recheck,
    Sealed,
    Scheme,
    Question,
    Clue,
    Help,
}

/// <summary>Why somebody is told: a step of the ladder, or what others did about the promise.</summary>
public enum NoticeKind
{
    Green,
    Yellow,
    Red,
    Urge,
    Admonish,
    ExtensionAsked,
    ExtensionDecided,
    Chased,
    SealedToApprove,
    SealedToOpen,
    SealedPassedOn,
    SchemeToApprove,
    FigureQuestioned,
    FigureAnswered,
}

/// <summary>
/// 通知: one line in one account's inbox. It holds no text: what it says is read from the matter itself when it is opened, through what its
/// reader may see then.
/// </summary>
public sealed class Notice
{
    public const int OccasionMaxLength = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required NoticeSubject Subject { get; init; }

    public required Guid SubjectId { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>Which promise, request or letter: the same step of another promise is another notice.</summary>
    public required string Occasion { get; init; }

    public required DateTimeOffset MadeOn { get; init; }

    public DateTimeOffset? ReadOn { get; set; }

    /// <summary>When a mail that announces it was taken up for sending; at most one ever is.</summary>
    public DateTimeOffset? MailedOn { get; set; }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.Property(n => n.Subject).HasConversion<string>().HasMaxLength(20);
        builder.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(n => n.Occasion).HasMaxLength(Notice.OccasionMaxLength);
        builder.HasIndex(n => new { n.AccountId, n.SubjectId, n.Kind, n.Occasion }).IsUnique();
        builder.HasIndex(n => new { n.AccountId, n.Id });
        builder.HasIndex(n => n.AccountId).HasDatabaseName("ix_notices_unread").HasFilter("read_on is null");
        builder.HasIndex(n => n.MadeOn).HasFilter("mailed_on is null");
    }
}
