using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Kunming.Supervision.Web.Documents;

/// <summary>A picture in a line of its own, with its alternative text.</summary>
internal static class WordPicture
{
    private const int EmuPerMillimetre = 36000;
    private const int MaxHeightMm = 190;

    public static void AddTo(Body body, MainDocumentPart main, DocumentPicture picture)
    {
        var png = picture.Png!.Value;
        var part = main.AddImagePart(ImagePartType.Png);
        using (var stream = new MemoryStream(png.ToArray()))
        {
            part.FeedData(stream);
        }

        var (width, height) = DocumentPicture.SizeOf(png.Span)!.Value;
        var scale = Math.Min((double)picture.WidthMm / width, (double)MaxHeightMm / height) * EmuPerMillimetre;
        var id = (uint)main.ImageParts.Count();
        var line = new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new() { Val = "Picture" } },
            new Run(new Drawing(Inline(main.GetIdOfPart(part), id, picture.AlternativeText, (long)(width * scale), (long)(height * scale)))));
        if (picture.Caption is { } caption)
        {
            line.ParagraphProperties!.KeepNext = new();
            body.Append(line, WordText.Paragraph("FigureCaption", caption));
            return;
        }

        body.Append(line);
    }

    private static Inline Inline(string relation, uint id, string alternative, long width, long height) => new(
        new Extent { Cx = width, Cy = height },
        new DocProperties { Id = id, Name = "图" + id, Description = alternative },
        new A.Graphic(new A.GraphicData(
            new P.Picture(
                new P.NonVisualPictureProperties(
                    new P.NonVisualDrawingProperties { Id = id, Name = "图" + id },
                    new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = relation }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    };
}
