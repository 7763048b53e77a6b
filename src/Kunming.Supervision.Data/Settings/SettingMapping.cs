using Kunming.Supervision.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Settings;

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("settings");
        builder.Property(s => s.Key).HasMaxLength(SettingDefinition.KeyMaxLength);
        builder.Property(s => s.Value).HasMaxLength(Setting.ValueMaxLength);
        builder.ComplexProperty(s => s.Changed, s => s.Signed());
        builder.HasIndex(s => s.Key).IsUnique();
    }
}
