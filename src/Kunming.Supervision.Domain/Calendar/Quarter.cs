namespace Kunming.Supervision.Domain.Calendar;

/// <summary>A calendar quarter, 1 to 4.</summary>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    public DateOnly Start => new(Year, (Number * 3) - 2, 1);

    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    public Quarter Previous => Number is 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    public Quarter Next => Number is 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>A key that sorts, used in addresses and in the database: 20263 is the third quarter of 2026.</summary>
    public int Key => (Year * 10) + Number;

    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    public static Quarter FromKey(int key) => new(key / 10, key % 10);

    /// <summary>Reads a key from an address; null when it is none.</summary>
    public static Quarter? TryFromKey(int? key) => key is { } k && k % 10 is >= 1 and <= 4 && k / 10 is >= 2000 and <= 2100 ? FromKey(k) : null;

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    public int CompareTo(Quarter other) => Key.CompareTo(other.Key);

    public override string ToString() => $"{Year}年第{"一二三四"[Number - 1]}季度";

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;
}
