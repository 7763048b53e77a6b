using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Officers;

/// <summary>干部: a person; may have no account.</summary>
public sealed class Officer : Aggregate
{
    public const int NameMaxLength = 30;
    public const int TitleMaxLength = 40;

    private Officer()
    {
    }

    public string Name { get; private set; } = "";

    public Guid OrganisationId { get; private set; }

    /// <summary>职务</summary>
    public string? Title { get; private set; }

    public override string Label => Name;

    public static Officer Enrol(string name, Guid organisationId, string? title, Signature by)
    {
        var officer = new Officer
        {
            Name = Text.Required(name, "姓名", NameMaxLength),
            OrganisationId = organisationId,
            Title = Text.Optional(title, "职务", TitleMaxLength),
        };
        officer.Record(new OfficerEnrolled(by, officer.Name));
        return officer;
    }
}

public sealed record OfficerEnrolled(Signature By, string Name) : DomainEvent(By)
{
    public override string Summary => $"登记干部{Name}";
}
