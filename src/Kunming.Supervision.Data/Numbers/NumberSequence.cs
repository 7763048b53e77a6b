using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Numbers;

/// <summary>The last number given out of one series, e.g. WT-2026.</summary>
public sealed class NumberSequence
{
    public const int NameMaxLength = 40;

    public required string Name { get; init; }

    public long Last { get; init; }
}

internal sealed class NumberSequenceMapping : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> builder)
    {
        builder.ToTable("number_sequences");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(NumberSequence.NameMaxLength);
    }
}

public static class NumberQueries
{
    /// <summary>A text as it would stand in a number; null when no number has such characters, and there is no need to read them.</summary>
    public static string? PartOfNumber(string words) => words.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? words.ToUpperInvariant() : null;

    extension(SupervisionDbContext db)
    {
        /// <summary>
        /// Takes <paramref name="count"/> numbers of a series and gives the first. Call it inside the transaction that saves what bears them: a
        /// refused save then gives the numbers back, and the series has no gaps.
        /// </summary>
        public async Task<long> TakeNumbersAsync(string series, int count = 1, CancellationToken cancellationToken = default)
        {
            var last = await db.Database.SqlQuery<long>($"""select take_numbers({series}, {(long)count}) as "Value" """).ToListAsync(cancellationToken);
            return last[0] - count + 1;
        }
    }
}
