using Kunming.Supervision.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Rounds;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("rounds");
        builder.Property(r => r.Name).HasMaxLength(Round.NameMaxLength);
        builder.Property(r => r.Theme).HasMaxLength(Round.ThemeMaxLength);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
    }
}
