using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.History;

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history");
        builder.Chained();
        builder.Property(h => h.Subject).HasMaxLength(60);
        builder.Property(h => h.Label).HasMaxLength(300);
        builder.Property(h => h.Event).HasMaxLength(60);
        // Kept as it was written, for the hash goes over its bytes.
        builder.Property(h => h.Payload).HasColumnType("json");
        builder.Property(h => h.Ledger).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(h => h.By, by => by.Signed());
        builder.HasIndex(h => new { h.SubjectId, h.Id });
        builder.HasIndex(h => new { h.GroupId, h.Day, h.Id }).HasFilter("ledger is not null");
        builder.HasIndex(h => new { h.JurisdictionId, h.Day, h.Id }).HasFilter("ledger is not null");
        builder.HasIndex(h => new { h.Day, h.Id }).HasFilter("ledger is not null");
    }
}
