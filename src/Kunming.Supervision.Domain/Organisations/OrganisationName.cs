namespace Kunming.Supervision.Domain.Organisations;

/// <summary>A name and the days on which it held.</summary>
public sealed class OrganisationName
{
    private OrganisationName()
    {
    }

    internal OrganisationName(string name, DateOnly from)
    {
        Name = name;
        From = from;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Name { get; private init; } = "";

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer held; null for the name in force.</summary>
    public DateOnly? Until { get; private set; }

    internal void End(DateOnly on) => Until = on;
}
