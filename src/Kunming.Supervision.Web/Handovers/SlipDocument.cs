using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Handovers;

/// <summary>签收回执 on one sheet: a copy for the sender above, the same for the addressee below, to be cut apart.</summary>
public static class SlipDocument
{
    /// <summary>More issue numbers are counted instead of listed, so that both copies stay on the sheet; the check value covers all of them.</summary>
    private const int Listed = 2;

    /// <param name="ledger">Where the receipt stands in the ledger's chain.</param>
    public static OfficialDocument Of(HandoverSlip slip, ChainMark ledger) => new()
    {
        Form = DocumentForm.Plain,
        Title = "交办件签收回执",
        Body =
        [
            .. Copy(slip, ledger, "第一联　交办单位留存"),
            new DocumentParagraph("－　－　－　－　－　沿此线裁开　－　－　－　－　－"),
            .. Copy(slip, ledger, "第二联　承办单位留存"),
        ],
    };

    private static IEnumerable<DocumentBlock> Copy(HandoverSlip slip, ChainMark ledger, string name)
    {
        yield return new DocumentParagraph(new TextRun(name, RunStyle.Strong));
        yield return new DocumentTable(
            [new("交办文号", ColumnAlign.Centre, 11), new(slip.Number, ColumnAlign.Left, 24), new("校验码", ColumnAlign.Centre, 11), new(slip.CheckValue, ColumnAlign.Left, 12)],
            [
                Row("交办单位", slip.Sender, "签发人", slip.SentBy),
                Row("承办单位", slip.Addressee, "签收人", slip.ReceivedBy),
                Row("所列问题", Issues(slip), "签发日期", OfficialDocument.DateText(slip.IssuedOn)),
                Row("反馈期限", OfficialDocument.DateText(slip.DueOn), "签收日期", OfficialDocument.DateText(slip.ReceivedOn)),
                Row("台账校验码", ledger.CheckValue, "链上位置", $"第{ledger.Sequence}行"),
                Row("交办单位签字", "", "承办单位签字", ""),
            ]);
    }

    private static IReadOnlyList<TableCell> Row(params IReadOnlyList<string> texts) => [.. texts.Select(t => new TableCell(new TextRun(t)))];

    private static string Issues(HandoverSlip slip) => slip.IssueNumbers.Count <= Listed
        ? string.Join("、", slip.IssueNumbers)
        : $"{slip.IssueNumbers[0]}等{slip.IssueNumbers.Count}个";
}
