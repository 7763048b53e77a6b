using Kunming.Supervision.Domain.HelpRequests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.HelpRequests;

internal sealed class HelpRequestMapping : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> builder)
    {
        builder.ToTable("help_requests");
        builder.Property(r => r.Number).HasMaxLength(HelpRequest.NumberMaxLength);
        builder.Property(r => r.Title).HasMaxLength(HelpRequest.TitleMaxLength);
        builder.Property(r => r.Situation).HasMaxLength(HelpRequest.TextMaxLength);
        builder.Property(r => r.Wanted).HasMaxLength(HelpRequest.TextMaxLength);
        builder.Property(r => r.Measure).HasMaxLength(HelpRequest.TextMaxLength);
        builder.Property(r => r.Undertaker).HasMaxLength(HelpRequest.UndertakerMaxLength);
        builder.Property(r => r.AgainReason).HasMaxLength(HelpRequest.ReasonMaxLength);
        builder.Property(r => r.Outcome).HasMaxLength(HelpRequest.ReasonMaxLength);
        builder.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(r => r.Asked, s => s.Signed());
        builder.ComplexProperty(r => r.Answered!, s => s.Signed());
        builder.ComplexProperty(r => r.Ended!, s => s.Signed());
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.GroupId, r.Status });
    }
}
