using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.UnitGroups;

public sealed record GroupTemplateSet(Signature By, string Name, string? Slots = null) : DomainEvent(By)
{
    public override string Summary => $"设定单元组模板“{Name}”{(Slots is null ? "" : $"：{Slots}")}";
}

public sealed record UnitGroupFormed(Signature By, string Name, int Members, string? Deviation) : DomainEvent(By)
{
    public override string Summary => $"组建{Name}，成员单位{Members}个{(Deviation is null ? "" : $"；与模板不一致的理由：{Deviation}")}";
}

public sealed record UnitGroupMembersChanged(Signature By, IReadOnlyList<string> Joined, IReadOnlyList<string> Left, string? Deviation) : DomainEvent(By)
{
    public override string Summary => string.Join("；", new[]
    {
        Joined.Count > 0 ? $"加入{string.Join("、", Joined)}" : null,
        Left.Count > 0 ? $"退出{string.Join("、", Left)}" : null,
        Deviation is null ? null : $"与模板不一致的理由：{Deviation}",
    }.OfType<string>());
}

public sealed record UnitGroupOfficerJoined(Signature By, Guid OfficerId, string Officer) : DomainEvent(By)
{
    public override string Summary => $"{Officer}入组";
}

public sealed record UnitGroupOfficerLeft(Signature By, Guid OfficerId, string Officer) : DomainEvent(By)
{
    public override string Summary => $"{Officer}离组";
}

public sealed record UnitGroupLeaderNamed(Signature By, Guid OfficerId, string Officer) : DomainEvent(By)
{
    public override string Summary => $"{Officer}任组长";
}

public sealed record UnitGroupBaseSet(Signature By, string Area) : DomainEvent(By)
{
    public override string Summary => $"出发地定为{Area}";
}

public sealed record UnitGroupDissolved(Signature By, string Name, string Basis) : DomainEvent(By)
{
    public override string Summary => $"撤销{Name}，依据：{Basis}";
}
