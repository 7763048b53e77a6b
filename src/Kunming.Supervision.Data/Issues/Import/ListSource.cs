using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>Finds out what the texts of a row mean, for one kind of list.</summary>
public interface IListResolver
{
    /// <param name="texts">Field key to text; blank ones are left out.</param>
    /// <param name="faults">What is wrong with cells before they are understood.</param>
    ImportRow Resolve(Guid batchId, int number, IReadOnlyDictionary<string, string> texts, string[] cells, IEnumerable<RowProblem> faults);

    /// <summary>What can only be told of several rows at once, from the database.</summary>
    Task CompleteAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>A row being understood, and the texts that it comes from.</summary>
internal readonly struct ListSource(ImportRow row, IReadOnlyDictionary<string, string> texts)
{
    public ImportRow Row => row;

    public string? this[string field] => texts.TryGetValue(field, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    public string? Required(string field, string name)
    {
        if (this[field] is { } text)
        {
            return text;
        }

        // A cell that could not be read has said so already.
        if (!row.Problems.Exists(p => p.Field == field && p.Blocks))
        {
            Refuse(field, Text.Missing.With(name));
        }

        return null;
    }

    public string? Limited(string field, string name, int most) => Within(field, name, this[field], most);

    public string? Within(string field, string name, string? text, int most)
    {
        if (text?.Length > most)
        {
            Refuse(field, Text.TooLong.With(name, most, text.Length));
            return null;
        }

        return text;
    }

    public void Refuse(string field, Rule rule) => row.Problems.Add(new(field, rule.Code, rule.Message, Blocks: true));

    public void Remark(string field, Rule? rule)
    {
        if (rule is not null)
        {
            row.Problems.Add(new(field, rule.Code, rule.Message, Blocks: false));
        }
    }
}
