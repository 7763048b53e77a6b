using System.Globalization;
using System.Text.Json.Serialization;

namespace Kunming.Supervision.Domain.Kernel;

/// <summary>
/// What one line of a ledger counts (domain.md §2.2), computed from the records when it happened and kept with the event, so that the chain covers it. Each fact is counted on one line: an issue on its own, not on its visit's;
/// so a column can be added up. Null where the kind has no such count.
/// </summary>
public sealed record LedgerCounts
{
    /// <summary>The columns in the order of the ledger: heading, unit in words, and what stands there.</summary>
    public static readonly IReadOnlyList<(string Name, string Unit, Func<LedgerCounts, decimal?> Of)> Columns =
    [
        ("参加人数", "人", c => c.Persons),
        ("任务单位数", "个", c => c.Targets),
        ("检查单位数", "个", c => c.Units),
        ("谈话", "人次", c => c.Talks),
        ("查阅资料", "份", c => c.Files),
        ("走访点位", "个", c => c.Sites),
        ("走访农户", "户", c => c.Households),
        ("发现问题数", "个", c => c.Found),
        ("立行立改数", "个", c => c.Immediate),
        ("交办问题数", "个", c => c.HandedOver),
        ("移交线索数", "件", c => c.Referred),
        ("销号数", "个", c => c.ClosedOut),
        ("第一种形态", "人", c => c.First),
        ("第二种形态", "人", c => c.Second),
        ("第三种形态", "人", c => c.Third),
        ("第四种形态", "人", c => c.Fourth),
        ("追缴挽回", "元", c => c.Recovered),
        ("附件", "份", c => c.Attachments),
    ];

    public int? Persons { get; init; }

    /// <summary>Units that a task names; those looked at are <see cref="Units"/>.</summary>
    public int? Targets { get; init; }

    public int? Units { get; init; }

    public int? Talks { get; init; }

    public int? Files { get; init; }

    public int? Sites { get; init; }

    public int? Households { get; init; }

    /// <summary>As registered; what is later split, merged or not recognised stays counted here.</summary>
    public int? Found { get; init; }

    public int? Immediate { get; init; }

    public int? HandedOver { get; init; }

    public int? Referred { get; init; }

    public int? ClosedOut { get; init; }

    public int? First { get; init; }

    public int? Second { get; init; }

    public int? Third { get; init; }

    public int? Fourth { get; init; }

    /// <summary>Yuan.</summary>
    public decimal? Recovered { get; init; }

    public int? Attachments { get; init; }

    /// <summary>For a narrow place, without zeros: 谈话3人次、查阅资料12份. Empty when nothing was counted.</summary>
    [JsonIgnore]
    public string Words => string.Join('、', Columns.Where(c => c.Of(this) is > 0)
        .Select(c => $"{c.Name}{c.Of(this)!.Value.ToString("#,0.##", CultureInfo.InvariantCulture)}{c.Unit}"));
}
