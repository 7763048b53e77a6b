using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Officers;

internal sealed class OfficerMapping : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.ToTable("officers");
        builder.Property(o => o.Name).HasMaxLength(Officer.NameMaxLength);
        builder.Property(o => o.Title).HasMaxLength(Officer.TitleMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
