namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What happens when: things are entered in any order and happen in the order of time.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset, int)> _entries = new();
    private int _entered;

    public void At(DateTimeOffset when, Action<DateTimeOffset> act) => _entries.Enqueue(act, (when, _entered++));

    /// <summary>Lets everything happen that is due by then; what happens may enter more.</summary>
    public void RunUntil(DateTimeOffset limit)
    {
        while (_entries.TryPeek(out _, out var due) && due.Item1 <= limit)
        {
            _entries.Dequeue()(due.Item1);
        }
    }
}
