using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.UnitGroups;

internal sealed class UnitGroupMapping : IEntityTypeConfiguration<UnitGroup>
{
    public void Configure(EntityTypeBuilder<UnitGroup> builder)
    {
        builder.ToTable("unit_groups");
        builder.Property(g => g.Name).HasMaxLength(UnitGroup.NameMaxLength);
        builder.Property(g => g.Deviation).HasMaxLength(UnitGroup.DeviationMaxLength);
        builder.HasIndex(g => new { g.JurisdictionId, g.Number }).IsUnique();
        builder.OwnsMany(g => g.Organisations, members =>
        {
            members.ToTable("unit_group_organisations");
            members.HasIndex(m => m.OrganisationId);
        });
        builder.OwnsMany(g => g.Officers, members =>
        {
            members.ToTable("unit_group_officers");
            members.HasIndex(m => m.OfficerId);
        });
    }
}

internal sealed class GroupTemplateMapping : IEntityTypeConfiguration<GroupTemplate>
{
    public void Configure(EntityTypeBuilder<GroupTemplate> builder)
    {
        builder.ToTable("group_templates");
        builder.Property(t => t.Name).HasMaxLength(GroupTemplate.NameMaxLength);
        builder.HasIndex(t => t.JurisdictionId).IsUnique();
        builder.OwnsMany(t => t.Slots, slots =>
        {
            slots.ToTable("group_template_slots");
            slots.Property(s => s.Kind).HasConversion<string>().HasMaxLength(30);
        });
    }
}
