using CsCheck;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Kernel;

/// <summary>What is looked for by an index, or not at all, must be what reading every number for the words would find.</summary>
public sealed class NumberPartTests
{
    private static readonly Gen<(int Year, int Counter)> Numbered = Gen.Select(Gen.Int[2019, 2031], Gen.Int[1, 120_000]);

    [Theory]
    [InlineData("JC-2026-0412", "JC-2026-0412", true)]
    [InlineData("jc-2026-04", "JC-2026-04", true)]
    [InlineData("C-2026-04", "JC-2026-04", true)]
    [InlineData("2026-04", "JC-2026-04", true)]
    [InlineData("JC-2026-", "JC-2026-", false)]
    [InlineData("26-04", "26-04", false)]
    [InlineData("0412", "0412", false)]
    [InlineData("WT-2026-0412", null, false)]
    [InlineData("2026-04-12", null, false)]
    [InlineData("护国", null, false)]
    public void VisitPartOf_Words_StandWhereTheyCan(string words, string? text, bool atStart) =>
        Assert.Equal(text is null ? null : new NumberPart(text, atStart), VisitNumber.PartOf(words));

    [Theory]
    [InlineData("昆监交〔2026〕12号", "昆监交〔2026〕12号", true)]
    [InlineData("昆监交[2026]12", "昆监交〔2026〕12", true)]
    [InlineData("昆监交（2026）", "昆监交〔2026〕", false)]
    [InlineData("(2026)12号", "〔2026〕12号", false)]
    [InlineData("12号", "12号", false)]
    [InlineData("WT-2026-0412", null, false)]
    [InlineData("交办", null, false)]
    public void HandoverPartOf_Words_StandWhereTheyCan(string words, string? text, bool atStart) =>
        Assert.Equal(text is null ? null : new NumberPart(text, atStart), HandoverNumber.PartOf(words));

    [Fact]
    public void VisitPartOf_AnyPartOfANumber_FindsWhatHoldsIt() => Compare((year, counter) => VisitNumber.Format(year, counter), VisitNumber.PartOf);

    [Fact]
    public void HandoverPartOf_AnyPartOfANumber_FindsWhatHoldsIt() => Compare((year, counter) => HandoverNumber.Format(year, counter), HandoverNumber.PartOf);

    private static void Compare(Func<int, int, string> format, Func<string, NumberPart?> partOf) =>
        Gen.Select(Numbered, Numbered.Array[20], Gen.Int[0, 20], Gen.Int[1, 20]).Sample((one, others, from, length) =>
        {
            var number = format(one.Year, one.Counter);
            var words = number[Math.Min(from, number.Length - 1)..Math.Min(from + length, number.Length)];
            if (words.Length is 0)
            {
                return;
            }

            var part = partOf(words);
            Assert.NotNull(part);
            foreach (var other in others.Append(one).Select(n => format(n.Year, n.Counter)))
            {
                var found = part.AtStart
                    ? string.CompareOrdinal(other, part.Text) >= 0 && string.CompareOrdinal(other, part.End) < 0
                    : other.Contains(part.Text, StringComparison.Ordinal);
                Assert.Equal(other.Contains(words, StringComparison.Ordinal), found);
            }
        });
}
