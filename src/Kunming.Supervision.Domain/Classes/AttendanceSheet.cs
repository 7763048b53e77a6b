using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Classes;

/// <summary>签到 as it is typed, or pasted from a workbook: a line for each unit or for each person.</summary>
public sealed partial class AttendanceSheet
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '\t'];

    private AttendanceSheet(IReadOnlyList<ClassAttendance> units) => Units = units;

    public IReadOnlyList<ClassAttendance> Units { get; }

    public int Present => Units.Sum(u => u.Present);

    public int Absent => Units.Sum(u => u.Absent);

    /// <param name="present">“单位：姓名、姓名” or “单位：12人”; a tab does for the colon.</param>
    /// <param name="absent">“单位：姓名（原因）”, or unit, name and reason with tabs between.</param>
    /// <exception cref="RuleViolationException">Names every line and every name that is not in order.</exception>
    public static AttendanceSheet Read(string? present, string? absent)
    {
        var refused = new List<Rule>();
        var units = new List<Draft>();
        foreach (var (line, number) in LinesOf(present))
        {
            if (Divide(line) is not ({ } unit, { } rest))
            {
                refused.Add(ClassRules.LineUnclear.With("到课", number, line));
            }
            else if (CountPattern().Match(rest) is { Success: true } counted && int.TryParse(counted.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var count))
            {
                Of(units, unit).Counted += count;
            }
            else
            {
                Of(units, unit).Names.AddRange(rest.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            }
        }

        foreach (var (line, number) in LinesOf(absent))
        {
            if (Divide(line) is not ({ } unit, { } rest) || AbsencePattern().Matches(rest) is not { Count: > 0 } found || AbsencePattern().Replace(rest, "").Trim(Between).Trim().Length > 0)
            {
                refused.Add(ClassRules.LineUnclear.With("缺席", number, line));
                continue;
            }

            Of(units, unit).Missing.AddRange(found.Select(m => (m.Groups["name"].Value.Trim(), m.Groups["reason"].Value.Trim())));
        }

        refused.AddRange(units.SelectMany(RefusalsOf));
        RuleViolationException.ThrowIfAny(refused);
        return new([.. units.Select(u => u.ToAttendance())]);
    }

    private static IEnumerable<Rule> RefusalsOf(Draft unit)
    {
        var missing = unit.Missing.ConvertAll(m => m.Name);
        return
        [
            .. unit.Names.GroupBy(n => n).Concat(missing.GroupBy(n => n)).Where(g => g.Count() > 1).Select(g => ClassRules.NameTwice.With(unit.Unit, g.Key)),
            .. unit.Names.Intersect(missing).Select(n => ClassRules.PresentAndAbsent.With(unit.Unit, n)),
            .. unit is { Counted: > 0, Names.Count: > 0 } ? (Rule[])[ClassRules.NamedAndCounted.With(unit.Unit)] : [],
        ];
    }

    private static IEnumerable<(string Line, int Number)> LinesOf(string? text) => (text ?? "").Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0);

    private static (string? Unit, string? Rows) Divide(string line) =>
        line.IndexOfAny(['：', ':', '\t']) is > 0 and var at && line[(at + 1)..].Trim() is { Length: > 0 } rest && line[..at].Trim() is { Length: > 0 and <= ClassAttendance.UnitMaxLength } unit ? (unit, rest) : (null, null);

    private static Draft Of(List<Draft> units, string unit)
    {
        if (units.Find(u => u.Unit == unit) is { } known)
        {
            return known;
        }

        var added = new Draft(unit);
        units.Add(added);
        return added;
    }

    [GeneratedRegex(@"^(\d{1,4})\s*人?$")]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"(?<name>[^（）()、，,；;\t]+)(?:[（(](?<reason>[^）)]+)[）)]|\t(?<reason>[^\t]+))")]
    private static partial Regex AbsencePattern();

    private sealed class Draft(string unit)
    {
        public string Unit => unit;

        public int Counted { get; set; }

        public List<string> Names { get; } = [];

        public List<(string Name, string Reason)> Missing { get; } = [];

        public ClassAttendance ToAttendance() => new(
            unit,
            Names.Count + Counted,
            Text.Optional(string.Join('、', Names), $"{unit}的到课人员", ClassAttendance.NamesMaxLength),
            Missing.Count,
            Text.Optional(string.Join('、', Missing.Select(m => $"{m.Name}（{m.Reason}）")), $"{unit}的缺席人员", ClassAttendance.NamesMaxLength));
    }
}
