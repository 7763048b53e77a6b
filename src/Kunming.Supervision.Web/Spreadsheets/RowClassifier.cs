using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Why a row of a sheet is no data.</summary>
public enum SkipReason
{
    /// <summary>空行</summary>
    Blank,

    /// <summary>标题</summary>
    Title,

    /// <summary>填报信息</summary>
    Signature,

    /// <summary>栏次</summary>
    ColumnNumbers,

    /// <summary>重复的表头</summary>
    RepeatedHeading,

    /// <summary>小计或合计</summary>
    Subtotal,

    /// <summary>注释说明</summary>
    Note,

    /// <summary>分组标题</summary>
    Caption,

    /// <summary>只有序号</summary>
    OnlySequence,

    /// <summary>远在表格以外的单元格</summary>
    FarAway,
}

/// <summary>A run of rows that was passed over; <paramref name="Text"/> is the beginning of what it holds.</summary>
public sealed record SkippedRows(int FirstRow, int LastRow, SkipReason Reason, string Text)
{
    public string ReasonName => Reason switch
    {
        SkipReason.Blank => "空行",
        SkipReason.Title => "标题",
        SkipReason.Signature => "填报信息",
        SkipReason.ColumnNumbers => "栏次",
        SkipReason.RepeatedHeading => "重复的表头",
        SkipReason.Subtotal => "小计或合计",
        SkipReason.Note => "注释说明",
        SkipReason.Caption => "分组标题",
        SkipReason.FarAway => "远在表格以外的单元格",
        _ => "只有序号",
    };
}

/// <summary>Tells data rows from what forms put between and under them.</summary>
internal sealed partial class RowClassifier(IReadOnlyList<ColumnTitle> columns, IReadOnlyList<MergedRange> merged)
{
    private readonly List<string> _leaves = [.. columns.Select(c => c.Leaf)];
    private readonly Dictionary<int, MergedRange> _wide =
        merged.Where(m => m.LastColumn - m.FirstColumn + 1 >= Math.Max(2, columns.Count / 2)).GroupBy(m => m.FirstRow).ToDictionary(g => g.Key, g => g.First());

    private bool _inNotes;

    /// <summary>Null for a row of data.</summary>
    public SkipReason? Classify(SheetRow row)
    {
        if (row.IsEmpty)
        {
            return SkipReason.Blank;
        }

        var filled = 0;
        var first = -1;
        for (var column = 0; column < row.Cells.Length; column++)
        {
            filled += row.Cells[column].IsEmpty ? 0 : 1;
            first = first < 0 && filled > 0 ? column : first;
        }

        var reason = filled is 1 ? ClassifySingle(row, first) : ClassifySeveral(row, first, filled);
        _inNotes = reason is SkipReason.Note;
        return reason;
    }

    public static bool IsSignature(string compact) => Signature().IsMatch(compact);

    private SkipReason? ClassifySingle(SheetRow row, int column)
    {
        var text = Folding.Compact(row[column].Text);
        var isWide = _wide.TryGetValue(row.Number, out var range) && range.FirstColumn <= column && columns.Count > 2;
        return Total().IsMatch(text) ? SkipReason.Subtotal
            : Note().IsMatch(text) ? SkipReason.Note
            : IsSignature(text) ? SkipReason.Signature
            : column is 0 && Sequence().IsMatch(text) ? SkipReason.OnlySequence
            : _inNotes && (isWide || column is 0) ? SkipReason.Note
            : isWide || (column is 0 && columns.Count > 3 && Enumerated().IsMatch(text)) ? SkipReason.Caption
            : null;
    }

    private SkipReason? ClassifySeveral(SheetRow row, int first, int filled)
    {
        var texts = row.Cells.Select(c => c.Kind is CellKind.Text ? Folding.Compact(c.Text) : "").ToList();
        var total = texts.FindIndex(t => t.Length > 0 && Total().IsMatch(t));
        if (total >= 0 && Enumerable.Range(0, row.Cells.Length).All(c => c == total || row[c].IsEmpty || row[c].Number is not null || texts[c].Length > 0 && (Number().IsMatch(texts[c]) || Total().IsMatch(texts[c]))))
        {
            return SkipReason.Subtotal;
        }

        if (filled >= 2 && filled >= _leaves.Count(l => l.Length > 0) / 2 && Enumerable.Range(0, row.Cells.Length).All(c => texts[c].Length is 0 ? row[c].IsEmpty : IsOwnTitle(texts[c], c)))
        {
            return SkipReason.RepeatedHeading;
        }

        return Note().IsMatch(texts[first]) ? SkipReason.Note
            : filled >= 3 && filled >= columns.Count * 0.8 && AreColumnNumbers(row) ? SkipReason.ColumnNumbers
            : filled <= 4 && texts.Where(t => t.Length > 0).All(IsSignature) && texts.Exists(t => t.Length > 0) ? SkipReason.Signature
            : null;
    }

    private bool IsOwnTitle(string text, int column) =>
        column < columns.Count && columns[column].Path.Any(p => ColumnTitle.Normalise(p) == ColumnTitle.Normalise(text) && p.Length > 0);

    private static bool AreColumnNumbers(SheetRow row)
    {
        var numbers = row.Cells.Where(c => !c.IsEmpty).Select(c => int.TryParse(
            Folding.Compact(c.Text).Trim('(', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
        return numbers.Zip(numbers.Skip(1)).All(p => p.First >= 0 && p.Second == p.First + 1);
    }

    [GeneratedRegex(@"^(\(?(本页|本表|本组|本月|本季度|累计|分类|全市|全部)?(小计|合计|总计|共计|累计)\)?)(([:(]|\d).*)?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(\(?(注|备注|附注|说明|注明|填表说明|填报说明|填写说明|填报要求|使用说明)\)?(\d+)?[:.、]|注\d|[※*]\D|(填表|填报|填写)(说明|要求))")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(填报|填表|登记|上报|统计|汇总|制表|审核|审批|复核|报送|联系|负责|分管|主要|经办|编制|单位|部门|组长|日期|时间|盖章|签字|签名|领导)[^:]{0,10}:|\((盖章|公章|签字|签章)\):?$|^\d{4}年\d{0,2}月\d{0,2}日$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\d{1,6}$")]
    private static partial Regex Sequence();

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}(部分|类|组))")]
    private static partial Regex Enumerated();

    [GeneratedRegex(@"^[-+]?[\d,.%]+(元|万元|个|项|人|次|份|条|件)?$")]
    private static partial Regex Number();
}
