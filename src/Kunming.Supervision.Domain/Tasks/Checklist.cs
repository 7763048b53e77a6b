using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tasks;

/// <summary>How an item of a task's checklist stands for one visit.</summary>
public enum CheckMark
{
    /// <summary>未检查</summary>
    Open,

    /// <summary>已检查</summary>
    Checked,

    /// <summary>不适用</summary>
    NotApplicable,

    /// <summary>发现问题</summary>
    ProblemFound,
}

/// <summary>检查清单: what inspectors look at one by one; copied from a template into a task, and marked on each visit.</summary>
public static class Checklist
{
    public const int MostItems = 60;
    public const int ItemMaxLength = 100;

    public static readonly Rule TooManyItems = new("checklist.too-many-items", "检查清单最多{0}项，现有{1}项", "检查清单");
    public static readonly Rule ItemTwice = new("checklist.item-twice", "检查清单中“{0}”重复", "检查清单");
    public static readonly Rule MarksDiffer = new("checklist.marks-differ", "检查清单有{0}项，填写了{1}项，请重新打开后填写");

    /// <summary>The items as they are kept: trimmed, blank ones left out.</summary>
    /// <exception cref="RuleViolationException">Too many, one twice, or one too long.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> items)
    {
        var kept = items.Select(i => Text.Optional(i, "检查事项", ItemMaxLength)).OfType<string>().ToList();
        var twice = kept.CountBy(i => i).FirstOrDefault(i => i.Value > 1).Key;
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (kept.Count > MostItems, TooManyItems.With(MostItems, kept.Count)),
            (twice is not null, ItemTwice.With(twice))));
        return kept;
    }

    /// <summary>Items that were not looked at everywhere.</summary>
    /// <param name="visited">For each visited unit the marks of all visits paid to it.</param>
    public static IReadOnlyList<string> Unchecked(IReadOnlyList<string> items, IReadOnlyCollection<IReadOnlyCollection<IReadOnlyList<CheckMark>>> visited) =>
        [.. items.Where((_, at) => visited.Any(unit => unit.All(marks => at >= marks.Count || marks[at] is CheckMark.Open)))];

    public static string NameOf(CheckMark mark) => mark switch
    {
        CheckMark.Open => "未检查",
        CheckMark.Checked => "已检查",
        CheckMark.NotApplicable => "不适用",
        CheckMark.ProblemFound => "发现问题",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };
}
