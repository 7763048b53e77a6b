using System.Globalization;

namespace Kunming.Supervision.Web.Documents;

/// <summary>Counts headings: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). A heading starts the levels below it anew.</summary>
internal sealed class HeadingNumbers
{
    private const string Digits = "〇一二三四五六七八九";
    private readonly int[] _counts = new int[4];

    public string Next(int level)
    {
        var count = ++_counts[level - 1];
        Array.Clear(_counts, level, _counts.Length - level);
        var arabic = count.ToString(CultureInfo.InvariantCulture);
        return level switch
        {
            1 => Chinese(count) + "、",
            2 => "（" + Chinese(count) + "）",
            3 => arabic + ".",
            _ => "（" + arabic + "）",
        };
    }

    internal static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + Unit(number % 10),
        < 100 => Digits[number / 10] + "十" + Unit(number % 10),
        < 1000 => Digits[number / 100] + "百" + Rest(number % 100),
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    private static string Unit(int digit) => digit == 0 ? "" : Digits[digit].ToString();

    private static string Rest(int below) => below switch
    {
        0 => "",
        < 10 => "〇" + Digits[below],
        _ => Digits[below / 10] + "十" + Unit(below % 10),
    };
}
