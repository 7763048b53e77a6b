using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>What one proof file shows: the file, and the day that it refers to.</summary>
public sealed class MeasureProof
{
    private MeasureProof()
    {
    }

    internal MeasureProof(Attachment file, DateOnly refersTo)
    {
        AttachmentId = file.Id;
        (Name, Sha256, Bytes, RefersTo, Added) = (file.Name, file.Sha256, file.Bytes, refersTo, file.Uploaded);
        TakenOn = file.TakenOn;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AttachmentId { get; private init; }

    public string Name { get; private init; } = "";

    public string Sha256 { get; private init; } = "";

    public long Bytes { get; private init; }

    /// <summary>佐证所指日期</summary>
    public DateOnly RefersTo { get; private init; }

    /// <summary>The day on which the picture was taken, if it is one and says so.</summary>
    public DateOnly? TakenOn { get; private init; }

    public Signature Added { get; private init; } = null!;
}

/// <summary>整改措施: one of many of an issue, with owner, due day and proof; progress is counted on issues and on measures.</summary>
public sealed class RectificationMeasure
{
    public const int TextMaxLength = 500;
    public const int OwnerMaxLength = 60;
    public const int PhoneMaxLength = 40;

    private readonly List<MeasureProof> _proofs = [];

    private RectificationMeasure()
    {
    }

    internal RectificationMeasure(string text, string owner, string? phone, DateOnly? dueOn, bool quick = false)
    {
        Description = Text.Required(text, "整改措施", TextMaxLength);
        Owner = Text.Required(owner, "责任人", OwnerMaxLength);
        Phone = Text.Optional(phone, "联系电话", PhoneMaxLength);
        (DueOn, Quick) = (dueOn, quick);
    }

    /// <summary>The same plan, to be carried out under another number; nothing of it is done yet.</summary>
    internal RectificationMeasure Again() => new(Description, Owner, Phone, DueOn, Quick);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Description { get; private init; } = "";

    public string Owner { get; private init; } = "";

    public string? Phone { get; private init; }

    public DateOnly? DueOn { get; private init; }

    /// <summary>立行立改: puts the fact right at once; the cause needs a measure of its own.</summary>
    public bool Quick { get; private init; }

    public MeasureStatus Status { get; private set; }

    /// <summary>When the second verifier last did not accept it: proof from before then no longer counts.</summary>
    public DateTimeOffset? RejectedOn { get; private set; }

    public IReadOnlyList<MeasureProof> Proofs => _proofs;

    /// <summary>Completed, or kept up for good after its first results; either way it needs proof.</summary>
    public bool IsDone => Status is MeasureStatus.Completed or MeasureStatus.Sustained;

    /// <summary>The text as it is quoted in a rule or in the history.</summary>
    public string Headline => Text.Shorten(Description, 30);

    /// <summary>Has proof that counts: added after a moment, when one is given, and after it was last not accepted.</summary>
    public bool IsProvedSince(DateTimeOffset? moment) => _proofs.Any(p => (moment is null || p.Added.On > moment) && (RejectedOn is null || p.Added.On > RejectedOn));

    internal void Progress(MeasureStatus status) => Status = status;

    internal void Reject(DateTimeOffset on) => (Status, RejectedOn) = (MeasureStatus.InProgress, on);

    internal void Prove(Attachment file, DateOnly refersTo) => _proofs.Add(new(file, refersTo));
}
