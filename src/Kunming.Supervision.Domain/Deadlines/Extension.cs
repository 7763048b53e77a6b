using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

public enum ExtensionStatus
{
    /// <summary>待审批</summary>
    Asked,

    /// <summary>已同意</summary>
    Granted,

    /// <summary>未同意</summary>
    Refused,

    /// <summary>已失效：办结或者反馈在先</summary>
    Lapsed,
}

public static class ExtensionStatuses
{
    public static string NameOf(ExtensionStatus status) => status switch
    {
        ExtensionStatus.Asked => "待审批",
        ExtensionStatus.Granted => "已同意",
        ExtensionStatus.Refused => "未同意",
        ExtensionStatus.Lapsed => "已失效",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>延期: one request for another day, asked for before the day in force has passed, and what became of it.</summary>
public sealed class Extension
{
    public const int ReasonMaxLength = 500;

    /// <summary>Days beyond the day in force; more is a new promise and no extension.</summary>
    public const int DaysMost = 366;

    private Extension()
    {
    }

    internal Extension(string reason, DateOnly dueOn, DateOnly wantedOn, Signature asked) =>
        (Reason, DueOn, WantedOn, Asked) = (Text.Required(reason, "延期理由", ReasonMaxLength), dueOn, wantedOn, asked);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Reason { get; private init; } = "";

    /// <summary>The day in force when it was asked for.</summary>
    public DateOnly DueOn { get; private init; }

    public DateOnly WantedOn { get; private init; }

    public Signature Asked { get; private init; } = null!;

    public ExtensionStatus Status { get; private set; }

    /// <summary>The day that was granted: not always the wanted one, and never a day off.</summary>
    public DateOnly? GrantedOn { get; private set; }

    /// <summary>Why it was refused, or what was said when it was granted.</summary>
    public string? Opinion { get; private set; }

    public Signature? Decided { get; private set; }

    internal void Grant(DateOnly day, string? opinion, Signature by) => (Status, GrantedOn, Opinion, Decided) = (ExtensionStatus.Granted, day, opinion, by);

    internal void Refuse(string reason, Signature by) => (Status, Opinion, Decided) = (ExtensionStatus.Refused, reason, by);

    internal void Lapse() => Status = ExtensionStatus.Lapsed;
}
