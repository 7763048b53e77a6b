using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Issues.Import;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>, IEntityTypeConfiguration<LayoutMapping>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("import_batches");
        builder.Property(b => b.List).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(b => b.Uploaded, by => by.Signed());
        builder.Property(b => b.FileName).HasMaxLength(Attachment.NameMaxLength);
        builder.Property(b => b.Sha256).HasMaxLength(64).IsFixedLength();
        builder.Property(b => b.Sheet).HasMaxLength(ImportBatch.SheetMaxLength);
        builder.Property(b => b.Fingerprint).HasMaxLength(ImportBatch.FingerprintLength).IsFixedLength();
        builder.Property(b => b.Columns).AsJson();
        builder.Property(b => b.Details).AsJson();
        builder.Property(b => b.OtherSheets).AsJson();
        builder.Property(b => b.Choice).AsJson();
        builder.Property(b => b.Skipped).AsJson();
        builder.Property(b => b.Counts).AsJson();
        builder.Property(b => b.Status).HasConversion<string>().HasMaxLength(30);
        builder.Property(b => b.FirstNumber).HasMaxLength(Issue.NumberMaxLength);
        builder.Property(b => b.LastNumber).HasMaxLength(Issue.NumberMaxLength);
        builder.Property(b => b.Failure).HasMaxLength(ImportBatch.FailureMaxLength);
        builder.HasIndex(b => new { b.AccountId, b.Id });
        builder.HasIndex(b => b.Sha256);
    }

    public void Configure(EntityTypeBuilder<LayoutMapping> builder)
    {
        builder.ToTable("import_layouts");
        builder.HasKey(m => m.Fingerprint);
        builder.Property(m => m.Fingerprint).HasMaxLength(ImportBatch.FingerprintLength).IsFixedLength();
        builder.Property(m => m.Columns).AsJson();
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows");
        builder.HasKey(r => new { r.BatchId, r.Row });
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.Problems).AsJson();
        builder.Property(r => r.Texts).AsJson();
        builder.Property(r => r.SourceNumber).HasMaxLength(Issue.SourceTextMaxLength);
        builder.Property(r => r.Unit).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(r => r.Facts).HasMaxLength(Issue.FactsMaxLength);
        builder.Property(r => r.Clause).HasMaxLength(Issue.ClauseMaxLength);
        builder.Property(r => r.Amount).HasPrecision(16, 2);
        builder.Property(r => r.Deadline).HasMaxLength(Issue.SourceTextMaxLength);
        builder.Property(r => r.PeriodUnit).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Measure).HasMaxLength(RectificationMeasure.TextMaxLength);
        builder.Property(r => r.Owner).HasMaxLength(RectificationMeasure.OwnerMaxLength);
        builder.Property(r => r.Phone).HasMaxLength(RectificationMeasure.PhoneMaxLength);
        builder.Property(r => r.ReportedState).HasMaxLength(Issue.SourceTextMaxLength);
        builder.Property(r => r.Remarks).HasMaxLength(Issue.SourceTextMaxLength);
        builder.Property(r => r.Digest).HasMaxLength(FactsDigest.Length).IsFixedLength();
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId);
        builder.HasIndex(r => new { r.BatchId, r.State, r.Row });
        builder.HasIndex(r => r.IssueId).HasFilter("issue_id is not null");
        builder.HasIndex(r => r.TaskId).HasFilter("task_id is not null");
        builder.HasIndex(r => r.HandoverId).HasFilter("handover_id is not null");
        builder.HasIndex(r => r.PoolMemberId).HasFilter("pool_member_id is not null");
    }
}

internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    extension<T>(PropertyBuilder<T> property)
    {
        /// <summary>Kept whole as JSON: it is shown and never asked for by its parts.</summary>
        public void AsJson() => property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, Json),
            text => JsonSerializer.Deserialize<T>(text, Json)!,
            new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<T>(
                (one, other) => JsonSerializer.Serialize(one, Json) == JsonSerializer.Serialize(other, Json),
                value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
                value => value));
    }
}
