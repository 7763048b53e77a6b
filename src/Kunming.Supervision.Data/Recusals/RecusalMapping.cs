using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Recusals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Recusals;

internal sealed class RecusalMapping : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.ToTable("recusals");
        builder.Property(r => r.Officer).HasMaxLength(Signature.NameMaxLength);
        builder.Property(r => r.Matter).HasMaxLength(Recusal.MatterMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(Recusal.ReasonMaxLength);
        builder.Property(r => r.Opinion).HasMaxLength(Recusal.ReasonMaxLength);
        builder.Property(r => r.LiftReason).HasMaxLength(Recusal.ReasonMaxLength);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.MatterKind).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(r => r.Declared, s => s.Signed());
        builder.ComplexProperty(r => r.Decided!, s => s.Signed());
        builder.ComplexProperty(r => r.Lifted!, s => s.Signed());
        builder.HasIndex(r => r.OfficerId);
    }
}
