namespace Kunming.Supervision.Domain.Reports;

/// <summary>补报: what an earlier quarter's figure has become by rows that came in after its report was frozen. The report that was sent stays as it is.</summary>
public sealed class Restatement
{
    private Restatement()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The earlier quarter.</summary>
    public int QuarterKey { get; private init; }

    public string Code { get; private init; } = "";

    /// <summary>As last reported: in its own report, or in a restatement since.</summary>
    public decimal Before { get; private init; }

    public decimal Now { get; private init; }

    /// <summary>Rows that count now and did not then.</summary>
    public IReadOnlyList<Guid> Added { get; private init; } = [];

    /// <summary>Rows that counted then and do not now.</summary>
    public IReadOnlyList<Guid> Removed { get; private init; } = [];

    public decimal Difference => Now - Before;

    /// <summary>Null when nothing has changed, and for what moves on by itself as matters proceed.</summary>
    /// <param name="before">The rows as last reported.</param>
    /// <param name="value">What they came to.</param>
    public static Restatement? Between(int quarterKey, IReadOnlyList<Guid> before, decimal value, Figure now)
    {
        if (Indicators.Find(now.Code) is not { Moves: false })
        {
            return null;
        }

        var (then, since) = (before.ToHashSet(), now.Ids.ToHashSet());
        return then.SetEquals(since) && value == now.Value
            ? null
            : new() { QuarterKey = quarterKey, Code = now.Code, Before = value, Now = now.Value, Added = [.. now.Ids.Where(i => !then.Contains(i))], Removed = [.. before.Where(i => !since.Contains(i))] };
    }

    /// <summary>One figure of the whole from what its groups restate.</summary>
    public static Restatement Sum(int quarterKey, string code, decimal before, IReadOnlyCollection<Restatement> parts) => new()
    {
        QuarterKey = quarterKey, Code = code, Before = before, Now = before + parts.Sum(p => p.Difference),
        Added = [.. parts.SelectMany(p => p.Added)], Removed = [.. parts.SelectMany(p => p.Removed)],
    };

    /// <summary>
    /// What the reports of one author restate now: of each earlier one, with what later ones have restated of it already.
    /// </summary>
    /// <param name="sent">The author's reports that were sent, of quarters before the one that is written.</param>
    /// <param name="now">The whole figures of each of these quarters as they are now.</param>
    public static IReadOnlyList<Restatement> Of(IReadOnlyCollection<QuarterReport> sent, IReadOnlyDictionary<int, IReadOnlyList<Figure>> now) =>
    [
        .. from report in sent.OrderBy(r => r.QuarterKey)
           from figure in now.TryGetValue(report.QuarterKey, out var figures) ? figures : []
           where report.FigureOf(figure.Code) is not null
           let stated = report.StatedBy(sent, figure.Code)
           let restated = Between(report.QuarterKey, stated.Ids, stated.Value, figure)
           where restated is not null
           select restated,
    ];
}
