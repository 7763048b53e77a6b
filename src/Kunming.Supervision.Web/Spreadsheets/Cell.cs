using System.Globalization;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

public enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>It has no usable value: <see cref="Cell.Problem"/> says why.</summary>
    Unusable,
}

/// <summary>A cell's typed value.</summary>
public readonly struct Cell
{
    private readonly object? _value;

    private Cell(object? value) => _value = value;

    public CellKind Kind => _value switch
    {
        null => CellKind.Empty,
        string => CellKind.Text,
        double => CellKind.Number,
        DateTime => CellKind.Date,
        bool => CellKind.Boolean,
        _ => CellKind.Unusable,
    };

    public bool IsEmpty => _value is null;

    public double? Number => _value as double?;

    public DateTime? Date => _value as DateTime?;

    public bool? Boolean => _value as bool?;

    public Rule? Problem => _value as Rule;

    /// <summary>The value as text, without regard to the cell's format: 2026-07-22, 12.5, 是; empty when there is none.</summary>
    public string Text => _value switch
    {
        string text => text,
        double number => number % 1 is 0 && Math.Abs(number) < 1e15
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "是" : "否",
        _ => "",
    };

    /// <summary>The bare value (text, number, date, truth) as a writer takes it; null when empty or unusable.</summary>
    public object? Value => _value is Rule ? null : _value;

    public static Cell Of(string? text) => new(string.IsNullOrWhiteSpace(text) ? null : text);

    public static Cell Of(double number) => new(number);

    public static Cell Of(DateTime date) => new(date);

    public static Cell Of(bool truth) => new(truth);

    public static Cell Unusable(Rule problem) => new(problem);

    public override string ToString() => Text;
}

/// <summary>A row of a sheet; its number is the one that Excel shows. Cells after the last used one are left out.</summary>
public sealed record SheetRow(int Number, Cell[] Cells)
{
    /// <summary>Not shown by Excel, by hand or by a filter. What it holds is data all the same.</summary>
    public bool IsHidden { get; init; }

    public Cell this[int column] => column < Cells.Length ? Cells[column] : default;

    public bool IsEmpty => Cells.Length is 0;
}

/// <summary>A merged range; rows count from 1 as in Excel, columns from 0.</summary>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}

/// <summary>Something to say about one cell.</summary>
public sealed record CellRemark(int Row, int Column, Rule Rule)
{
    /// <summary>第7行F列</summary>
    public static string Place(int row, int column) => $"第{row}行{Letters(column)}列";

    /// <summary>The letters that Excel shows over a column counted from 0.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
