using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Web.Reports;

/// <summary>A rate whose rows are opened: they are its numerator's, so the page says of what, and leads to the denominator.</summary>
public sealed record RateShown(Indicator Part, Figure PartFigure, string PartAddress, Indicator Whole, Figure WholeFigure, string WholeAddress)
{
    public string Text => ReportText.Rate(PartFigure.Value, WholeFigure.Value);

    /// <summary>The address of a figure's rows, opened as the numerator of a rate.</summary>
    public static string? Linked(string? address, string of) => address is null ? null : $"{address}{(address.Contains('?') ? '&' : '?')}of={of}";

    /// <summary>Null when no rate was asked for, or none that these figures have.</summary>
    /// <param name="text">The figures, and where their rows are.</param>
    public static RateShown? Find(FigureText text, Figure part, string? of) =>
        Indicators.Find(part.Code) is { } indicator && of is not null && Indicators.Find(of) is { } whole
        && text.Figures.FirstOrDefault(f => f.Code == of && f.Part == part.Part) is { } figure
        && text.LinkTo(part.Code, part.Part) is { } partAddress && text.LinkTo(of, part.Part) is { } wholeAddress
            ? new(indicator, part, partAddress, whole, figure, wholeAddress)
            : null;
}
