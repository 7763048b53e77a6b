using System.Text.Json;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Ledgers;

/// <summary>Which ledger: the master (both null), a group's sub-ledger, or a jurisdiction's.</summary>
public readonly record struct LedgerChoice(Guid? GroupId, Guid? JurisdictionId);

/// <summary>One line of a ledger as it is shown and exported.</summary>
/// <param name="Summary">Null where it would tell of a matter that was referred as a clue.</param>
public sealed record LedgerLine(
    long Id, DateOnly Day, LedgerKind Kind, string? Group, string? Area, string Subject, Guid SubjectId, string Label, string? Summary, string Organisation, string Officer, DateTimeOffset On)
{
    /// <summary>What of the event has no column, as JSON; <see cref="Counts"/> is a part of it.</summary>
    public required string Payload { get; init; }

    /// <summary>In its custodian's chain.</summary>
    public required long Place { get; init; }

    public required string? CustodianArea { get; init; }

    public required int? CustodianGroup { get; init; }

    /// <summary>档号</summary>
    public string ArchiveNumber => LedgerArchiveNumber.Of(LedgerArchiveNumber.CustodianOf(CustodianArea ?? LedgerArchiveNumber.NoCustodian, CustodianGroup), Day, Kind, Place);

    /// <summary>Null when the line has none, or is older than the counts.</summary>
    public LedgerCounts? Counts
    {
        get
        {
            using var happened = JsonDocument.Parse(Payload);
            return happened.RootElement.TryGetProperty(nameof(DomainEvent.Counts), out var counts) ? counts.Deserialize<LedgerCounts>() : null;
        }
    }
}

public static class LedgerQueries
{
    extension(IQueryable<HistoryEntry> entries)
    {
        public IQueryable<HistoryEntry> In(LedgerChoice ledger) => entries.Where(h =>
            (ledger.GroupId == null || h.GroupId == ledger.GroupId) && (ledger.JurisdictionId == null || h.JurisdictionId == ledger.JurisdictionId));

        /// <summary>By the day of the fact, not the day of typing.</summary>
        public IQueryable<HistoryEntry> OfQuarter(Quarter quarter)
        {
            var (start, end) = (quarter.Start, quarter.End);
            return entries.Where(h => h.Day >= start && h.Day <= end);
        }

        /// <summary>Where the last event of this kind of a record stands in its chain: its check value covers all that was entered before. Null when it has not happened.</summary>
        public async Task<ChainMark?> MarkOfAsync(Guid subjectId, string happened, CancellationToken cancellation) =>
            await entries.Where(h => h.SubjectId == subjectId && h.Event == happened).OrderByDescending(h => h.Id)
                .Select(h => new ChainMark(h.Chain, h.Sequence, h.Hash)).FirstOrDefaultAsync(cancellation);

        /// <summary>In the order of the ledger: by day, then as they were entered.</summary>
        public IOrderedQueryable<HistoryEntry> InLedgerOrder(bool backwards = false) => backwards
            ? entries.OrderByDescending(h => h.Day).ThenByDescending(h => h.Id)
            : entries.OrderBy(h => h.Day).ThenBy(h => h.Id);

        public IQueryable<HistoryEntry> After(LedgerPosition position) => entries.Where(h =>
            EF.Functions.GreaterThan(ValueTuple.Create(h.Day, h.Id), ValueTuple.Create(position.Day, position.Id)));

        public IQueryable<HistoryEntry> Before(LedgerPosition position) => entries.Where(h =>
            EF.Functions.LessThan(ValueTuple.Create(h.Day, h.Id), ValueTuple.Create(position.Day, position.Id)));

        /// <summary>As the ledger stood at the end of a day: what was entered by then.</summary>
        public IQueryable<HistoryEntry> AsOf(DateOnly day)
        {
            var end = ChinaTime.StartOf(day.AddDays(1));
            return entries.Where(h => h.By.On < end);
        }

        /// <summary>Without what a line would keep silent about: the course of a matter that was referred as a clue.</summary>
        public IQueryable<HistoryEntry> Disclosable(SupervisionDbContext db) => entries.Where(h =>
            h.Subject != nameof(Issue) || h.Event == nameof(IssueReferredAsClue) || !db.Issues.Any(i => i.Id == h.SubjectId && i.Status == IssueStatus.ReferredAsClue));

        /// <summary>Adds the names of group and area, in the order of the ledger.</summary>
        public IQueryable<LedgerLine> ToLines(SupervisionDbContext db) =>
            from entry in entries
            join g in db.UnitGroups on entry.GroupId equals g.Id into groups
            from unitGroup in groups.DefaultIfEmpty()
            join j in db.Jurisdictions on entry.JurisdictionId equals j.Id into areas
            from area in areas.DefaultIfEmpty()
            join c in db.Jurisdictions on (entry.GroupId == null ? entry.JurisdictionId : unitGroup!.JurisdictionId) equals c.Id into custodians
            from custodian in custodians.DefaultIfEmpty()
            orderby entry.Day, entry.Id
            select new LedgerLine(
                entry.Id, entry.Day, entry.Ledger!.Value, unitGroup == null ? null : unitGroup.Name, area == null ? null : area.Name,
                entry.Subject, entry.SubjectId, entry.Label,
                entry.Subject == nameof(Issue) && entry.Event != nameof(IssueReferredAsClue)
                    && db.Issues.Any(i => i.Id == entry.SubjectId && i.Status == IssueStatus.ReferredAsClue) ? null : entry.Summary,
                entry.By.Organisation, entry.By.Officer, entry.By.On)
            {
                Payload = entry.Payload,
                Place = entry.Sequence,
                CustodianArea = custodian == null ? null : custodian.Code,
                CustodianGroup = unitGroup == null ? null : unitGroup.Number,
            };
    }
}

/// <summary>A place in a ledger, for paging.</summary>
public readonly record struct LedgerPosition(DateOnly Day, long Id)
{
    public override string ToString() => $"{Day.DayNumber:x}-{Id:x}";

    /// <summary>Null when the text is no position.</summary>
    public static LedgerPosition? TryParse(string? text)
    {
        var hex = System.Globalization.NumberStyles.AllowHexSpecifier;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return text?.Split('-') is [var day, var id] && int.TryParse(day, hex, culture, out var number) && number >= 0 && number <= DateOnly.MaxValue.DayNumber
            && long.TryParse(id, hex, culture, out var row) ? new(DateOnly.FromDayNumber(number), row) : null;
    }
}
