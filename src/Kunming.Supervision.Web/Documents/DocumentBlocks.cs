using System.Buffers.Binary;

namespace Kunming.Supervision.Web.Documents;

/// <summary>How a run stands out: 仿宋, 黑体 or 楷体. Official documents know neither slanted nor underlined text.</summary>
public enum RunStyle
{
    Plain,
    Strong,
    Kai,
}

/// <summary>A piece of text in one style. <paramref name="Link"/> is a path inside the site and is used by the preview alone.</summary>
public sealed record TextRun(string Text, RunStyle Style = RunStyle.Plain, string? Link = null)
{
    public static implicit operator TextRun(string text) => new(text);

    public static TextRun FromString(string text) => new(text);
}

public abstract record DocumentBlock;

/// <summary>A heading of level 1–4; the renderer numbers it 一、 （一） 1. （1）.</summary>
public sealed record DocumentHeading(int Level, params IReadOnlyList<TextRun> Runs) : DocumentBlock;

public sealed record DocumentParagraph(params IReadOnlyList<TextRun> Runs) : DocumentBlock;

public enum ColumnAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>A column with its head; <paramref name="Weight"/> is its share of the width beside the other columns' weights,
/// unless its numbers need more (<see cref="TableShape"/>).</summary>
public sealed record TableColumn(string Head, ColumnAlign Align = ColumnAlign.Left, int Weight = 10);

/// <summary>A title over several columns in an upper row of heads; without a title the columns' own heads take both rows.</summary>
public sealed record HeadGroup(string? Title, int Columns);

public sealed record TableCell(params IReadOnlyList<TextRun> Runs);

/// <summary>A table as wide as the type area, whose head rows are repeated on each page.</summary>
public sealed record DocumentTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows) : DocumentBlock
{
    public string? Caption { get; init; }

    /// <summary>Empty, or groups that cover all columns.</summary>
    public IReadOnlyList<HeadGroup> Groups { get; init; } = [];
}

public enum PictureKind
{
    Png,
    Svg,
}

/// <summary>A picture with the words that replace it for those who cannot see it.</summary>
public sealed record DocumentPicture(ReadOnlyMemory<byte> Content, PictureKind Kind, string AlternativeText) : DocumentBlock
{
    public const int MaxWidthMm = 156;

    /// <summary>Printed width in millimetres, at most the type area's.</summary>
    public int WidthMm { get; init; } = 140;

    public string? Caption { get; init; }

    /// <summary>Where the site serves it; the preview then needs no data: address.</summary>
    public string? PreviewAddress { get; init; }

    /// <summary>An SVG drawn as PNG, which Word wants; <see cref="DocumentPdf.WithRastersAsync"/> fills it.</summary>
    public ReadOnlyMemory<byte>? Raster { get; init; }

    internal ReadOnlyMemory<byte>? Png => Kind == PictureKind.Png ? Content : Raster;

    /// <summary>Width and height in pixels from the header of a PNG; null if it is none.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> png) =>
        png.Length > 24 && png.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            ? (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]))
            : null;
}
