using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Tasks;

internal sealed class SupervisionTaskMapping : IEntityTypeConfiguration<SupervisionTask>
{
    public void Configure(EntityTypeBuilder<SupervisionTask> builder)
    {
        builder.ToTable("tasks");
        builder.Property(t => t.Number).HasMaxLength(SupervisionTask.NumberMaxLength);
        builder.Property(t => t.Basis).HasMaxLength(SupervisionTask.BasisMaxLength);
        builder.Property(t => t.Subject).HasMaxLength(SupervisionTask.SubjectMaxLength);
        builder.Property(t => t.PlanDigest).HasMaxLength(64);
        builder.HasIndex(t => t.PlanDigest);
        builder.Property(t => t.Result).HasMaxLength(SupervisionTask.ResultMaxLength);
        builder.Property(t => t.UncheckedReason).HasMaxLength(SupervisionTask.ReasonMaxLength);
        builder.Property(t => t.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Origin).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Method).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(t => t.Drafted, s => s.Signed());
        builder.ComplexProperty(t => t.Approved!, s => s.Signed());
        builder.ComplexProperty(t => t.Issued!, s => s.Signed());
        builder.HasIndex(t => t.SealedOrderId).IsUnique();
        builder.HasIndex(t => t.Number).IsUnique();
        builder.HasIndex(t => new { t.GroupId, t.Status });
        builder.HasIndex(t => t.RoundId);
        builder.OwnsMany(t => t.Targets, targets =>
        {
            targets.ToTable("task_targets");
            targets.HasIndex(t => t.OrganisationId);
        });
        builder.OwnsMany(t => t.Crew, crew =>
        {
            crew.ToTable("task_crew");
            crew.HasIndex(c => c.OfficerId);
        });
    }
}
