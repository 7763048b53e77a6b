using System.Globalization;
using System.Text.Encodings.Web;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Html;

namespace Kunming.Supervision.Web.Pages.Issues.List;

/// <summary>
/// The rows of the list's table, written straight into the page that is sent: as a view they would be some four thousand pieces, each of which Razor keeps
/// until the page is complete (docs/performance.md).
/// </summary>
/// <param name="mayChoose">Has each row a box, for what is done to several issues at once?</param>
public sealed class IssueRows(IReadOnlyList<IssueLine> lines, IReadOnlyList<ListColumn<IssueLine>> columns, bool mayChoose, DateOnly today, WarningLadder warning) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var line in lines)
        {
            writer.Write("<tr>");
            if (mayChoose)
            {
                writer.Write($"<td><input type=\"checkbox\" class=\"form-check-input\" name=\"id\" value=\"{line.Id}\" aria-label=\"选择{encoder.Encode(line.Number)}\"></td>");
            }

            foreach (var column in columns)
            {
                WriteCell(writer, encoder, line, column);
            }

            writer.Write("</tr>\n");
        }
    }

    private void WriteCell(TextWriter writer, HtmlEncoder encoder, IssueLine line, ListColumn<IssueLine> column)
    {
        switch (column.Key)
        {
            case IssueColumns.Number:
                writer.Write($"<th scope=\"row\" class=\"no\"><a href=\"/issues/{line.Id}\">{encoder.Encode(line.Number)}</a></th>");
                break;
            case IssueColumns.Facts:
                WriteCut(writer, encoder, line.Facts, IssueWords.Referred);
                break;
            case IssueColumns.Grounds:
                WriteCut(writer, encoder, line.Grounds, CellText.Nothing);
                break;
            case IssueColumns.Status:
                writer.Write("<td>");
                WriteStatus(writer, encoder, line);
                writer.Write("</td>");
                break;
            case IssueColumns.Due:
                writer.Write("<td class=\"no\">");
                WriteDay(writer, encoder, line);
                writer.Write("</td>");
                break;
            case IssueColumns.Amount:
                WriteText(writer, encoder, "num", line.Amount?.ToString("#,##0.##", CultureInfo.InvariantCulture));
                break;
            case IssueColumns.Unit:
                WriteText(writer, encoder, null, line.Unit);
                break;
            default:
                WriteText(writer, encoder, IssueColumns.IsNumber(column.Key) ? "num" : "no", column.Value(line));
                break;
        }
    }

    private static void WriteText(TextWriter writer, HtmlEncoder encoder, string? kind, object? value)
    {
        writer.Write(kind is null ? "<td>" : $"<td class=\"{kind}\">");
        CellText.Write(writer, encoder, value);
        writer.Write("</td>");
    }

    /// <summary>A long text of which a line shows as much as it has room for, and all of it to whoever points at it.</summary>
    private static void WriteCut(TextWriter writer, HtmlEncoder encoder, string? text, string otherwise)
    {
        var encoded = encoder.Encode(text ?? otherwise);
        writer.Write(text is null ? "<td class=\"cut\">" : $"<td class=\"cut\" title=\"{encoded}\">");
        writer.Write(encoded);
        writer.Write("</td>");
    }

    private static void WriteStatus(TextWriter writer, HtmlEncoder encoder, IssueLine line)
    {
        WriteTag(writer, encoder, Words.ToneOf(line.Status), Words.Of(line.Status));
        if (line.Relapses > 0)
        {
            writer.Write(' ');
            WriteTag(writer, encoder, "red", $"反弹{line.Relapses}次");
        }

        if (line.AsksExtension)
        {
            writer.Write(' ');
            WriteTag(writer, encoder, "amber", "延期待批");
        }
    }

    /// <summary>Of an open issue the promise, of one to be looked at again that day, of a closed one the day when it was.</summary>
    private void WriteDay(TextWriter writer, HtmlEncoder encoder, IssueLine line)
    {
        if (line.OpenDueOn is { } due)
        {
            var (tone, words) = LadderStep.For(due.DayNumber - today.DayNumber, warning);
            writer.Write(due.ToString("MM-dd", CultureInfo.InvariantCulture));
            writer.Write(' ');
            WriteTag(writer, encoder, tone, line.Provisional ? $"{words}（暂定）" : words);
            if (line.TimesExtended > 0)
            {
                writer.Write($" 延期{line.TimesExtended}次");
            }
        }
        else if (line.RecheckOn is { } recheck)
        {
            var (tone, words) = LadderStep.For(recheck.DayNumber - today.DayNumber, warning);
            writer.Write($"<span title=\"回头看日期\">{recheck.ToString(recheck.Year == today.Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture)}</span> ");
            WriteTag(writer, encoder, tone, words);
        }
        else
        {
            writer.Write(IssueColumns.ConcludedOn(line)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? CellText.Nothing);
        }
    }

    private static void WriteTag(TextWriter writer, HtmlEncoder encoder, string tone, string words)
    {
        writer.Write("<span class=\"tag ");
        writer.Write(tone);
        writer.Write("\">");
        encoder.Encode(writer, words);
        writer.Write("</span>");
    }
}
