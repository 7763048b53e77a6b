using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rounds;

public enum RoundKind
{
    /// <summary>轮次</summary>
    Regular,

    /// <summary>专项</summary>
    Campaign,
}

/// <summary>轮次 or 专项: a period with a theme, to which tasks belong.</summary>
public sealed class Round : Aggregate
{
    public const int NameMaxLength = 60;
    public const int ThemeMaxLength = 60;

    private Round()
    {
    }

    public string Name { get; private init; } = "";

    public RoundKind Kind { get; private init; }

    /// <summary>What a campaign is about.</summary>
    public string? Theme { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    /// <summary>Groups that take part; empty for all.</summary>
    public IReadOnlyList<Guid> GroupIds { get; private init; } = [];

    public override string Label => Name;

    public override LedgerPlace Place => new(null, JurisdictionId);

    public static Round Plan(string name, Guid jurisdictionId, DateOnly from, DateOnly to, Signature by) =>
        Plan(name, RoundKind.Regular, null, [], jurisdictionId, from, to, by);

    public static Round Plan(string name, RoundKind kind, string? theme, IReadOnlyList<Guid> groups, Guid jurisdictionId, DateOnly from, DateOnly to, Signature by)
    {
        var about = Text.Optional(theme, "专项主题", ThemeMaxLength);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (to < from, EndsBeforeStart),
            (kind is RoundKind.Campaign && about is null, CampaignNeedsTheme)));
        var round = new Round
        {
            Name = Text.Required(name, "轮次名称", NameMaxLength), Kind = kind, Theme = about, GroupIds = [.. groups.Distinct()], JurisdictionId = jurisdictionId, From = from, To = to,
        };
        round.Record(new RoundPlanned(by, round.Name, from, to));
        return round;
    }

    public bool TakesPart(Guid groupId) => GroupIds.Count is 0 || GroupIds.Contains(groupId);

    public static string NameOf(RoundKind kind) => kind is RoundKind.Campaign ? "专项" : "轮次";

    public static readonly Rule EndsBeforeStart = new("round.ends-before-start", "结束日期不能早于开始日期", "To");
    public static readonly Rule CampaignNeedsTheme = new("round.campaign-needs-theme", "专项须写明主题", "Theme");
}

public sealed record RoundPlanned(Signature By, string Name, DateOnly From, DateOnly To) : DomainEvent(By)
{
    public override string Summary => $"部署“{Name}”，{From:yyyy-MM-dd}至{To:yyyy-MM-dd}";

    public override LedgerKind? Ledger => LedgerKind.Deployment;

    public override DateOnly Day => From;
}
