using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.TaskTemplates;

/// <summary>What a template says of the tasks that begin from it.</summary>
/// <param name="Theme">What kind of matter it is for, e.g. 惠民惠农资金.</param>
/// <param name="Subject">The topic as first proposed.</param>
public sealed record TemplateContent(string Theme, string Subject, string Basis, TaskMethod Method, bool Covert, IReadOnlyList<string> Items);

/// <summary>任务模板: theme, basis, method, wording and checklist for tasks of one kind; the office keeps the city's, a county its own and its variants of the city's.</summary>
public sealed class TaskTemplate : Aggregate
{
    public const int ThemeMaxLength = 60;
    public const int ReasonMaxLength = 300;

    private TaskTemplate()
    {
    }

    public Guid JurisdictionId { get; private init; }

    /// <summary>Kept by the office, for everybody.</summary>
    public bool OfCity { get; private init; }

    /// <summary>The city's template of which this is a county's variant.</summary>
    public Guid? VariantOfId { get; private init; }

    public string Theme { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Basis { get; private set; } = "";

    public TaskMethod Method { get; private set; }

    /// <summary>暗访; otherwise 明察.</summary>
    public bool Covert { get; private set; }

    public IReadOnlyList<string> Items { get; private set; } = [];

    public Signature Made { get; private init; } = null!;

    /// <summary>Not used for new tasks any more; those that began from it keep what they have.</summary>
    public Signature? Retired { get; private set; }

    public override string Label => Theme;

    public override LedgerPlace Place => new(null, JurisdictionId);

    public static bool MayKeep(Viewer by) => by.IsOffice || by.IsCounty;

    /// <param name="of">The city's template that a county varies for itself; null for a template of its own.</param>
    /// <param name="variantExists">The county has one of it already.</param>
    public static TaskTemplate Make(TemplateContent content, TaskTemplate? of, bool variantExists, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MayKeep(by) || (of is not null && !by.IsCounty), TaskTemplateRules.NotYours),
            (of is { OfCity: false } or { VariantOfId: not null }, TaskTemplateRules.NotCitys),
            (of is not null && variantExists, TaskTemplateRules.VariantExists)));
        var template = new TaskTemplate { JurisdictionId = by.JurisdictionId, OfCity = by.IsOffice, VariantOfId = of?.Id, Made = by.Sign(on) };
        template.Take(content);
        template.Record(new TaskTemplateMade(template.Made, template.Theme, template.Items.Count, of is not null));
        return template;
    }

    public IReadOnlyList<Rule> ObstaclesToRevise(Viewer by) => Obstacles.From(
        (!IsKeptBy(by), TaskTemplateRules.NotYours),
        (Retired is not null, TaskTemplateRules.AlreadyRetired));

    public void Revise(TemplateContent content, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRevise(by));
        Take(content);
        Record(new TaskTemplateRevised(by.Sign(on), Items.Count));
    }

    public void Retire(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRevise(by));
        var because = Text.Required(reason, "停用理由", ReasonMaxLength);
        Retired = by.Sign(on);
        Record(new TaskTemplateRetired(Retired, because));
    }

    public bool IsKeptBy(Viewer by) => (OfCity && by.IsOffice) || (!OfCity && by.IsCounty && by.JurisdictionId == JurisdictionId);

    private void Take(TemplateContent content)
    {
        var items = Checklist.Of(content.Items);
        RuleViolationException.ThrowIfAny(Obstacles.From((items.Count is 0, TaskTemplateRules.NoItems)));
        (Theme, Subject, Basis) = (
            Text.Required(content.Theme, "主题类别", ThemeMaxLength),
            Text.Required(content.Subject, "检查主题", SupervisionTask.SubjectMaxLength),
            Text.Required(content.Basis, "依据", SupervisionTask.BasisMaxLength));
        (Method, Covert, Items) = (content.Method, content.Covert, items);
    }
}

public static class TaskTemplateRules
{
    public static readonly Rule NotYours = new("template.not-yours", "您不能办理该模板的这一步");
    public static readonly Rule NoItems = new("template.no-items", "请至少写一项检查事项", "Items");
    public static readonly Rule NotCitys = new("template.not-citys", "只有市级模板可以制作县区版本");
    public static readonly Rule VariantExists = new("template.variant-exists", "本辖区已有该模板的县区版本，请修改已有的版本");
    public static readonly Rule AlreadyRetired = new("template.already-retired", "该模板已停用");
}

public sealed record TaskTemplateMade(Signature By, string Theme, int Items, bool Variant) : DomainEvent(By)
{
    public override string Summary => $"{(Variant ? "制作县区版本" : "制作模板")}“{Theme}”，检查事项{Items}项";
}

public sealed record TaskTemplateRevised(Signature By, int Items) : DomainEvent(By)
{
    public override string Summary => $"修改模板，检查事项{Items}项";
}

public sealed record TaskTemplateRetired(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"停用：{Reason}";
}
