using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rounds;

namespace Kunming.Supervision.Domain.Reports.Bulletins;

/// <summary>日报, 周评 or 月公布 as it was issued: numbered, its figures frozen with the rows behind them. It never changes afterwards.</summary>
public sealed class Bulletin : Aggregate
{
    public const int TitleMaxLength = 100;

    private readonly List<Figure> _figures = [];

    private Bulletin()
    {
    }

    public Guid RoundId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public BulletinKind Kind { get; private init; }

    public DateOnly Start { get; private init; }

    public DateOnly End { get; private init; }

    /// <summary>期号: 1 for the first of its kind in the round.</summary>
    public int Number { get; private init; }

    public string Title { get; private init; } = "";

    public Signature Issued { get; private init; } = null!;

    /// <summary>The period's, and under the parts of <see cref="BulletinParts"/> and the groups' names the rest.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    public BulletinPeriod Period => new(Kind, Start, End);

    public override string Label => Title;

    public override LedgerPlace Place => new(null, JurisdictionId);

    /// <summary>Does the round already have something to say about this period on this day?</summary>
    public static IReadOnlyList<Rule> ObstaclesToShow(Round round, BulletinPeriod period, DateOnly today) => Obstacles.From(
        (today < round.From, BulletinRules.RoundNotBegun.With(round.Name, $"{round.From:yyyy-MM-dd}")),
        (period.Start > today, BulletinRules.PeriodAhead.With(period.Name)),
        (period.End < round.From, BulletinRules.BeforeRound.With(period.Name, round.Name)));

    /// <param name="earlier">Those of the round that were issued before.</param>
    public static IReadOnlyList<Rule> ObstaclesToIssue(Round round, BulletinPeriod period, IReadOnlyCollection<Bulletin> earlier, Viewer by, DateOnly today) =>
    [
        .. Obstacles.From(
            (!by.IsOffice, BulletinRules.NotYours),
            (by.Recusals.Count > 0, ReportRules.CounterRecused)),
        .. ObstaclesToShow(round, period, today),
        .. earlier.Where(b => b.Kind == period.Kind && b.Start == period.Start).Select(b => BulletinRules.AlreadyIssued.With(period.Name, b.Number)),
    ];

    public static Bulletin Issue(
        Round round, BulletinPeriod period, IReadOnlyList<Figure> figures, IReadOnlyCollection<Bulletin> earlier, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToIssue(round, period, earlier, by, ChinaTime.DayOf(on)));
        var number = earlier.Where(b => b.Kind == period.Kind).Select(b => b.Number).DefaultIfEmpty().Max() + 1;
        var bulletin = new Bulletin
        {
            RoundId = round.Id, JurisdictionId = round.JurisdictionId, Kind = period.Kind, Start = period.Start, End = period.End, Number = number,
            Title = $"{round.Name}{BulletinPeriod.NameOf(period.Kind)}第{number}期", Issued = by.Sign(on),
        };
        bulletin._figures.AddRange(figures);
        bulletin.Record(new BulletinIssued(bulletin.Issued, bulletin.Title, period.Name));
        return bulletin;
    }
}

/// <summary>Parts of a bulletin's figures beside the groups, which stand under their names.</summary>
public static class BulletinParts
{
    /// <summary>The period before.</summary>
    public const string Before = "上期";

    /// <summary>Since the round began.</summary>
    public const string Whole = "累计";
}

public sealed record BulletinIssued(Signature By, string Title, string Period) : DomainEvent(By)
{
    public override string Summary => $"编发{Title}（{Period}）";

    public override LedgerKind? Ledger => LedgerKind.Report;
}

public static class BulletinRules
{
    public static readonly Rule NotYours = new("bulletin.not-yours", "日报、周评和月公布由党风政风监督室编发");
    public static readonly Rule RoundNotBegun = new("bulletin.round-not-begun", "{0}{1}开始，现在没有情况可以编发");
    public static readonly Rule PeriodAhead = new("bulletin.period-ahead", "{0}还没有到");
    public static readonly Rule BeforeRound = new("bulletin.before-round", "{0}在{1}开始之前");
    public static readonly Rule AlreadyIssued = new("bulletin.already-issued", "{0}已编发第{1}期，编发的不再改；之后补登的记录计入下一期");
}
