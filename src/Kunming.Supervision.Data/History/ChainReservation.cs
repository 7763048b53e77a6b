namespace Kunming.Supervision.Data.History;

/// <summary>Chains that a transaction holds, and ids that it has taken, for rows that are linked part by part. Not for several threads at once.</summary>
internal sealed class ChainReservation(Dictionary<string, ChainHead> heads, Queue<long> ids)
{
    /// <summary>Gives rows their ids, places and hashes; touches no database.</summary>
    /// <param name="rows">In the order in which they are to stand, after those of the call before.</param>
    public void Link(IReadOnlyCollection<ChainedRow> rows)
    {
        foreach (var row in rows)
        {
            row.Id = ids.Dequeue();
        }

        ChainWriter.Link(rows, heads);
    }

    /// <summary>Moves the heads on, after the last row.</summary>
    public Task StoreAsync(SupervisionDbContext db, CancellationToken cancellation) => ChainWriter.StoreHeadsAsync(db, heads.Values, cancellation);
}
