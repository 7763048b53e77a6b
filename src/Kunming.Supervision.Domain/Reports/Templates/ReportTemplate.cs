using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Templates;

public enum ReportTemplateKind
{
    /// <summary>单元组报告</summary>
    Group,

    /// <summary>综合报告</summary>
    Synthesis,

    /// <summary>通报</summary>
    Circular,
}

/// <summary>报告模板: one version of the text that reports begin with, from a quarter on. The office owns it; a version never changes, a better one follows it.</summary>
public sealed class ReportTemplate : Aggregate
{
    public const int NoteMaxLength = 200;

    private ReportTemplate()
    {
    }

    public ReportTemplateKind Kind { get; private init; }

    /// <summary>1 for the first of its kind.</summary>
    public int Version { get; private init; }

    /// <summary>The first quarter whose reports begin with it.</summary>
    public int FromQuarter { get; private init; }

    public string Body { get; private init; } = "";

    /// <summary>What is different.</summary>
    public string Note { get; private init; } = "";

    public Signature Issued { get; private init; } = null!;

    public override string Label => $"{ReportTemplates.NameOf(Kind)}第{Version}版";

    /// <summary>Late reports of the year before begin with it, too, if the office wants that; reports that were drafted stay as they are.</summary>
    public static Quarter Earliest(DateTimeOffset on) => Quarter.Of(ChinaTime.DayOf(on)).Previous.Previous.Previous.Previous;

    public static IReadOnlyList<Rule> ObstaclesToIssue(Viewer by) => Obstacles.From((!by.IsOffice, ReportTemplateRules.NotYours));

    /// <param name="earlier">Versions of the same kind.</param>
    public static ReportTemplate Issue(ReportTemplateKind kind, string body, string note, Quarter from, IReadOnlyCollection<ReportTemplate> earlier, Viewer by, DateTimeOffset on)
    {
        var text = Text.Required(body, "模板正文", QuarterReport.BodyMaxLength).ReplaceLineEndings("\n");
        var last = earlier.Where(t => t.Kind == kind).MaxBy(t => t.Version);
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToIssue(by),
            .. Obstacles.From((from < Earliest(on), ReportTemplateRules.QuarterPast), (last?.Body == text && last.FromQuarter == from.Key, ReportTemplateRules.Unchanged)),
            .. TemplateText.Read(text).Problems.Select(p => ReportTemplateRules.Broken.With(p)),
        ]);
        var template = new ReportTemplate
        {
            Kind = kind, Version = (last?.Version ?? 0) + 1, FromQuarter = from.Key, Body = text, Note = Text.Required(note, "修改说明", NoteMaxLength), Issued = by.Sign(on),
        };
        template.Record(new ReportTemplateIssued(template.Issued, template.Label, from.ToString(), template.Note));
        return template;
    }
}

public sealed record ReportTemplateIssued(Signature By, string Template, string From, string Note) : DomainEvent(By)
{
    public override string Summary => $"发布{Template}，自{From}起使用：{Note}";
}

public static class ReportTemplateRules
{
    public static readonly Rule NotYours = new("report-template.not-yours", "报告模板由党风政风监督室维护");
    public static readonly Rule QuarterPast = new("report-template.quarter-past", "模板不能从更早的季度起使用，最早为一年以前的季度");
    public static readonly Rule Unchanged = new("report-template.unchanged", "与上一版相同，没有修改");
    public static readonly Rule Broken = new("report-template.broken", "{0}");
}

public static class ReportTemplates
{
    public static string NameOf(ReportTemplateKind kind) => kind switch
    {
        ReportTemplateKind.Group => "单元组报告模板",
        ReportTemplateKind.Synthesis => "综合报告模板",
        ReportTemplateKind.Circular => "通报模板",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The version that reports of a quarter begin with; null when the office has none for it yet and what the program brings holds.</summary>
    public static ReportTemplate? For(IEnumerable<ReportTemplate> versions, ReportTemplateKind kind, Quarter quarter) =>
        versions.Where(t => t.Kind == kind && t.FromQuarter <= quarter.Key).OrderBy(t => t.Version).LastOrDefault();

    public static string BodyFor(IEnumerable<ReportTemplate> versions, ReportTemplateKind kind, Quarter quarter) =>
        For(versions, kind, quarter)?.Body ?? kind switch { ReportTemplateKind.Group => ReportDrafts.Group, ReportTemplateKind.Synthesis => ReportDrafts.City, _ => ReportDrafts.Circular };

    /// <summary>The text that a report begins with.</summary>
    /// <param name="group">The group's name; null for the city's.</param>
    public static string Render(string body, Quarter quarter, string? group, IReadOnlyList<Figure> figures)
    {
        var values = figures.Where(f => f.Part is null).ToDictionary(f => f.Code, f => f.Value);
        return TemplateText.Read(body).Render(new(
            code => values.GetValueOrDefault(code),
            new Dictionary<string, string> { ["季度"] = $"{quarter}", ["上季度"] = $"{quarter.Previous}", ["单元组"] = group ?? "各监督单元组" }));
    }
}
