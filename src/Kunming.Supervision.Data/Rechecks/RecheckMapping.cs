using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Rechecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Rechecks;

internal sealed class RecheckDrawMapping : IEntityTypeConfiguration<RecheckDraw>
{
    public void Configure(EntityTypeBuilder<RecheckDraw> builder)
    {
        builder.ToTable("recheck_draws");
        builder.Ignore(d => d.Quarter);
        builder.Property(d => d.Seed).HasMaxLength(RecheckDraw.SeedLength).IsFixedLength();
        builder.PrimitiveCollection(d => d.Population).ElementType(e => e.HasMaxLength(100));
        builder.PrimitiveCollection(d => d.GroupNumbers);
        builder.ComplexProperty(d => d.Made, s => s.Signed());
        builder.HasIndex(d => new { d.JurisdictionId, d.QuarterKey }).IsUnique();
    }
}

internal sealed class RecheckMapping : IEntityTypeConfiguration<Recheck>
{
    public void Configure(EntityTypeBuilder<Recheck> builder)
    {
        builder.ToTable("rechecks");
        builder.Property(r => r.IssueNumber).HasMaxLength(Issue.NumberMaxLength);
        builder.Property(r => r.Key).HasMaxLength(64).IsFixedLength();
        builder.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(r => r.Result!, c => c.Concluded());
        builder.HasOne<RecheckDraw>().WithMany().HasForeignKey(r => r.DrawId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Issue>().WithMany().HasForeignKey(r => r.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.DrawId, r.Order });
        builder.HasIndex(r => new { r.GroupId, r.Status, r.DueOn });
    }
}
