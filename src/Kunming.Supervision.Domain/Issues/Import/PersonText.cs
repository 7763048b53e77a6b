using System.Text.RegularExpressions;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>A person as a list names one; several numbers of one person are joined by 、.</summary>
public sealed record PersonReading(string Name, string? Phone);

/// <summary>Takes names and telephone numbers apart that share one cell: “普某某 0871-63130576”, “张某13888888888、李某”.</summary>
public static partial class PersonText
{
    /// <summary>The persons in the order in which they stand; empty when there is none.</summary>
    public static IReadOnlyList<PersonReading> Split(string? text)
    {
        var persons = new List<PersonReading>();
        var folded = Folding.Narrow(text ?? "");
        var from = 0;
        foreach (Match phone in Phone().Matches(folded))
        {
            AddNames(persons, folded[from..phone.Index]);
            from = phone.Index + phone.Length;
            var number = phone.Value.Trim().Replace(" ", "", StringComparison.Ordinal);
            if (persons.Count is 0)
            {
                persons.Add(new("", number));
            }
            else
            {
                var owner = persons[^1];
                persons[^1] = owner with { Phone = owner.Phone is null ? number : $"{owner.Phone}、{number}" };
            }
        }

        AddNames(persons, folded[from..]);
        return persons;
    }

    private static void AddNames(List<PersonReading> persons, string text)
    {
        foreach (var piece in Separator().Split(text))
        {
            var words = Label().Replace(piece, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words.All(w => w.Length is 1))
            {
                words = [string.Concat(words)];
            }

            foreach (var word in words)
            {
                // A post follows its holder after a blank: it is no second person.
                if (persons.Count > 0 && word != words[0] && Post().IsMatch(word))
                {
                    persons[^1] = persons[^1] with { Name = $"{persons[^1].Name} {word}" };
                }
                else
                {
                    persons.Add(new(word, null));
                }
            }
        }
    }

    [GeneratedRegex(@"(?<!\d)((\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|(\(0\d{2,3}\)[- ]?|0\d{2,3}[- ]?)?[2-8]\d{6,7}((-|转)\d{1,6})?)(?!\d)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"[、,;/|，；\r\n]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"联系电话|联系方式|办公电话|电话|手机号?|[:()\[\]\-]")]
    private static partial Regex Label();

    [GeneratedRegex("(长|主任|书记|委员|主席|经理|会计|科员|干部|调研员|负责人)$")]
    private static partial Regex Post();
}
