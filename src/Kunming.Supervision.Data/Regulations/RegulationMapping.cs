using Kunming.Supervision.Domain.Regulations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Regulations;

internal sealed class RegulationMapping : IEntityTypeConfiguration<Regulation>
{
    public void Configure(EntityTypeBuilder<Regulation> builder)
    {
        builder.ToTable("regulations");
        builder.Property(r => r.Title).HasMaxLength(Regulation.TitleMaxLength);
        builder.Property(r => r.Number).HasMaxLength(Regulation.NumberMaxLength);
        builder.Ignore(r => r.Name).Ignore(r => r.InOrder);
        builder.HasIndex(r => new { r.Title, r.From }).IsUnique();
        builder.OwnsMany(r => r.Clauses, clauses =>
        {
            clauses.ToTable("regulation_clauses");
            clauses.Ignore(c => c.Place);
            clauses.Property(c => c.Article).HasMaxLength(RegulationClause.ArticleMaxLength);
            clauses.Property(c => c.Text).HasMaxLength(RegulationClause.TextMaxLength);
        });
    }
}
