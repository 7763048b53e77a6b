using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Ledgers;

/// <summary>What somebody enters by hand.</summary>
/// <param name="Day">When it happened.</param>
/// <param name="Parties">参加单位和人数.</param>
public sealed record LedgerNoteText(LedgerKind Kind, DateOnly Day, string Title, string Summary, string? Parties);

/// <summary>手工登记: something that belongs into a ledger and happened outside this system, e.g. a meeting that others held. The ledger marks it as such.</summary>
public sealed class LedgerNote : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int TitleMaxLength = 100;
    public const int SummaryMaxLength = 500;
    public const int PartiesMaxLength = 200;
    public const int ReasonMaxLength = 500;

    /// <summary>Kinds that can happen elsewhere; the others come from records of this system alone.</summary>
    public static readonly IReadOnlyList<LedgerKind> Kinds = [LedgerKind.Meeting, LedgerKind.Deployment, LedgerKind.Class, LedgerKind.Report];

    private LedgerNote()
    {
    }

    public string Number { get; private init; } = "";

    public LedgerKind Kind { get; private init; }

    public DateOnly Day { get; private init; }

    public string Title { get; private init; } = "";

    public string Summary { get; private init; } = "";

    public string? Parties { get; private init; }

    /// <summary>Null for the city's or a county's own ledger.</summary>
    public Guid? GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public Signature Noted { get; private init; } = null!;

    public Signature? Voided { get; private set; }

    public string? VoidReason { get; private set; }

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    /// <summary>A group's people into their sub-ledger, a county into its own, the office into the city's.</summary>
    public static bool MayNote(Viewer by, Guid? groupId, Guid jurisdictionId) => groupId is { } group
        ? by.Seat is Seat.GroupOfficer && by.IsIn(group)
        : (by.IsOffice || by.IsCounty) && by.JurisdictionId == jurisdictionId;

    /// <param name="jurisdictionId">The group's, or the ledger's own.</param>
    public static LedgerNote Enter(string number, LedgerNoteText text, Guid? groupId, Guid jurisdictionId, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MayNote(by, groupId, jurisdictionId), LedgerRules.NotYours),
            (!Kinds.Contains(text.Kind), LedgerRules.NotByHand),
            (text.Day > ChinaTime.DayOf(on), LedgerRules.InFuture)));
        var note = new LedgerNote
        {
            Number = number,
            Kind = text.Kind,
            Day = text.Day,
            Title = Text.Required(text.Title, "事项名称", TitleMaxLength),
            Summary = Text.Required(text.Summary, "内容摘要", SummaryMaxLength),
            Parties = Text.Optional(text.Parties, "参加单位和人数", PartiesMaxLength),
            GroupId = groupId,
            JurisdictionId = jurisdictionId,
            Noted = by.Sign(on),
        };
        note.Record(new LedgerNoteEntered(note.Noted, note.Kind, note.Day, note.Title, note.Summary, note.Parties));
        return note;
    }

    public IReadOnlyList<Rule> ObstaclesToVoid(Viewer by) => Obstacles.From(
        (!MayNote(by, GroupId, JurisdictionId), LedgerRules.NotYours),
        (Voided is not null, LedgerRules.AlreadyVoided));

    /// <summary>The line stays in the ledger; a second one says that it does not count.</summary>
    public void Void(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToVoid(by));
        VoidReason = Text.Required(reason, "作废理由", ReasonMaxLength);
        Voided = by.Sign(on);
        Record(new LedgerNoteVoided(Voided, Kind, Day, Title, VoidReason));
    }
}

/// <summary>SG-2026-001: the year's series and a counter of at least three digits.</summary>
public static class LedgerNoteNumber
{
    public static string SeriesOf(int year) => $"SG-{year}";

    public static string Format(int year, long counter) => $"{SeriesOf(year)}-{counter:000}";
}
