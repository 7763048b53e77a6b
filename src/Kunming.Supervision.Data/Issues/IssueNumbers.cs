using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Kunming.Supervision.Data.Issues;

public static class IssueNumbers
{
    extension(SupervisionDbContext db)
    {
        /// <summary>
        /// Takes the next number of a series and then, in the same round trip, looks for an issue with the same facts. Whoever registers the same at
        /// the same moment waits for the number, and so finds it. Call it inside the transaction that saves the issue.
        /// </summary>
        /// <param name="digest">Of the facts, as <see cref="Domain.Issues.Issue.FactsDigest"/>.</param>
        /// <returns>The number, and whether such an issue exists among the rows that the database shows this context.</returns>
        public async Task<(long Number, bool Known)> TakeIssueNumberAsync(string series, string digest, CancellationToken cancellation)
        {
            var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("A number is taken inside the transaction of what bears it.");
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction());
            batch.BatchCommands.Add(new("select take_numbers($1, 1)") { Parameters = { new NpgsqlParameter<string> { TypedValue = series } } });
            batch.BatchCommands.Add(new("select exists (select from issues where facts_digest = $1::bpchar)") { Parameters = { new NpgsqlParameter<string> { TypedValue = digest } } });
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            var number = reader.GetInt64(0);
            await reader.NextResultAsync(cancellation);
            await reader.ReadAsync(cancellation);
            return (number, reader.GetBoolean(0));
        }
    }
}
