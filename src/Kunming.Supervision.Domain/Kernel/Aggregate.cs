using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.Kernel;

/// <summary>Whose ledger an aggregate's events go to: a unit group's, a jurisdiction's, or both; the master ledger is the union.</summary>
public readonly record struct LedgerPlace(Guid? GroupId, Guid? JurisdictionId);

public abstract class Aggregate
{
    private readonly List<DomainEvent> _events = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>What people call the thing: its number or name, as the history shows it.</summary>
    public abstract string Label { get; }

    public virtual LedgerPlace Place => default;

    /// <summary>Grows with every event, so that two people who change the same thing at once, or a stale tab, are told.</summary>
    public int Revision { get; private set; }

    public void ClearEvents() => _events.Clear();

    /// <summary>Somebody else answers for the open step from now on; comes from a <see cref="Succession"/> that was signed for.</summary>
    public void Succeed(ResponsibilityTakenOver happened)
    {
        Take(happened);
        Record(happened);
    }

    /// <summary>What changes in the record itself besides its history.</summary>
    protected virtual void Take(ResponsibilityTakenOver happened)
    {
    }

    protected void Record(DomainEvent happened)
    {
        _events.Add(happened);
        Revision++;
        KeepCount();
    }

    /// <summary>Called after each event: for what is kept of the parts beside the record, so that lists need not read them.</summary>
    protected virtual void KeepCount()
    {
    }
}
