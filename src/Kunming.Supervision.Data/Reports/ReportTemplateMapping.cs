using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Reports;

internal sealed class ReportTemplateMapping : IEntityTypeConfiguration<ReportTemplate>
{
    public void Configure(EntityTypeBuilder<ReportTemplate> builder)
    {
        builder.ToTable("report_templates");
        builder.Property(t => t.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Body).HasMaxLength(QuarterReport.BodyMaxLength);
        builder.Property(t => t.Note).HasMaxLength(ReportTemplate.NoteMaxLength);
        builder.ComplexProperty(t => t.Issued, s => s.Signed());
        // Two officers who issue at once: the second is told.
        builder.HasIndex(t => new { t.Kind, t.Version }).IsUnique();
    }
}
