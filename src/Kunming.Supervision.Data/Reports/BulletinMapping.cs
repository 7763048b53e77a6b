using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Reports;

internal sealed class BulletinMapping : IEntityTypeConfiguration<Bulletin>
{
    public void Configure(EntityTypeBuilder<Bulletin> builder)
    {
        builder.ToTable("bulletins");
        builder.Ignore(b => b.Period);
        builder.Property(b => b.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(b => b.Title).HasMaxLength(Bulletin.TitleMaxLength);
        builder.ComplexProperty(b => b.Issued, s => s.Signed());
        builder.OwnsMany(b => b.Figures, figures =>
        {
            figures.ToTable("bulletin_figures");
            figures.Property(f => f.Code).HasMaxLength(Figure.CodeMaxLength);
            figures.Property(f => f.Part).HasMaxLength(Figure.PartMaxLength);
            figures.PrimitiveCollection(f => f.Amounts).HasDefaultValueSql("'{}'").ElementType(e => e.HasPrecision(16, 2));
        });
        // Two officers who issue at once: the second is told.
        builder.HasIndex(b => new { b.RoundId, b.Kind, b.Start }).IsUnique();
        builder.HasIndex(b => new { b.RoundId, b.Kind, b.Number }).IsUnique();
    }
}
