using System.Globalization;
using System.Text.RegularExpressions;

namespace Kunming.Supervision.Domain.Reports.Templates;

/// <summary>Reads a template. Every problem is told with its place; what has a problem is left out, and reading goes on.</summary>
internal sealed partial class TemplateReader(string text)
{
    /// <summary>Conditions within conditions.</summary>
    private const int DepthMost = 5;

    public static readonly IReadOnlyList<string> Names = ["季度", "上季度", "单元组"];

    private readonly List<TemplateProblem> _problems = [];
    private int _at;

    private enum End
    {
        OfText,
        Otherwise,
        OfChoice,
    }

    public (IReadOnlyList<TemplatePart> Parts, IReadOnlyList<TemplateProblem> Problems) Read()
    {
        var parts = new List<TemplatePart>();
        while (true)
        {
            var (read, end, at) = ReadParts(0);
            parts.AddRange(read);
            if (end is End.OfText)
            {
                return (parts, [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
            }

            Blame(at, $"“{(end is End.Otherwise ? "否则" : "结束")}”前面没有“如果”");
        }
    }

    private (List<TemplatePart> Parts, End End, int At) ReadParts(int depth)
    {
        var parts = new List<TemplatePart>();
        while (_at < text.Length)
        {
            var open = text.IndexOf("{{", _at, StringComparison.Ordinal);
            AddWords(parts, open < 0 ? text.Length : open);
            if (open < 0)
            {
                _at = text.Length;
                break;
            }

            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0 || text.IndexOf('\n', open, close - open) >= 0)
            {
                Blame(open, "“{{”没有在同一行用“}}”结束");
                _at = open + 2;
                continue;
            }

            _at = close + 2;
            var inner = text[(open + 2)..close];
            var start = open + 2 + (inner.Length - inner.TrimStart().Length);
            switch (inner.Trim())
            {
                case "否则": return (parts, End.Otherwise, open);
                case "结束": return (parts, End.OfChoice, open);
                case ['如', '果', .. var condition]:
                    parts.Add(ReadChoice(condition, start + 2, open, depth + 1));
                    break;
                case var one when ReadOne(one, start) is { } part:
                    parts.Add(part);
                    break;
            }
        }

        return (parts, End.OfText, text.Length);
    }

    private void AddWords(List<TemplatePart> parts, int until)
    {
        if (until <= _at)
        {
            return;
        }

        // A quotation in single braces is what the report's own text has; in a template it is checked like the others.
        foreach (var match in QuarterReport.InBraces().EnumerateMatches(text.AsSpan(_at, until - _at)))
        {
            var (quoted, start) = (text.Substring(_at + match.Index + 1, match.Length - 2), _at + match.Index + 1);
            if (Figures().IsMatch(quoted) && !quoted.Any(char.IsWhiteSpace))
            {
                ReadOne(quoted, start);
            }
            else
            {
                // Templates of before have such words and are still written: the report's own text then says what is wrong.
                Blame(start, Names.Contains(quoted) ? $"“{quoted}”要写在两层括号里：{{{{{quoted}}}}}" : $"“{quoted}”不是指标代码，也不是两个代码的比率，报告正文里不能这样写", writable: true);
            }
        }

        var stray = text.IndexOf("}}", _at, until - _at, StringComparison.Ordinal);
        if (stray >= 0)
        {
            Blame(stray, "“}}”前面没有“{{”");
        }

        parts.Add(new TemplateWords(text[_at..until]));
    }

    private TemplateChoice ReadChoice(string condition, int start, int open, int depth)
    {
        if (depth > DepthMost)
        {
            Blame(open, $"“如果”套得太深，最多{DepthMost}层");
        }

        var read = ReadCondition(condition, start);
        var (then, end, at) = ReadParts(depth);
        List<TemplatePart> otherwise = [];
        if (end is End.Otherwise)
        {
            (otherwise, end, at) = ReadParts(depth);
            if (end is End.Otherwise)
            {
                Blame(at, "一个“如果”只能有一个“否则”");
                (_, end, _) = ReadParts(depth);
            }
        }

        if (end is End.OfText)
        {
            Blame(open, "“如果”没有“结束”");
        }

        return new(read, then, otherwise);
    }

    private TemplatePart? ReadOne(string inner, int start)
    {
        if (inner.Length is 0)
        {
            Blame(start, "“{{}}”里没有内容");
            return null;
        }

        if (Names.Contains(inner))
        {
            return new TemplateName(inner);
        }

        if (Figures().Match(inner) is { Success: true } match)
        {
            Check(match.Groups["code"], start);
            Check(match.Groups["of"], start);
            return new TemplateFigure(match.Groups["code"].Value, match.Groups["of"] is { Success: true, Value: var of } ? of : null);
        }

        Blame(start, $"不认识“{inner}”：可以写指标代码、两个代码的比率，或者{string.Join("、", Names)}");
        return null;
    }

    private TemplateCondition ReadCondition(string condition, int start)
    {
        if (string.IsNullOrWhiteSpace(condition))
        {
            Blame(start, "“如果”后面没有条件");
        }

        var alternatives = new List<IReadOnlyList<TemplateComparison>>();
        var offset = start;
        foreach (var alternative in condition.Split('或'))
        {
            var all = new List<TemplateComparison>();
            foreach (var one in alternative.Split('且'))
            {
                var lead = one.Length - one.TrimStart().Length;
                if (string.IsNullOrWhiteSpace(condition))
                {
                    break;
                }

                if (Comparisons().Match(one.Trim()) is { Success: true } match)
                {
                    all.Add(new(Operand(match.Groups["left"], offset + lead), Normal(match.Groups["operator"].Value), Operand(match.Groups["right"], offset + lead)));
                }
                else
                {
                    Blame(offset + lead, $"看不懂条件“{one.Trim()}”：应当像 I9 > 0 或者 I7/I2 < 80%");
                }

                offset += one.Length + 1;
            }

            alternatives.Add(all);
        }

        return new(alternatives);
    }

    private TemplateOperand Operand(Group group, int start)
    {
        var written = group.Value.Trim();
        if (Figures().Match(written) is { Success: true } match)
        {
            var offset = start + group.Index;
            Check(match.Groups["code"], offset);
            Check(match.Groups["of"], offset);
            return new(null, match.Groups["code"].Value, match.Groups["of"] is { Success: true, Value: var of } ? of : null);
        }

        return new(decimal.Parse(written.TrimEnd('%', '％'), CultureInfo.InvariantCulture));
    }

    private void Check(Group code, int offset)
    {
        if (code.Success && Indicators.Find(code.Value) is null)
        {
            Blame(offset + code.Index, $"没有指标“{code.Value}”");
        }
    }

    private void Blame(int at, string message, bool writable = false)
    {
        var before = text.AsSpan(0, Math.Min(at, text.Length));
        _problems.Add(new(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), message, writable));
    }

    private static string Normal(string written) => written switch
    {
        "＞" or "大于" => ">",
        "＜" or "小于" => "<",
        "≥" => ">=",
        "≤" => "<=",
        "＝" or "==" or "等于" => "=",
        "≠" => "!=",
        _ => written,
    };

    [GeneratedRegex(@"^(?<code>[A-Z]\d+)\s*(?:/\s*(?<of>[A-Z]\d+))?$")]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?<left>[A-Z]\d+(?:\s*/\s*[A-Z]\d+)?)\s*(?<operator>>=|<=|!=|==|[><=＞＜≥≤＝≠]|大于|小于|等于)\s*(?<right>[A-Z]\d+(?:\s*/\s*[A-Z]\d+)?|\d{1,12}(?:\.\d{1,4})?\s*[%％]?)$")]
    private static partial Regex Comparisons();
}
