using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.History;

/// <summary>Turns the events that aggregates have recorded into history rows of the same save.</summary>
public static class HistoryWriter
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyWhatWasCounted, OnlyWhatHasNoColumn } },
    };

    /// <summary>What of every event stands in columns of its own, hashed like the rest: twice it would be half of each row, which is kept for ever.</summary>
    private static readonly string[] Columns = [nameof(DomainEvent.By), nameof(DomainEvent.Summary), nameof(DomainEvent.Day), nameof(DomainEvent.Ledger)];

    /// <summary>Of a line's counts only those that there are: every row of the history is kept for ever.</summary>
    private static void OnlyWhatWasCounted(JsonTypeInfo type)
    {
        if (type.Type == typeof(LedgerCounts))
        {
            foreach (var property in type.Properties)
            {
                property.ShouldSerialize = (_, value) => value is not null;
            }
        }
    }

    private static void OnlyWhatHasNoColumn(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(DomainEvent)))
        {
            foreach (var property in type.Properties.Where(p => Columns.Contains(p.Name)).ToArray())
            {
                type.Properties.Remove(property);
            }
        }
    }

    /// <returns>True when something had happened.</returns>
    internal static bool Write(SupervisionDbContext db)
    {
        // What is no aggregate brings its entry along.
        var happened = db.ChangeTracker.Entries<HistoryEntry>().Any(e => e.State is EntityState.Added);
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>().Where(e => e.Entity.Events.Count > 0).ToArray())
        {
            happened = true;
            db.History.AddRange(EntriesOf(entry.Entity));
            db.Touched.Add(entry.Metadata.ClrType);
            db.Act?.Consider(entry.Entity, entry.State is EntityState.Added);
            entry.Entity.ClearEvents();
        }

        return happened;
    }

    /// <summary>The rows for what an aggregate has recorded and not yet saved, oldest first.</summary>
    public static IEnumerable<HistoryEntry> EntriesOf(Aggregate aggregate) =>
        aggregate.Events.Select(happened => EntryOf(aggregate.GetType().Name, aggregate.Id, aggregate.Label, aggregate.Place, happened));

    /// <summary>The row for something that happened to what is no aggregate of the domain.</summary>
    public static HistoryEntry EntryOf(string subject, Guid subjectId, string label, LedgerPlace place, DomainEvent happened) => new()
    {
        Subject = subject,
        SubjectId = subjectId,
        Label = label,
        Event = happened.GetType().Name,
        Summary = happened.Summary,
        Payload = JsonSerializer.Serialize(happened, happened.GetType(), Json),
        By = happened.By,
        Day = happened.Day,
        Ledger = happened.Ledger,
        GroupId = place.GroupId,
        JurisdictionId = place.JurisdictionId,
    };
}
