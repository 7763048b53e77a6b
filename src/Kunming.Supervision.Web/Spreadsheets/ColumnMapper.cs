using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Proposes which column holds which field, by the likeness of titles; the user has the last word.</summary>
public static partial class ColumnMapper
{
    public const double Certain = 0.9;
    public const double Least = 0.55;

    /// <summary>A match for every field, in the fields' order; no column is given to two fields.</summary>
    public static IReadOnlyList<ColumnMatch> Propose(IReadOnlyList<ColumnTitle> columns, IReadOnlyList<FieldDefinition> fields)
    {
        var scores = from field in fields.Select((f, i) => (Field: f, Index: i))
                     from column in columns
                     where column.Full != RejectedRowsWorkbook.ReasonTitle
                     let score = Score(column, field.Field)
                     where score >= Least
                     orderby score descending, field.Index, column.Column
                     select (field.Field, Column: column, Score: score);
        var taken = new Dictionary<string, ColumnMatch>(StringComparer.Ordinal);
        var used = new HashSet<int>();
        foreach (var (field, column, score) in scores)
        {
            if (!taken.ContainsKey(field.Key) && used.Add(column.Column))
            {
                taken[field.Key] = new(field, column, score);
            }
        }

        return [.. fields.Select(f => taken.GetValueOrDefault(f.Key) ?? new(f, null, 0))];
    }

    /// <summary>How alike a heading and a field's titles are: 1 the name itself, 0.98 a synonym, less for parts and likeness.</summary>
    public static double Score(ColumnTitle column, FieldDefinition field)
    {
        var spellings = Spellings(column);
        return field.Titles.Select((title, i) => spellings.Max(s => Alike(s, ColumnTitle.Normalise(title)) * (i is 0 ? 1 : 0.98))).Max();
    }

    // A title may have been flattened by us (监督检查情况/检查时间) or carry an aside in brackets: any of these may be what it is known by.
    private static HashSet<string> Spellings(ColumnTitle column)
    {
        var leaf = column.Leaf;
        string[] spellings = [leaf, column.Full, Aside().Replace(Folding.Narrow(leaf), ""), leaf[(leaf.LastIndexOf('/') + 1)..]];
        return [.. spellings.Select(ColumnTitle.Normalise)];
    }

    private static double Alike(string one, string other)
    {
        if (one.Length is 0 || other.Length is 0)
        {
            return 0;
        }

        if (one == other)
        {
            return 1;
        }

        // 发现问题时间 is a day and no 发现问题; a 被检查单位 is not the 检查单位, but the other side; what was given back of an amount is not the amount.
        if (KindOf(one) != KindOf(other) || Passive().IsMatch(one) != Passive().IsMatch(other) || GivenBack().IsMatch(one) != GivenBack().IsMatch(other))
        {
            return 0;
        }

        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        if (shorter.Length >= 2 && longer.Contains(shorter, StringComparison.Ordinal))
        {
            return 0.6 + (0.3 * shorter.Length / longer.Length);
        }

        var pairs = Pairs(one);
        var common = pairs.Intersect(Pairs(other)).Count();
        return 0.85 * 2 * common / Math.Max(1, pairs.Count + Pairs(other).Count);
    }

    /// <summary>What the end of a title says that the column holds: days, people, bodies, or anything else.</summary>
    private static char KindOf(string title)
    {
        // 责任人及联系电话 is about people, 工作单位及职务 about a body.
        var head = title.IndexOf('及') is > 0 and var and ? title[..and] : title;
        return Day().IsMatch(head) ? 'd' : Person().IsMatch(head) ? 'p' : Body().IsMatch(head) ? 'b' : ' ';
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    [GeneratedRegex("(时间|日期|时限|期限|限期|年月日)(要求)?$")]
    private static partial Regex Day();

    [GeneratedRegex("(领导|人|人员|电话|手机)$")]
    private static partial Regex Person();

    [GeneratedRegex("(单位|部门|对象|机构|组|室)(名称)?$")]
    private static partial Regex Body();

    [GeneratedRegex("^[被受]")]
    private static partial Regex Passive();

    [GeneratedRegex("(挽回|追回|追缴|收缴|上缴|清退|退|罚|整改).{0,4}(金额|资金|款)")]
    private static partial Regex GivenBack();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Aside();
}
