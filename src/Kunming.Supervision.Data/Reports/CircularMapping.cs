using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Reports;

internal sealed class CircularMapping : IEntityTypeConfiguration<Circular>
{
    public void Configure(EntityTypeBuilder<Circular> builder)
    {
        builder.ToTable("circulars");
        builder.Property(c => c.Title).HasMaxLength(Circular.TitleMaxLength);
        builder.Property(c => c.Body).HasMaxLength(QuarterReport.BodyMaxLength);
        builder.Property(c => c.ReturnReason).HasMaxLength(QuarterReport.ReasonMaxLength);
        builder.Property(c => c.Number).HasMaxLength(Circular.NumberMaxLength);
        builder.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(c => c.Drafted, s => s.Signed());
        builder.ComplexProperty(c => c.Submitted!, s => s.Signed());
        builder.ComplexProperty(c => c.Approved!, s => s.Signed());
        builder.ComplexProperty(c => c.Issued!, s => s.Signed());
        builder.ComplexProperty(c => c.Paper!, p =>
        {
            p.Property(k => k.Sha256).HasMaxLength(KeptPaper.DigestLength);
            p.Property(k => k.TextSha256).HasMaxLength(KeptPaper.DigestLength);
        });
        builder.OwnsMany(c => c.Figures, figures =>
        {
            figures.ToTable("circular_figures");
            figures.Property(f => f.Code).HasMaxLength(Figure.CodeMaxLength);
            figures.Property(f => f.Part).HasMaxLength(Figure.PartMaxLength);
            figures.PrimitiveCollection(f => f.Amounts).HasDefaultValueSql("'{}'").ElementType(e => e.HasPrecision(16, 2));
        });
        // One for each synthesis, however many officers begin it at once.
        builder.HasIndex(c => c.ReportId).IsUnique();
        builder.HasIndex(c => c.Number).IsUnique();
    }
}
