using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations");
        builder.Property(o => o.Code).HasMaxLength(Organisation.CodeMaxLength);
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.Note).HasMaxLength(Organisation.NoteMaxLength);
        builder.Property(o => o.Kind).HasConversion<string>().HasMaxLength(30);
        builder.HasOne<Jurisdiction>().WithMany().HasForeignKey(o => o.JurisdictionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.Code).IsUnique();
        builder.HasIndex(o => o.Name);
        builder.OwnsMany(o => o.Names, names =>
        {
            names.ToTable("organisation_names");
            names.Property(n => n.Name).HasMaxLength(Organisation.NameMaxLength);
            names.HasIndex(n => n.Name);
        });
        builder.OwnsMany(o => o.Affiliations, affiliations =>
        {
            affiliations.ToTable("organisation_affiliations");
            affiliations.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
            affiliations.HasIndex(a => new { a.TargetId, a.Kind });
        });
    }
}

internal sealed class JurisdictionMapping : IEntityTypeConfiguration<Jurisdiction>
{
    public void Configure(EntityTypeBuilder<Jurisdiction> builder)
    {
        builder.ToTable("jurisdictions");
        builder.Property(j => j.Code).HasMaxLength(Jurisdiction.CodeMaxLength);
        builder.Property(j => j.Name).HasMaxLength(Jurisdiction.NameMaxLength);
        builder.Property(j => j.Kind).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(j => j.Code).IsUnique();
    }
}
