namespace Kunming.Supervision.Domain.Reports.Templates;

/// <summary>What a template may ask of the report that is begun with it.</summary>
/// <param name="ValueOf">An indicator's figure.</param>
/// <param name="Words">Words by name: 季度, 单元组.</param>
public sealed record TemplateFacts(Func<string, decimal> ValueOf, IReadOnlyDictionary<string, string> Words);

/// <summary>A piece of a template that was read without a problem.</summary>
public abstract record TemplatePart;

public sealed record TemplateWords(string Text) : TemplatePart;

/// <summary>{{季度}}: a word that the report knows.</summary>
public sealed record TemplateName(string Name) : TemplatePart;

/// <summary>{{I1}} or {{I7/I2}}: stays in the report's text as a quotation, so that the figure can be opened and moves with the freezing.</summary>
public sealed record TemplateFigure(string Code, string? Of) : TemplatePart;

/// <summary>{{如果 I9 &gt; 0}} … {{否则}} … {{结束}}.</summary>
public sealed record TemplateChoice(TemplateCondition Condition, IReadOnlyList<TemplatePart> Then, IReadOnlyList<TemplatePart> Else) : TemplatePart;

/// <summary>Alternatives of comparisons that all hold: 且 binds more strongly than 或.</summary>
public sealed record TemplateCondition(IReadOnlyList<IReadOnlyList<TemplateComparison>> Alternatives)
{
    public bool Holds(TemplateFacts facts) => Alternatives.Any(all => all.All(c => c.Holds(facts)));
}

public sealed record TemplateComparison(TemplateOperand Left, string Operator, TemplateOperand Right)
{
    /// <summary>A rate of nothing compares with nothing: no comparison with it holds.</summary>
    public bool Holds(TemplateFacts facts) => Left.In(facts) is { } left && Right.In(facts) is { } right && Operator switch
    {
        ">" => left > right,
        "<" => left < right,
        ">=" => left >= right,
        "<=" => left <= right,
        "=" => left == right,
        "!=" => left != right,
        _ => throw new InvalidOperationException(Operator),
    };
}

/// <summary>A number, a figure, or the rate of two figures in per cent.</summary>
public sealed record TemplateOperand(decimal? Number, string? Code = null, string? Of = null)
{
    public decimal? In(TemplateFacts facts) => this switch
    {
        { Number: { } number } => number,
        { Of: null } => facts.ValueOf(Code!),
        _ => facts.ValueOf(Of) is 0 ? null : facts.ValueOf(Code!) * 100 / facts.ValueOf(Of),
    };
}
