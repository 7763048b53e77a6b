using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Clues;

internal sealed class ClueMapping : IEntityTypeConfiguration<Clue>
{
    public void Configure(EntityTypeBuilder<Clue> builder)
    {
        builder.ToTable("clues");
        builder.Property(c => c.Number).HasMaxLength(Clue.NumberMaxLength);
        builder.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Class).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Disposal).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Person).HasMaxLength(Clue.PersonMaxLength);
        builder.Property(c => c.Post).HasMaxLength(Clue.PostMaxLength);
        builder.Property(c => c.Problem).HasMaxLength(Clue.ProblemMaxLength);
        builder.Property(c => c.Opinion).HasMaxLength(Clue.OpinionMaxLength);
        builder.Property(c => c.ApprovedBy).HasMaxLength(Clue.ApproverMaxLength);
        builder.Property(c => c.Result).HasMaxLength(Clue.OutcomeMaxLength);
        builder.ComplexProperty(c => c.Handed, s => s.Signed());
        builder.ComplexProperty(c => c.Registered!, s => s.Signed());
        builder.ComplexProperty(c => c.Proposed!, s => s.Signed());
        builder.ComplexProperty(c => c.Approved!, s => s.Signed());
        builder.ComplexProperty(c => c.Concluded!, s => s.Signed());
        builder.ComplexProperty(c => c.Deadline!, d => d.Dated());
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.IssueId).IsUnique();
        builder.HasIndex(c => new { c.CustodyId, c.Status });
    }
}

internal sealed class ClueReceiptMapping : IEntityTypeConfiguration<ClueReceipt>
{
    public void Configure(EntityTypeBuilder<ClueReceipt> builder)
    {
        builder.ToTable("clue_receipts");
        builder.HasKey(r => r.IssueId);
        builder.Property(r => r.Number).HasMaxLength(Clue.NumberMaxLength);
        builder.Property(r => r.Class).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Issue>().WithOne().HasForeignKey<ClueReceipt>(r => r.IssueId).OnDelete(DeleteBehavior.Restrict);
    }
}
