using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>A column's heading from the outermost group to its own title; columns count from 0.</summary>
public sealed record ColumnTitle(int Column, IReadOnlyList<string> Path)
{
    /// <summary>监督检查情况/检查时间; empty for a column without a title.</summary>
    public string Full => string.Join('/', Path);

    /// <summary>The innermost title: 检查时间.</summary>
    public string Leaf => Path.Count is 0 ? "" : Path[^1];

    /// <summary>The letters that Excel shows over the column.</summary>
    public string Letters => CellRemark.Letters(Column);

    /// <summary>A title as it is compared: one width, letters and digits only.</summary>
    public static string Normalise(string title) =>
        string.Concat(Folding.Narrow(title).Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c))).ToLowerInvariant();

    /// <summary>What a layout is remembered by: 32 hexadecimal characters over its titles in their order.</summary>
    public static string Fingerprint(IEnumerable<ColumnTitle> columns)
    {
        var titles = columns.Where(c => c.Full != RejectedRowsWorkbook.ReasonTitle).Select(c => string.Concat(c.Path.Select(Normalise))).ToList();
        var used = titles.FindLastIndex(t => t.Length > 0) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', titles[..used]))).AsSpan(0, 16));
    }
}
