using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Deadlines;

internal sealed class ChaseMapping : IEntityTypeConfiguration<Chase>
{
    public void Configure(EntityTypeBuilder<Chase> builder)
    {
        builder.ToTable("chases");
        builder.Property(c => c.Number).HasMaxLength(Chase.NumberMaxLength);
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Addressee).HasMaxLength(Signature.NameMaxLength);
        builder.PrimitiveCollection(c => c.Concerns);
        builder.Property(c => c.Requirement).HasMaxLength(Chase.RequirementMaxLength);
        builder.ComplexProperty(c => c.Promise, promise =>
        {
            promise.Property(p => p.Item).HasMaxLength(ChasedPromise.ItemMaxLength);
            promise.Property(p => p.Waited).HasMaxLength(ChasedPromise.WaitedMaxLength);
        });
        builder.ComplexProperty(c => c.Sent, s => s.Signed());
        builder.HasOne<Issue>().WithMany().HasForeignKey(c => c.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Handover>().WithMany().HasForeignKey(c => c.HandoverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SupervisionTask>().WithMany().HasForeignKey(c => c.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Recheck>().WithMany().HasForeignKey(c => c.RecheckId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.AddresseeId);
    }
}
