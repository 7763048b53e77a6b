using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.TaskTemplates;

internal sealed class TaskTemplateMapping : IEntityTypeConfiguration<TaskTemplate>
{
    public void Configure(EntityTypeBuilder<TaskTemplate> builder)
    {
        builder.ToTable("task_templates");
        builder.Property(t => t.Theme).HasMaxLength(TaskTemplate.ThemeMaxLength);
        builder.Property(t => t.Subject).HasMaxLength(SupervisionTask.SubjectMaxLength);
        builder.Property(t => t.Basis).HasMaxLength(SupervisionTask.BasisMaxLength);
        builder.Property(t => t.Method).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(t => t.Made, s => s.Signed());
        builder.ComplexProperty(t => t.Retired!, s => s.Signed());
        builder.HasIndex(t => new { t.VariantOfId, t.JurisdictionId }).IsUnique().HasFilter("variant_of_id is not null and retired_on is null");
    }
}
