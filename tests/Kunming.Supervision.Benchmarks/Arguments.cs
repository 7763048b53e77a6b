using System.Globalization;

namespace Kunming.Supervision.Benchmarks;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class Arguments(IReadOnlyList<string> given)
{
    /// <exception cref="ArgumentException">The option is there, but no whole number above zero follows it.</exception>
    public int Number(string name, int otherwise) => Word(name) is not { } word ? otherwise
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"--{name} wants a whole number above zero, not {word}.");

    public string? Word(string name)
    {
        for (var at = 0; at < given.Count - 1; at++)
        {
            if (given[at] == "--" + name)
            {
                return given[at + 1];
            }
        }

        return null;
    }
}
