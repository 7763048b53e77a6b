namespace Kunming.Supervision.Data.Numbers;

public static class NumberedSave
{
    extension(SupervisionDbContext db)
    {
        /// <summary>Takes the next number of a series, lets the caller add what bears it, and saves: all in the transaction that is open, or in one of its own.</summary>
        public async Task<T> SaveNumberedAsync<T>(string series, Func<long, T> make, CancellationToken cancellationToken = default)
            where T : class
        {
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
            var made = make(await db.TakeNumbersAsync(series, cancellationToken: cancellationToken));
            db.Add(made);
            await db.SaveChangesAsync(cancellationToken);
            await (own?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
            return made;
        }
    }
}
