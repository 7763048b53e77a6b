using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Visits;

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visits");
        builder.Property(v => v.Number).HasMaxLength(Visit.NumberMaxLength);
        builder.Property(v => v.Inspectors).HasMaxLength(Visit.PersonsMaxLength);
        builder.Property(v => v.UnitPersons).HasMaxLength(Visit.PersonsMaxLength);
        builder.Property(v => v.Course).HasMaxLength(Visit.CourseMaxLength);
        builder.Property(v => v.Refusal).HasMaxLength(Visit.RefusalMaxLength);
        builder.Property(v => v.NilStatement).HasMaxLength(Visit.StatementMaxLength);
        builder.Property(v => v.Status).HasConversion<string>().HasMaxLength(20);
        builder.PrimitiveCollection(v => v.Marks).ElementType(mark => mark.HasConversion<string>());
        builder.ComplexProperty(v => v.Counters);
        builder.ComplexProperty(v => v.Recorded, s => s.Signed());
        builder.ComplexProperty(v => v.Confirmed!, s => s.Signed());
        builder.ComplexProperty(v => v.NilSigned!, s => s.Signed());
        builder.ComplexProperty(v => v.Approved!, s => s.Signed());
        builder.PrimitiveCollection(v => v.FileIds).HasDefaultValueSql("'{}'");
        builder.HasIndex(v => v.FileIds).HasMethod("gin");
        builder.HasIndex(v => v.Number).IsUnique();
        builder.HasIndex(v => v.TaskId);
        builder.HasIndex(v => new { v.Day, v.Id });
        builder.HasIndex(v => new { v.GroupId, v.Day });
        builder.HasIndex(v => new { v.OrganisationId, v.Day });
    }
}
