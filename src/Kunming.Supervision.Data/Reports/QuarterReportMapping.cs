using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Reports;

internal sealed class QuarterReportMapping : IEntityTypeConfiguration<QuarterReport>
{
    public void Configure(EntityTypeBuilder<QuarterReport> builder)
    {
        builder.ToTable("reports");
        builder.HasDiscriminator<string>("kind").HasValue<GroupReport>("group").HasValue<SynthesisReport>("synthesis");
        builder.Ignore(r => r.Quarter).Ignore(r => r.Earlier).Ignore(r => r.Last).Ignore(r => r.Explanations).Ignore(r => r.Remarks);
        builder.Property(r => r.Title).HasMaxLength(QuarterReport.TitleMaxLength);
        builder.Property(r => r.Body).HasMaxLength(QuarterReport.BodyMaxLength);
        builder.Property(r => r.ReturnReason).HasMaxLength(QuarterReport.ReasonMaxLength);
        builder.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(r => r.Frozen, s => s.Signed());
        builder.ComplexProperty(r => r.Sent!, s => s.Signed());
        builder.OwnsMany(r => r.Figures, figures =>
        {
            figures.ToTable("report_figures");
            figures.Property(f => f.Code).HasMaxLength(Figure.CodeMaxLength);
            figures.Property(f => f.Part).HasMaxLength(Figure.PartMaxLength);
            figures.PrimitiveCollection(f => f.Amounts).HasDefaultValueSql("'{}'").ElementType(e => e.HasPrecision(16, 2));
        });
        builder.OwnsMany(r => r.Notes, notes =>
        {
            notes.ToTable("report_notes");
            notes.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
            notes.Property(n => n.Place).HasMaxLength(ReportNote.PlaceMaxLength);
            notes.Property(n => n.Text).HasMaxLength(ReportNote.TextMaxLength);
            notes.Ignore(n => n.PlaceName);
            notes.OwnsOne(n => n.By, s => s.SignedOwned());
        });
        builder.OwnsMany(r => r.Restatements, restated =>
        {
            restated.ToTable("report_restatements");
            restated.Property(s => s.Code).HasMaxLength(Figure.CodeMaxLength);
            restated.Property(s => s.Before).HasPrecision(18, 2);
            restated.Property(s => s.Now).HasPrecision(18, 2);
            restated.Ignore(s => s.Difference);
        });
        builder.OwnsMany(r => r.Submissions, sent =>
        {
            sent.ToTable("report_submissions");
            sent.Property(s => s.Body).HasMaxLength(QuarterReport.BodyMaxLength);
            sent.PrimitiveCollection(s => s.Codes).ElementType(e => e.HasMaxLength(Figure.CodeMaxLength));
            sent.PrimitiveCollection(s => s.Values).ElementType(e => e.HasPrecision(18, 2));
            sent.OwnsOne(s => s.Paper, paper =>
            {
                paper.Property(p => p.Sha256).HasMaxLength(KeptPaper.DigestLength);
                paper.Property(p => p.TextSha256).HasMaxLength(KeptPaper.DigestLength);
            });
        });
    }
}

internal sealed class GroupReportMapping : IEntityTypeConfiguration<GroupReport>
{
    public void Configure(EntityTypeBuilder<GroupReport> builder) =>
        builder.HasIndex(r => new { r.GroupId, r.QuarterKey }).IsUnique();
}

internal sealed class SynthesisReportMapping : IEntityTypeConfiguration<SynthesisReport>
{
    public void Configure(EntityTypeBuilder<SynthesisReport> builder)
    {
        // One for each quarter, however many officers begin it at once.
        builder.HasIndex(r => new { r.JurisdictionId, r.QuarterKey }).IsUnique().HasFilter("kind = 'synthesis'");
        builder.ComplexProperty(r => r.Approved!, s => s.Signed());
        builder.OwnsMany(r => r.Missing, missing =>
        {
            missing.ToTable("report_missing_groups");
            missing.Property(m => m.Reason).HasMaxLength(QuarterReport.ReasonMaxLength);
        });
    }
}
