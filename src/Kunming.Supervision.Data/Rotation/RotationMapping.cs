using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Rotation;

internal sealed class TieMapping : IEntityTypeConfiguration<Tie>
{
    public void Configure(EntityTypeBuilder<Tie> builder)
    {
        builder.ToTable("ties");
        builder.Property(t => t.Officer).HasMaxLength(Signature.NameMaxLength);
        builder.Property(t => t.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Target).HasMaxLength(Tie.PlaceMaxLength);
        builder.Property(t => t.Note).HasMaxLength(Tie.NoteMaxLength);
        builder.Property(t => t.Reason).HasMaxLength(Tie.NoteMaxLength);
        builder.Property(t => t.WaiverReason).HasMaxLength(Tie.NoteMaxLength);
        builder.ComplexProperty(t => t.Recorded, s => s.Signed());
        builder.ComplexProperty(t => t.Decided!, s => s.Signed());
        builder.ComplexProperty(t => t.Waived!, s => s.Signed());
        builder.HasIndex(t => t.OfficerId);
        builder.HasIndex(t => new { t.Status, t.Id });
    }
}

internal sealed class RotationRuleVersionMapping : IEntityTypeConfiguration<RotationRuleVersion>
{
    public void Configure(EntityTypeBuilder<RotationRuleVersion> builder)
    {
        builder.ToTable("rotation_rule_versions");
        builder.Property(v => v.Code).HasMaxLength(RotationRuleVersion.CodeMaxLength);
        builder.Property(v => v.Severity).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Reason).HasMaxLength(RotationRuleVersion.ReasonMaxLength);
        builder.ComplexProperty(v => v.Made, s => s.Signed());
        builder.HasIndex(v => new { v.Code, v.From });
    }
}

internal sealed class TravelTimeMapping : IEntityTypeConfiguration<TravelTime>
{
    public void Configure(EntityTypeBuilder<TravelTime> builder)
    {
        builder.ToTable("travel_times");
        builder.ComplexProperty(t => t.Made, s => s.Signed());
        builder.HasIndex(t => new { t.FirstId, t.SecondId });
    }
}

internal sealed class RotationSchemeMapping : IEntityTypeConfiguration<RotationScheme>
{
    public void Configure(EntityTypeBuilder<RotationScheme> builder)
    {
        builder.ToTable("rotation_schemes");
        builder.Property(s => s.Name).HasMaxLength(RotationScheme.NameMaxLength);
        builder.Property(s => s.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Seed).HasMaxLength(RotationScheme.DigestLength);
        builder.Property(s => s.Commitment).HasMaxLength(RotationScheme.DigestLength);
        builder.Property(s => s.Approver).HasMaxLength(Signature.NameMaxLength);
        builder.Property(s => s.Reason).HasMaxLength(RotationScheme.ReasonMaxLength);
        builder.ComplexProperty(s => s.Drafted, s => s.Signed());
        builder.ComplexProperty(s => s.Approved!, s => s.Signed());
        builder.HasIndex(s => s.DrafterId);
        builder.HasIndex(s => s.ApproverId);
    }
}
