using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rounds;

/// <summary>轮次 or 专项: a period with a theme, to which tasks belong.</summary>
public sealed class Round : Aggregate
{
    public const int NameMaxLength = 60;

    private Round()
    {
    }

    public string Name { get; private init; } = "";

    public Guid JurisdictionId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public override string Label => Name;

    public override LedgerPlace Place => new(null, JurisdictionId);

    public static Round Plan(string name, Guid jurisdictionId, DateOnly from, DateOnly to, Signature by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((to < from, EndsBeforeStart)));
        var round = new Round { Name = Text.Required(name, "轮次名称", NameMaxLength), JurisdictionId = jurisdictionId, From = from, To = to };
        round.Record(new RoundPlanned(by, round.Name, from, to));
        return round;
    }

    public static readonly Rule EndsBeforeStart = new("round.ends-before-start", "结束日期不能早于开始日期");
}

public sealed record RoundPlanned(Signature By, string Name, DateOnly From, DateOnly To) : DomainEvent(By)
{
    public override string Summary => $"部署“{Name}”，{From:yyyy-MM-dd}至{To:yyyy-MM-dd}";

    public override LedgerKind? Ledger => LedgerKind.Deployment;

    public override DateOnly Day => From;
}
