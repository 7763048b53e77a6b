using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Regulations;

/// <summary>法规制度: a document with its clauses, each in force for a time; a revision is another document. The office keeps the catalogue, in its own short words.</summary>
public sealed class Regulation : Aggregate
{
    public const int TitleMaxLength = 120;
    public const int NumberMaxLength = 60;
    public const int ReasonMaxLength = 200;

    private readonly List<RegulationClause> _clauses = [];

    private Regulation()
    {
    }

    /// <summary>Without the marks 《》.</summary>
    public string Title { get; private init; } = "";

    /// <summary>发文字号 or version, as “2023年修订”.</summary>
    public string? Number { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? Until { get; private set; }

    public IReadOnlyList<RegulationClause> Clauses => _clauses;

    /// <summary>By their articles, and by the day from which they hold.</summary>
    public IEnumerable<RegulationClause> InOrder => _clauses.OrderBy(c => c.Place).ThenBy(c => c.From);

    public override string Label => Name;

    /// <summary>《标题》（版本）</summary>
    public string Name => Number is null ? $"《{Title}》" : $"《{Title}》（{Number}）";

    public bool HoldsOn(DateOnly day) => day >= From && (Until is null || day < Until);

    public static IReadOnlyList<Rule> ObstaclesToKeep(Viewer by) => Obstacles.From((!by.IsOffice, RegulationRules.NotYours));

    public static Regulation Enter(string title, string? number, DateOnly from, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToKeep(by));
        return Enter(title, number, from, by.Sign(on));
    }

    /// <summary>For what an installation begins with.</summary>
    public static Regulation Enter(string title, string? number, DateOnly from, Signature by)
    {
        var regulation = new Regulation
        {
            Title = Text.Required(title?.Trim().Trim('《', '》'), "法规名称", TitleMaxLength),
            Number = Text.Optional(number, "文号或版本", NumberMaxLength),
            From = from,
        };
        regulation.Record(new RegulationEntered(by, regulation.Name, from));
        return regulation;
    }

    public IReadOnlyList<Rule> ObstaclesToChange(Viewer by) => [.. ObstaclesToKeep(by), .. Obstacles.From((Until is not null, RegulationRules.AlreadyEnded.With(Name)))];

    public RegulationClause AddClause(string article, string text, DateOnly from, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToChange(by));
        return AddClause(article, text, from, by.Sign(on));
    }

    public RegulationClause AddClause(string article, string text, DateOnly from, Signature by)
    {
        var clause = new RegulationClause(article, text, from);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (from < From, RegulationRules.ClauseBeforeRegulation.With(From)),
            (_clauses.Any(c => c.Article == clause.Article && (c.Until is null || c.Until > from)), RegulationRules.ClauseTwice.With(clause.Article))));
        _clauses.Add(clause);
        Record(new RegulationClauseAdded(by, clause.Article, clause.Text, from));
        return clause;
    }

    /// <param name="until">The first day on which the clause can no longer be cited.</param>
    public void EndClause(Guid clauseId, DateOnly until, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToChange(by));
        var clause = _clauses.SingleOrDefault(c => c.Id == clauseId) ?? throw new RuleViolationException(RegulationRules.NoSuchClause);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (clause.Until is not null, RegulationRules.AlreadyEnded.With(clause.Article)),
            (until <= clause.From, RegulationRules.EndsBeforeStart)));
        var because = Text.Required(reason, "停止适用的理由", ReasonMaxLength);
        clause.End(until);
        Record(new RegulationClauseEnded(by.Sign(on), clause.Article, until, because));
    }

    /// <summary>Ends the document and every clause of it that has not ended before.</summary>
    public void Repeal(DateOnly until, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToChange(by), .. Obstacles.From((until <= From || _clauses.Any(c => c.Until is null && until <= c.From), RegulationRules.EndsBeforeStart))]);
        End(until, Text.Required(reason, "废止的理由", ReasonMaxLength), by.Sign(on));
    }

    /// <summary>A revision takes its place; for what an installation begins with.</summary>
    public void Replace(DateOnly until, Signature by) => End(until, "由修订后的文本代替", by);

    private void End(DateOnly until, string reason, Signature by)
    {
        Until = until;
        foreach (var clause in _clauses.Where(c => c.Until is null || c.Until > until))
        {
            clause.End(until);
        }

        Record(new RegulationRepealed(by, Name, until, reason));
    }

    /// <summary>A clause as an issue cites it.</summary>
    public CitedClause Cite(RegulationClause clause) => new(clause.Id, $"{Name}{clause.Article}", clause.From, clause.Until);
}

/// <summary>条款: an article, what it is about in the office's own words, and the days on which it holds.</summary>
public sealed class RegulationClause
{
    public const int ArticleMaxLength = 40;
    public const int TextMaxLength = 200;

    private RegulationClause()
    {
    }

    internal RegulationClause(string article, string text, DateOnly from)
    {
        Article = Kernel.Text.Required(article, "条款", ArticleMaxLength);
        Text = Kernel.Text.Required(text, "内容摘要", TextMaxLength);
        From = from;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>第九十七条</summary>
    public string Article { get; private init; } = "";

    public string Text { get; private init; } = "";

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The article's figure, 132 for 第一百三十二条; 0 when it has none.</summary>
    public int Place
    {
        get
        {
            var (sum, digit) = (0, 0);
            foreach (var sign in Article.SkipWhile(c => c is '第').TakeWhile(c => c is not '条'))
            {
                var value = "零一二三四五六七八九".IndexOf(sign, StringComparison.Ordinal);
                (sum, digit) = sign switch
                {
                    '百' => (sum + (Math.Max(1, digit) * 100), 0),
                    '十' => (sum + (Math.Max(1, digit) * 10), 0),
                    >= '0' and <= '9' => (sum, (digit * 10) + sign - '0'),
                    _ => (sum, Math.Max(0, value)),
                };
            }

            return sum + digit;
        }
    }

    public bool HoldsOn(DateOnly day) => day >= From && (Until is null || day < Until);

    internal void End(DateOnly until) => Until = until;
}

/// <summary>A clause as it is named where it is cited, with the days on which it may be.</summary>
public sealed record CitedClause(Guid Id, string Name, DateOnly From, DateOnly? Until)
{
    public bool HoldsOn(DateOnly day) => day >= From && (Until is null || day < Until);
}
