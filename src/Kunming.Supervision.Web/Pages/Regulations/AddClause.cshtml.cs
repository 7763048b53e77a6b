using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Regulations;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Regulations;

public sealed class AddClauseModel(SupervisionDbContext db) : RegulationPage(db)
{
    [BindProperty]
    public ClauseForm Form { get; set; } = new();

    protected override void Fill() => Form = new() { From = Record.From };

    protected override string Act() => $"已增加{Record.AddClause(Form.Article!, Form.Text!, Form.From!.Value, Viewer, Now).Article}";
}

public sealed class ClauseForm
{
    [Display(Name = "条款"), Required, StringLength(RegulationClause.ArticleMaxLength)]
    public string? Article { get; set; }

    [Display(Name = "内容摘要"), Required, StringLength(RegulationClause.TextMaxLength)]
    public string? Text { get; set; }

    [Display(Name = "施行日期"), Required]
    public DateOnly? From { get; set; }
}
