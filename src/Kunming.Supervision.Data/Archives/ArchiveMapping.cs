using Kunming.Supervision.Domain.Archives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Archives;

internal sealed class ArchiveMapping : IEntityTypeConfiguration<ArchivePackage>
{
    public void Configure(EntityTypeBuilder<ArchivePackage> builder)
    {
        builder.ToTable("archives");
        builder.Property(a => a.Number).HasMaxLength(ArchivePackage.NumberMaxLength);
        builder.Property(a => a.Title).HasMaxLength(ArchivePackage.TitleMaxLength);
        builder.Property(a => a.Retention).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Sha256).HasMaxLength(ArchivePackage.Sha256Length).IsFixedLength();
        builder.Property(a => a.Contents).HasMaxLength(ArchivePackage.ContentsMaxLength);
        builder.Property(a => a.CheckValue).HasMaxLength(ArchivePackage.CheckValueMaxLength);
        builder.Property(a => a.Reason).HasMaxLength(ArchivePackage.ReasonMaxLength);
        builder.ComplexProperty(a => a.Made, s => s.Signed());
        builder.ComplexProperty(a => a.Proposed!, s => s.Signed());
        builder.ComplexProperty(a => a.Destroyed!, s => s.Signed());
        builder.HasIndex(a => a.Number).IsUnique();

        // Two people who archive the same quarter at once: the second is told.
        builder.HasIndex(a => a.QuarterKey).IsUnique();
        builder.HasIndex(a => a.RoundId).IsUnique();
    }
}
