using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;

namespace Kunming.Supervision.Web.Pages.TaskTemplates;

/// <summary>What is written into a template.</summary>
public sealed class TemplateForm
{
    /// <summary>All items, each on a line.</summary>
    public const int ItemsMaxLength = Checklist.MostItems * (Checklist.ItemMaxLength + 2);

    [Display(Name = "主题类别"), Required, StringLength(TaskTemplate.ThemeMaxLength)]
    public string? Theme { get; set; }

    [Display(Name = "检查主题"), Required, StringLength(SupervisionTask.SubjectMaxLength)]
    public string? Subject { get; set; }

    [Display(Name = "依据"), Required, StringLength(SupervisionTask.BasisMaxLength)]
    public string? Basis { get; set; }

    [Display(Name = "检查形式"), Required]
    public TaskMethod? Method { get; set; }

    [Display(Name = "暗访（不勾选为明察）")]
    public bool Covert { get; set; }

    [Display(Name = "检查清单"), Required, DataType(DataType.MultilineText), StringLength(ItemsMaxLength)]
    public string? Items { get; set; }

    public static TemplateForm Of(TaskTemplate template) => new()
    {
        Theme = template.Theme,
        Subject = template.Subject,
        Basis = template.Basis,
        Method = template.Method,
        Covert = template.Covert,
        Items = string.Join('\n', template.Items),
    };

    public TemplateContent ToContent() => new(Theme!, Subject!, Basis!, Method!.Value, Covert, LinesOf(Items));

    public static string[] LinesOf(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
