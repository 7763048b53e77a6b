using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Sealed;

internal sealed class SealedOrderMapping : IEntityTypeConfiguration<SealedOrder>
{
    public void Configure(EntityTypeBuilder<SealedOrder> builder)
    {
        builder.ToTable("sealed_orders");
        builder.Property(o => o.Code).HasMaxLength(SealedOrder.CodeMaxLength);
        builder.Property(o => o.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Method).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Basis).HasMaxLength(SupervisionTask.BasisMaxLength);
        builder.Property(o => o.Subject).HasMaxLength(SupervisionTask.SubjectMaxLength);
        builder.Property(o => o.Approver).HasMaxLength(Officer.NameMaxLength);
        builder.Property(o => o.ApproverOrganisation).HasMaxLength(Signature.NameMaxLength);
        builder.Property(o => o.Reason).HasMaxLength(SealedOrder.ReasonMaxLength);
        builder.ComplexProperty(o => o.Drafted, s => s.Signed());
        builder.ComplexProperty(o => o.Approved!, s => s.Signed());
        builder.ComplexProperty(o => o.Dispatched!, s => s.Signed());
        builder.HasIndex(o => o.Code).IsUnique();
        builder.OwnsMany(o => o.Knowers, knowers =>
        {
            knowers.ToTable("sealed_knowers");
            knowers.Property(k => k.Role).HasConversion<string>().HasMaxLength(20);
            knowers.Property(k => k.Officer).HasMaxLength(Signature.NameMaxLength);
            knowers.Property(k => k.Organisation).HasMaxLength(Signature.NameMaxLength);
        });
    }
}

internal sealed class UnsealingMapping : IEntityTypeConfiguration<Unsealing>
{
    public void Configure(EntityTypeBuilder<Unsealing> builder)
    {
        // The moment is kept by the database, too: whatever a program forgot, nothing is opened before its time.
        builder.ToTable("unsealings", t => t.HasCheckConstraint("ck_unsealings_not_before_time", "opened_on is null or opened_on >= opens_at"));
        builder.Property(u => u.Code).HasMaxLength(SealedOrder.CodeMaxLength);
        builder.Property(u => u.Group).HasMaxLength(UnitGroup.NameMaxLength);
        builder.Property(u => u.Status).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(u => u.Dispatched, s => s.Signed());
        builder.ComplexProperty(u => u.Opened!, s => s.Signed());
        builder.HasIndex(u => u.TaskId).IsUnique();
        builder.OwnsMany(u => u.Pledges, pledges =>
        {
            pledges.ToTable("confidentiality_pledges");
            pledges.Property(p => p.Officer).HasMaxLength(Officer.NameMaxLength);
            pledges.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
            pledges.Property(p => p.RecusalReason).HasMaxLength(Unsealing.ReasonMaxLength);
            pledges.HasIndex(p => p.OfficerId);
        });
    }
}
