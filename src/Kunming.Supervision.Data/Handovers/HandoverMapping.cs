using Kunming.Supervision.Domain.Handovers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Handovers;

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("handovers");
        builder.Property(h => h.Number).HasMaxLength(Handover.NumberMaxLength);
        builder.Property(h => h.Requirement).HasMaxLength(Handover.RequirementMaxLength);
        builder.PrimitiveCollection(h => h.IssueIds);
        builder.PrimitiveCollection(h => h.Concerns);
        builder.PrimitiveCollection(h => h.IssueNumbers).ElementType(e => e.HasMaxLength(Domain.Issues.Issue.NumberMaxLength));
        builder.Property(h => h.Answer).HasMaxLength(Handover.AnswerMaxLength);
        builder.Property(h => h.RefusalReason).HasMaxLength(Handover.ReasonMaxLength);
        builder.Property(h => h.Status).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(h => h.AnswerRule, r => r.Property(x => x.Unit).HasConversion<string>().HasMaxLength(20));
        builder.ComplexProperty(h => h.ReceiptDeadline, d => d.Dated());
        builder.ComplexProperty(h => h.Deadline!, d => d.Dated());
        builder.ComplexProperty(h => h.Issued, s => s.Signed());
        builder.ComplexProperty(h => h.Received!, s => s.Signed());
        builder.ComplexProperty(h => h.Answered!, s => s.Signed());
        builder.ComplexProperty(h => h.Finished!, s => s.Signed());
        builder.Ignore(h => h.WaitingExtension).Ignore(h => h.WaitsUntil);
        builder.OwnsMany(h => h.Extensions, extensions => extensions.ExtendedIn("handover_extensions"));
        builder.HasOne<Handover>().WithMany().HasForeignKey(h => h.ReroutedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => h.Number).IsUnique();
        builder.HasIndex(h => new { h.AddresseeId, h.Status });
        builder.HasIndex(h => new { h.GroupId, h.Status });
    }
}
