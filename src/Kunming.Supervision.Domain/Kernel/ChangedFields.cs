namespace Kunming.Supervision.Domain.Kernel;

/// <summary>The fields of a record by their names on screen with what they held, to say afterwards which of them a form has changed.</summary>
public sealed class ChangedFields(params (string Name, object? Value)[] before)
{
    /// <summary>Most names that one line of history bears.</summary>
    public const int Most = 20;

    /// <returns>Names in the order of the form, each once.</returns>
    public IReadOnlyList<string> To(params (string Name, object? Value)[] after) =>
        [.. before.Zip(after).Where(f => !Equals(f.First.Value, f.Second.Value)).Select(f => f.First.Name).Distinct().Take(Most)];

    /// <summary>：问题描述、类别; nothing where no names are kept, as in the lines of before this was noted.</summary>
    public static string Say(IReadOnlyList<string>? names) => names is { Count: > 0 } ? $"：{string.Join("、", names)}" : "";
}
