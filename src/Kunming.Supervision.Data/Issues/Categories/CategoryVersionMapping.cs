using Kunming.Supervision.Domain.Issues.Categories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Issues.Categories;

internal sealed class CategoryVersionMapping : IEntityTypeConfiguration<CategoryVersion>
{
    public void Configure(EntityTypeBuilder<CategoryVersion> builder)
    {
        builder.ToTable("category_versions");
        builder.Property(v => v.Name).HasMaxLength(CategoryVersion.NameMaxLength);
        builder.ComplexProperty(v => v.Adopted, s => s.Signed());
        builder.ComplexProperty(v => v.Withdrawn!, s => s.Signed());
        builder.OwnsMany(v => v.Successors, successors =>
        {
            successors.ToTable("category_successors");
            successors.WithOwner().HasForeignKey("category_version_id");
            successors.HasKey("category_version_id", nameof(CategorySuccessor.CategoryId), nameof(CategorySuccessor.SuccessorId));
        });
    }
}
