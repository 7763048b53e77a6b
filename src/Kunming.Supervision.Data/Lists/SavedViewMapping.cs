using Kunming.Supervision.Domain.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Lists;

/// <summary>The columns that an account has chosen to see of a list where an address does not say otherwise.</summary>
public sealed class ChosenColumns
{
    public const int MaxLength = 500;

    public required Guid AccountId { get; init; }

    public required ListKind List { get; init; }

    /// <summary>Their keys, with commas between.</summary>
    public required string Columns { get; set; }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<ChosenColumns>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views");
        builder.Property(v => v.List).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Audience).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(v => v.Query).HasMaxLength(SavedView.QueryMaxLength);
        builder.ComplexProperty(v => v.Saved, s => s.Signed());
        builder.HasIndex(v => new { v.AccountId, v.List, v.Name }).IsUnique().HasFilter("not removed");
        builder.HasIndex(v => new { v.List, v.Audience }).HasFilter("not removed");
    }

    public void Configure(EntityTypeBuilder<ChosenColumns> builder)
    {
        builder.ToTable("list_columns");
        builder.HasKey(c => new { c.AccountId, c.List });
        builder.Property(c => c.List).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Columns).HasMaxLength(ChosenColumns.MaxLength);
    }
}
