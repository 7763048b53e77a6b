using System.Text;

namespace Kunming.Supervision.Domain.Reports.Templates;

/// <summary>
/// The text of a report before its figures are known: words, {{季度}}, {{I1}}, {{I7/I2}} and {{如果 I9 > 0}} … {{否则}} … {{结束}}. A line that holds nothing
/// but a condition leaves no empty paragraph. No library of the feed tells the place of an unknown name, and none speaks Chinese.
/// </summary>
public sealed class TemplateText
{
    private readonly IReadOnlyList<TemplatePart> _parts;

    private TemplateText(IReadOnlyList<TemplatePart> parts, IReadOnlyList<TemplateProblem> problems) => (_parts, Problems) = (parts, problems);

    /// <summary>In the order of their places; a template with any of them is not taken.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }

    public static TemplateText Read(string text)
    {
        var (parts, problems) = new TemplateReader(text.ReplaceLineEndings("\n")).Read();
        return new(parts, problems);
    }

    /// <returns>A report's text, as <see cref="QuarterReport.Body"/> describes it: figures are still quoted by code.</returns>
    public string Render(TemplateFacts facts)
    {
        if (Problems.FirstOrDefault(p => !p.Writable) is { } problem)
        {
            throw new InvalidOperationException(problem.ToString());
        }

        var text = new StringBuilder();
        Write(text, _parts, facts);
        return string.Join('\n', text.ToString().Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    private static void Write(StringBuilder text, IReadOnlyList<TemplatePart> parts, TemplateFacts facts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TemplateWords words: text.Append(words.Text); break;
                case TemplateName name: text.Append(facts.Words.GetValueOrDefault(name.Name, "")); break;
                case TemplateFigure { Of: null } figure: text.Append('{').Append(figure.Code).Append('}'); break;
                case TemplateFigure figure: text.Append('{').Append(figure.Code).Append('/').Append(figure.Of).Append('}'); break;
                case TemplateChoice choice: Write(text, choice.Condition.Holds(facts) ? choice.Then : choice.Else, facts); break;
            }
        }
    }
}
