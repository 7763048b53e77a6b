using System.Globalization;

namespace Kunming.Supervision.Web.Documents;

/// <content>Head, tables and what follows the body.</content>
public sealed partial class DocumentHtml
{
    private void Head()
    {
        if (_document.Form == DocumentForm.Plain)
        {
            Line("gw-urgency", _document.UrgencyWord);
            Line("gw-plain-number", _document.Number?.Text);
            return;
        }

        var mark = _document.IssuerMark!;
        var size = IssuerMarkSize.Of(mark);
        _html.Append(CultureInfo.InvariantCulture, $"<header class=\"gw-head gw-head-{(size > 34 ? "tall" : "low")}\">");
        Line("gw-urgency", _document.UrgencyWord);
        _html.Append(CultureInfo.InvariantCulture, $"<p class=\"gw-mark gw-mark-{size}\">{Encode(mark)}</p>");
        if (_document.Form == DocumentForm.Letter)
        {
            _html.Append("<div class=\"gw-rule-double\"></div>");
            Line("gw-letter-number", _document.Number?.Text);
        }
        else
        {
            _html.Append(CultureInfo.InvariantCulture, $"<p class=\"gw-number{(_document.Signer is null ? "" : " gw-number-upward")}\"><span>{Encode(_document.Number?.Text ?? "")}</span>");
            if (_document.Signer is { } signer)
            {
                _html.Append(CultureInfo.InvariantCulture, $"<span>签发人：<span class=\"gw-kai\">{Encode(signer)}</span></span>");
            }

            _html.Append("</p><div class=\"gw-rule\"></div>");
        }

        _html.Append("</header>");
    }

    private void Table(DocumentTable table)
    {
        var shape = TableShape.Of(table);
        _html.Append("<div class=\"gw-table-frame\"><table class=\"gw-table\">");
        _html.Append(table.Caption is { } caption ? $"<caption>{Encode(caption)}</caption><colgroup>" : "<colgroup>");
        foreach (var share in shape.Shares)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<col width=\"{share * 100:0.##}%\">");
        }

        _html.Append("</colgroup><thead>");
        TableHead(table, shape.Heads);
        _html.Append("</thead><tbody>");
        foreach (var row in table.Rows)
        {
            _html.Append("<tr>");
            foreach (var (cell, column) in row.Zip(table.Columns))
            {
                _html.Append(CultureInfo.InvariantCulture, $"<td class=\"gw-{column.Align.ToString().ToLowerInvariant()}\">");
                Runs(cell.Runs);
                _html.Append("</td>");
            }

            _html.Append("</tr>");
        }

        _html.Append("</tbody></table></div>");
    }

    private void TableHead(DocumentTable table, IReadOnlyList<string> names)
    {
        if (table.Groups.Count == 0)
        {
            _html.Append("<tr>").AppendJoin("", names.Select(name => $"<th scope=\"col\">{Encode(name)}</th>")).Append("</tr>");
            return;
        }

        var lower = new List<string>();
        var at = 0;
        _html.Append("<tr>");
        foreach (var group in table.Groups)
        {
            var heads = names.Skip(at).Take(group.Columns).Select(Encode);
            at += group.Columns;
            if (group.Title is { } title)
            {
                _html.Append(CultureInfo.InvariantCulture, $"<th scope=\"colgroup\" colspan=\"{group.Columns}\">{Encode(title)}</th>");
                lower.AddRange(heads);
            }
            else
            {
                _html.AppendJoin("", heads.Select(h => $"<th scope=\"col\" rowspan=\"2\">{h}</th>"));
            }
        }

        _html.Append("</tr><tr>").AppendJoin("", lower.Select(h => $"<th scope=\"col\">{h}</th>")).Append("</tr>");
    }

    private void Attendance()
    {
        if (_document.Attendance.Count > 0)
        {
            var lines = _document.Attendance.Select(a => $"<p class=\"gw-attendance\"><span class=\"gw-strong\">{Encode(a.Label)}：</span>{Encode(a.Names)}</p>");
            _html.Append("<div class=\"gw-attendances\">").AppendJoin("", lines).Append("</div>");
        }
    }

    private void AttachmentNote()
    {
        if (_document.Attachments.Count == 0)
        {
            return;
        }

        _html.Append("<div class=\"gw-annex-note\">");
        foreach (var (label, number, title) in AttachmentNames.NoteOf(_document))
        {
            _html.Append(CultureInfo.InvariantCulture, $"<p><span class=\"gw-annex-label\">{label}</span><span>{number}</span><span>{Encode(title)}</span></p>");
        }

        _html.Append("</div>");
    }

    private void Signature()
    {
        if (_document.Signature is { } signature)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<div class=\"gw-signature\"><p>{Encode(signature.Name)}</p><p class=\"gw-date\">{OfficialDocument.DateText(signature.Date)}</p></div>");
        }
    }

    private void Attachments()
    {
        foreach (var (label, attachment) in AttachmentNames.PagesOf(_document))
        {
            _html.Append(CultureInfo.InvariantCulture, $"<section class=\"gw-annex\"><p class=\"gw-annex-mark\">{label}</p>");
            Title(1, "gw-annex-title", attachment.Title);
            Blocks(attachment.Blocks);
            _html.Append("</section>");
        }
    }

    /// <summary>
    /// Printed, the imprint sits on the foot of the last page: it is placed at the end of the article, which a forced break
    /// stretches to the end of that page; a hidden copy keeps the room free. The empty page after the break is not printed.
    /// </summary>
    private void Imprint()
    {
        if (_document.Imprint is not { } imprint)
        {
            return;
        }

        if (_mode == DocumentMode.Print)
        {
            Imprint(imprint, "gw-imprint gw-imprint-room\" aria-hidden=\"true");
            Imprint(imprint, "gw-imprint gw-imprint-foot");
            _html.Append("<div class=\"gw-end\"></div>");
        }
        else
        {
            Imprint(imprint, "gw-imprint");
        }
    }

    private void Imprint(DocumentImprint imprint, string style)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<footer class=\"{style}\">");
        Line("gw-copies", imprint.CopyTo.Count == 0 ? null : "抄送：" + string.Join('，', imprint.CopyTo) + "。");
        if (_document.Form != DocumentForm.Letter)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<p class=\"gw-office\"><span>{Encode(imprint.Office)}</span><span>{OfficialDocument.DateText(imprint.Date)}印发</span></p>");
        }

        _html.Append("</footer>");
    }
}
