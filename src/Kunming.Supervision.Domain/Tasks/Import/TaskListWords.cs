using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.Tasks.Import;

/// <summary>What the words in a task list mean; null for what is not understood.</summary>
public static class TaskListWords
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '\n', '\r'];

    public static TaskOrigin? Origin(string text) => Folding.Compact(text) switch
    {
        var t when t.Contains("自主", StringComparison.Ordinal) || t.Contains("研判", StringComparison.Ordinal) => TaskOrigin.OwnJudgement,
        var t when t.Contains("统筹", StringComparison.Ordinal) || t.Contains("派单", StringComparison.Ordinal) || t.Contains("交办", StringComparison.Ordinal) => TaskOrigin.CentralDispatch,
        _ => null,
    };

    /// <summary>交叉, 交叉式, 交叉检查: the name with or without what follows.</summary>
    public static TaskMethod? Method(string text)
    {
        var compact = Folding.Compact(text);
        var found = Enum.GetValues<TaskMethod>().Where(m => compact.Contains(SupervisionTaskNames.NameOf(m).TrimEnd('式'), StringComparison.Ordinal)).ToList();
        return found is [var one] ? one : null;
    }

    public static bool? Covert(string text) => Folding.Compact(text) switch
    {
        var t when t.Contains("暗访", StringComparison.Ordinal) => true,
        var t when t.Contains("明察", StringComparison.Ordinal) || t.Contains("明查", StringComparison.Ordinal) => false,
        _ => null,
    };

    public static bool? Yes(string text) => Folding.Compact(text) switch
    {
        "是" or "密封" or "有" or "√" or "Y" or "y" => true,
        "否" or "不密封" or "无" or "-" or "/" or "×" or "N" or "n" => false,
        _ => null,
    };

    /// <summary>Several units in one cell.</summary>
    public static IReadOnlyList<string> Units(string text) => [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
