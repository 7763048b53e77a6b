using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(ChainedTable.Audit.Name);
        builder.Chained();
        builder.Property(a => a.Seat).HasConversion<string>().HasMaxLength(40);
        builder.Property(a => a.Officer).HasMaxLength(Signature.NameMaxLength);
        builder.Property(a => a.Organisation).HasMaxLength(Signature.NameMaxLength);
        builder.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Action).HasMaxLength(AuditEntry.ActionMaxLength);
        builder.Property(a => a.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
        builder.Property(a => a.Label).HasMaxLength(AuditEntry.LabelMaxLength);
        builder.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Codes).HasMaxLength(AuditEntry.CodesMaxLength);
        builder.Property(a => a.Address).HasMaxLength(AuditEntry.AddressMaxLength);
        builder.Property(a => a.Reference).HasMaxLength(AuditEntry.ReferenceMaxLength);
        builder.HasIndex(a => a.On);
        builder.HasIndex(a => new { a.Officer, a.Id });
        builder.HasIndex(a => new { a.Organisation, a.Id });
        builder.HasIndex(a => new { a.Action, a.Id });
        builder.HasIndex(a => new { a.Outcome, a.Id }).HasFilter("outcome <> 'Done'");
    }
}
