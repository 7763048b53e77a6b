using Kunming.Supervision.Domain.Successions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Successions;

internal sealed class SuccessionMapping : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> builder)
    {
        builder.ToTable("successions");
        builder.Property(s => s.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Officer).HasMaxLength(Succession.NameMaxLength);
        builder.Property(s => s.Organisation).HasMaxLength(Succession.NameMaxLength);
        builder.Property(s => s.Successor).HasMaxLength(Succession.NameMaxLength);
        builder.Property(s => s.Reason).HasMaxLength(Succession.ReasonMaxLength);
        builder.Property(s => s.RefusalReason).HasMaxLength(Succession.ReasonMaxLength);
        builder.Property(s => s.Group).HasMaxLength(Succession.NameMaxLength);
        builder.ComplexProperty(s => s.Offered, s => s.Signed());
        builder.ComplexProperty(s => s.Answered!, s => s.Signed());
        builder.HasIndex(s => s.OfficerId, "ix_successions_open").IsUnique().HasFilter("status = 'Offered'");
        builder.HasIndex(s => s.SuccessorId);
        builder.OwnsMany(s => s.Items, items =>
        {
            items.ToTable("succession_items");
            items.Property(i => i.Kind).HasConversion<string>().HasMaxLength(20);
            items.Property(i => i.Label).HasMaxLength(SuccessionItem.LabelMaxLength);
            items.Property(i => i.About).HasMaxLength(SuccessionItem.AboutMaxLength);
        });
    }
}
