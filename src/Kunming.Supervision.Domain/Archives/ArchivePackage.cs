using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Archives;

/// <summary>What was put into a package and how it can be known again.</summary>
/// <param name="Sha256">Of the package itself, in hexadecimal.</param>
/// <param name="Contents">Its table of contents: one line for each file, size in bytes, SHA-256 and path with two blanks between.</param>
/// <param name="CheckValue">校验码 of the ends of all chains of the ledger in it.</param>
public sealed record ArchiveSeal(string Sha256, long Bytes, int Files, string Contents, string CheckValue);

/// <summary>
/// 档案包: the documents, tables and ledger of a quarter or of a round, closed with digests and kept for its time. What comes later does not change it. After its time it may be
/// destroyed by two persons; what remains is the certificate, that is this record.
/// </summary>
public sealed class ArchivePackage : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int TitleMaxLength = 120;
    public const int ContentsMaxLength = 200_000;
    public const int CheckValueMaxLength = 30;
    public const int Sha256Length = 64;
    public const int ReasonMaxLength = 500;

    private ArchivePackage()
    {
    }

    /// <summary>归档号.</summary>
    public string Number { get; private init; } = "";

    public string Title { get; private init; } = "";

    /// <summary><see cref="Quarter.Key"/>; null for a round's.</summary>
    public int? QuarterKey { get; private init; }

    public Guid? RoundId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public Retention Retention { get; private init; }

    /// <summary>The last day on which it must be kept; null for ever.</summary>
    public DateOnly? RetainUntil { get; private init; }

    public string Sha256 { get; private init; } = "";

    public long Bytes { get; private init; }

    public int Files { get; private init; }

    /// <summary><see cref="ArchiveSeal.Contents"/></summary>
    public string Contents { get; private init; } = "";

    public string CheckValue { get; private init; } = "";

    public Signature Made { get; private init; } = null!;

    public ArchiveStatus Status { get; private set; }

    /// <summary>Why it is to be destroyed.</summary>
    public string? Reason { get; private set; }

    public Signature? Proposed { get; private set; }

    public Signature? Destroyed { get; private set; }

    public override string Label => Number;

    public override LedgerPlace Place => new(null, JurisdictionId);

    public static bool MayMake(Viewer by) => by.IsOffice && by.Recusals.Count is 0;

    /// <param name="quarter">Null for a round's package.</param>
    /// <param name="round">The round and its last day; null for a quarter's.</param>
    public static IReadOnlyList<Rule> ObstaclesToMake(Quarter? quarter, (Guid Id, DateOnly To)? round, bool exists, Viewer by, DateTimeOffset on) => Obstacles.From(
        (!MayMake(by), ArchiveRules.NotYours),
        ((quarter?.End ?? round?.To) is not { } last || last >= ChinaTime.DayOf(on), ArchiveRules.NotOver),
        (exists, ArchiveRules.AlreadyMade));

    /// <summary>The caller has put the files together and asked for the obstacles before.</summary>
    public static ArchivePackage Make(
        string number, string title, Quarter? quarter, (Guid Id, DateOnly To)? round, Guid jurisdictionId, Retention retention, ArchiveSeal seal, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToMake(quarter, round, exists: false, by, on));
        var package = new ArchivePackage
        {
            Number = number,
            Title = Text.Required(title, "题名", TitleMaxLength),
            QuarterKey = quarter?.Key,
            RoundId = round?.Id,
            JurisdictionId = jurisdictionId,
            Retention = retention,
            RetainUntil = Retentions.LastDayOf(retention, ChinaTime.DayOf(on)),
            Sha256 = seal.Sha256,
            Bytes = seal.Bytes,
            Files = seal.Files,
            Contents = seal.Contents,
            CheckValue = seal.CheckValue,
            Made = by.Sign(on),
        };
        package.Record(new ArchiveMade(package.Made, package.Title, seal.Sha256, seal.Files, seal.CheckValue, package.RetainUntil));
        return package;
    }

    public IReadOnlyList<Rule> ObstaclesToPropose(Viewer by, DateTimeOffset on) => Obstacles.From(
        (!by.IsOffice, ArchiveRules.NotYours),
        (Status is not ArchiveStatus.Kept, ArchiveRules.NotKept),
        (RetainUntil is null, ArchiveRules.ForEver),
        (RetainUntil is { } until && until >= ChinaTime.DayOf(on), ArchiveRules.StillRetained.With($"{RetainUntil:yyyy-MM-dd}")));

    /// <summary>鉴定: its time is over, and nothing in it is needed any longer.</summary>
    public void ProposeDestruction(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToPropose(by, on));
        Reason = Text.Required(reason, "销毁理由", ReasonMaxLength);
        (Status, Proposed) = (ArchiveStatus.DestructionProposed, by.Sign(on));
        Record(new ArchiveDestructionProposed(Proposed, Reason));
    }

    public IReadOnlyList<Rule> ObstaclesToDecide(Viewer by) => Obstacles.From(
        (!by.SeesCity, ArchiveRules.NotYours),
        (Status is not ArchiveStatus.DestructionProposed, ArchiveRules.NotProposed),
        (Proposed?.OfficerId == by.OfficerId, ArchiveRules.SamePerson));

    /// <summary>Somebody else agrees; the caller removes the bytes. Number, title, digests and both signatures stay as the certificate.</summary>
    public void Destroy(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        (Status, Destroyed) = (ArchiveStatus.Destroyed, by.Sign(on));
        Record(new ArchiveDestroyed(Destroyed, Title, Sha256));
    }

    public void Keep(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        var why = Text.Required(reason, "不同意的理由", ReasonMaxLength);
        (Status, Reason, Proposed) = (ArchiveStatus.Kept, null, null);
        Record(new ArchiveKept(by.Sign(on), why));
    }
}
