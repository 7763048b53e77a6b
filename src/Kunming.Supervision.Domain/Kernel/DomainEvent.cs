using System.Text.Json.Serialization;

namespace Kunming.Supervision.Domain.Kernel;

/// <summary>Something that happened. The only road into history, the ledgers and the audit trail.</summary>
public abstract record DomainEvent(Signature By)
{
    /// <summary>The Chinese sentence that the history and the ledger show.</summary>
    public abstract string Summary { get; }

    /// <summary>Under which kind of entry the ledgers list it; null when only the history does.</summary>
    public virtual LedgerKind? Ledger => null;

    /// <summary>What the line counts; kept in the history with the rest of the event. Null when there is nothing to count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public virtual LedgerCounts? Counts => null;

    /// <summary>The day of the fact, to which a figure belongs (not the day of typing).</summary>
    public virtual DateOnly Day => ChinaTime.DayOf(By.On);
}
