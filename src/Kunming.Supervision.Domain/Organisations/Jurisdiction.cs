using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

public enum JurisdictionKind
{
    City,
    County,
    Zone,
}

/// <summary>辖区: the city, a county, or a development (resort) zone; each runs the mechanism in its own way, the city sees all.</summary>
public sealed class Jurisdiction
{
    public const int CodeMaxLength = 12;
    public const int NameMaxLength = 40;

    private Jurisdiction()
    {
    }

    public Jurisdiction(string code, string name, JurisdictionKind kind, bool autonomous = false)
    {
        Code = Text.Required(code, "行政区划代码", CodeMaxLength);
        Name = Text.Required(name, "辖区名称", NameMaxLength);
        Kind = kind;
        Autonomous = autonomous;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>GB/T 2260 code of a county; the directory's own code of a zone.</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public JurisdictionKind Kind { get; private init; }

    /// <summary>An autonomous county may set local festivals (全国年节及纪念日放假办法 art 4).</summary>
    public bool Autonomous { get; private set; }

    /// <summary>Corrects name and status from a newer directory; true when something changed.</summary>
    public bool Correct(string name, bool autonomous)
    {
        var checkedName = Text.Required(name, "辖区名称", NameMaxLength);
        var changed = checkedName != Name || autonomous != Autonomous;
        (Name, Autonomous) = (checkedName, autonomous);
        return changed;
    }
}
