using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.History;

/// <summary>The last row of a chain. Whoever appends locks it, so that each row knows the one before it.</summary>
public sealed class ChainHead
{
    public required string Chain { get; init; }

    /// <summary>0 when the chain has no row yet.</summary>
    public long Sequence { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>The digest of the rows to come.</summary>
    public required string Algorithm { get; init; }
}

internal sealed class ChainHeadMapping : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.ToTable("chain_heads");
        builder.HasKey(h => h.Chain);
        builder.Property(h => h.Chain).HasMaxLength(ChainedRow.ChainMaxLength);
        builder.Property(h => h.Algorithm).HasMaxLength(ChainedRow.AlgorithmMaxLength).HasDefaultValue(ChainDigest.Sm3);
    }
}

internal static class ChainedMapping
{
    extension<TRow>(EntityTypeBuilder<TRow> builder)
        where TRow : ChainedRow
    {
        public void Chained()
        {
            builder.Property(r => r.Chain).HasMaxLength(ChainedRow.ChainMaxLength);
            builder.Property(r => r.Algorithm).HasMaxLength(ChainedRow.AlgorithmMaxLength);
        }
    }
}
