using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>发现问题: what it is and where it stands. Its verbs are in the other parts of the class, one file for each leg of the way.</summary>
public sealed partial class Issue : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int FactsMaxLength = 4000;
    public const int ClauseMaxLength = 300;
    public const int MostClauses = 10;
    public const int ClauseNameMaxLength = 240;
    public const int ReasonMaxLength = 500;
    public const int SourceTextMaxLength = 500;
    public const decimal AmountMost = 1_000_000_000_000m;

    private readonly List<RectificationMeasure> _measures = [];

    private Issue()
    {
    }

    public string Number { get; private init; } = "";

    public Guid? VisitId { get; private init; }

    /// <summary>The visit's task, whose assigned officers work on the issue while it runs.</summary>
    public Guid? TaskId { get; private init; }

    /// <summary>The group that found it; null when a county found it on its own.</summary>
    public Guid? GroupId { get; private init; }

    public Guid OrganisationId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public IssueStatus Status { get; private set; }

    public Guid CategoryId { get; private set; }

    /// <summary>The day of the fact, to whose quarter every figure belongs.</summary>
    public DateOnly FoundOn { get; private set; }

    public VisitMethods Methods { get; private set; }

    public string Facts { get; private set; } = "";

    /// <summary>Grounds in words, beside or without a clause of the catalogue.</summary>
    public string? Clause { get; private set; }

    /// <summary>Clauses of the catalogue that were in force on the day of the fact.</summary>
    public IReadOnlyList<Guid> ClauseIds { get; private set; } = [];

    /// <summary>Their names as they were then, in the same order.</summary>
    public IReadOnlyList<string> ClauseNames { get; private set; } = [];

    /// <summary>定性依据: everything that is cited; null when nothing is.</summary>
    public string? Grounds => string.Join("；", (IEnumerable<string>)[.. ClauseNames, .. Clause is null ? (string[])[] : [Clause]]) is { Length: > 0 } all ? all : null;

    public bool Immediate { get; private set; }

    public bool KeepsOn { get; private set; }

    public decimal? Amount { get; private set; }

    public IssueSource? Source { get; private init; }

    /// <summary>SHA-256 over the normalised facts; the same facts are not taken twice.</summary>
    public string FactsDigest { get; private set; } = "";

    /// <summary>The pairs of characters in number and facts, by which a search finds it; kept here, so that no text is written without them.</summary>
    public int[] TextGrams { get; private set; } = [];

    public Signature Registered { get; private init; } = null!;

    public Signature? Recognised { get; private set; }

    /// <summary>Why it was not recognised.</summary>
    public string? NotRecognisedReason { get; private set; }

    public Guid? HandoverId { get; private set; }

    /// <summary>The body that answers for the rectification: the handover's addressee.</summary>
    public Guid? RectifierId { get; private set; }

    /// <summary>The side that found it is the side that rectifies it, or the group that found it is no more: the Party Conduct office verifies first, another of its officers concludes.</summary>
    public bool OfficeVerifiesFirst { get; private set; }

    /// <summary>The promise in force.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>The first promise; it stays in every figure.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    public IReadOnlyList<RectificationMeasure> Measures => _measures;

    /// <summary>How many measures there are; kept for lists, which read a million issues but not their measures.</summary>
    public int MeasuresTotal { get; private set; }

    public int MeasuresDone { get; private set; }

    /// <summary>Somebody asked for another day and nobody has decided yet.</summary>
    public bool AsksExtension { get; private set; }

    public Signature? Applied { get; private set; }

    /// <summary>Officers who took over the application since; each counts as its applicant.</summary>
    public IReadOnlyList<Guid> ApplicantHeirs { get; private set; } = [];

    public Signature? FirstVerified { get; private set; }

    /// <summary>How it ended; cleared when it comes back.</summary>
    public Conclusion? Conclusion { get; private set; }

    /// <summary>Who was dealt with and what was recovered, as entered at the last closing; what was done is not undone when the issue comes back.</summary>
    public HandlingResult? Handling { get; private set; }

    /// <summary>The day of that closing, which stays when the issue comes back: it was closed on it all the same.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day on which a sustained issue is looked at again.</summary>
    public DateOnly? RecheckOn { get; private set; }

    /// <summary>How often a recheck found it still kept up.</summary>
    public int Rechecks { get; private set; }

    /// <summary>Accepted in part with no measure named as failing: what remains still lacks a measure of its own.</summary>
    public bool RemainderUnmeasured { get; private set; }

    /// <summary>How often it came back after closing.</summary>
    public int Relapses { get; private set; }

    /// <summary>When it last came back: proof from before then no longer counts.</summary>
    public DateTimeOffset? RelapsedOn { get; private set; }

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    /// <summary>The first words of the facts, for titles.</summary>
    public string Headline => Text.Shorten(Facts, 40);

    public bool IsOverdue(DateOnly today) => !IssueStatuses.Settled.Contains(Status) && Deadline?.DueOn < today;

    protected override void KeepCount() =>
        (MeasuresTotal, MeasuresDone, AsksExtension) = (_measures.Count, _measures.Count(m => m.IsDone), WaitingExtension is not null);
}
