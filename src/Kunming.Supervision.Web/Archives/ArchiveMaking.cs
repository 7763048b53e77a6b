using Kunming.Supervision.Domain.Archives;

namespace Kunming.Supervision.Web.Archives;

public enum ArchiveMakingState
{
    /// <summary>等待</summary>
    Waiting,

    /// <summary>制作中</summary>
    Running,

    /// <summary>已完成</summary>
    Done,

    /// <summary>未完成</summary>
    Failed,
}

public static class ArchiveMakingStates
{
    public static string NameOf(ArchiveMakingState state) => state switch
    {
        ArchiveMakingState.Waiting => "等待制作",
        ArchiveMakingState.Running => "正在制作",
        ArchiveMakingState.Done => "已归档",
        ArchiveMakingState.Failed => "没有归档",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

/// <summary>What is to be archived.</summary>
/// <param name="Of">A quarter's key or a round's id, as the form names it.</param>
public sealed record ArchiveOrder(Guid AccountId, string Of, ArchiveScope Scope, Retention Retention);

/// <summary>How far the work is.</summary>
/// <param name="Step">What is being made now.</param>
public sealed record ArchiveProgress(string Step, int Done, int Total)
{
    public int Percent => Total is 0 ? 0 : Math.Min(100, Done * 100 / Total);
}

/// <summary>A package in the making, known to the process that makes it; what it leaves behind is the package or nothing.</summary>
public sealed class ArchiveMaking(ArchiveOrder order, DateTimeOffset startedOn)
{
    private readonly Lock _lock = new();
    private ArchiveMakingState _state = ArchiveMakingState.Waiting;
    private ArchiveProgress _progress = new("等待前面的后台任务", 0, 0);
    private string? _failure;
    private Guid? _packageId;

    public Guid Id { get; } = Guid.CreateVersion7();

    public ArchiveOrder Order => order;

    public DateTimeOffset StartedOn => startedOn;

    public ArchiveProgress Progress
    {
        get { lock (_lock) { return _progress; } }
    }

    public ArchiveMakingState State
    {
        get { lock (_lock) { return _state; } }
    }

    /// <summary>Why there is no package, in words; null otherwise.</summary>
    public string? Failure
    {
        get { lock (_lock) { return _failure; } }
    }

    /// <summary>The package, once it is there.</summary>
    public Guid? PackageId
    {
        get { lock (_lock) { return _packageId; } }
    }

    public bool IsRunning => State is ArchiveMakingState.Waiting or ArchiveMakingState.Running;

    internal void Report(ArchiveProgress progress)
    {
        lock (_lock)
        {
            (_state, _progress) = (ArchiveMakingState.Running, progress);
        }
    }

    internal void Finish(Guid packageId)
    {
        lock (_lock)
        {
            (_state, _packageId) = (ArchiveMakingState.Done, packageId);
        }
    }

    internal void Fail(string failure)
    {
        lock (_lock)
        {
            (_state, _failure) = (ArchiveMakingState.Failed, failure);
        }
    }
}
