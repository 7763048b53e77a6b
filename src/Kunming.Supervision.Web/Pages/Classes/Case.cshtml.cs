using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>增加案例: a closed issue, told without names.</summary>
public sealed class CaseModel(SupervisionDbContext db) : ClassVerbPage(db)
{
    private CaseMaterial? _material;

    [BindProperty]
    public CaseForm Form { get; set; } = new();

    /// <summary>The issue whose facts are fetched into the form.</summary>
    [FromQuery(Name = "number")]
    public string? Number { get; set; }

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToTell(Viewer);

    protected override async Task PrepareAsync() =>
        _material = (Form.Number ?? Number) is { Length: > 0 } number ? await CaseMaterial.ReadAsync(Db, Viewer, number, Aborted) : null;

    protected override void Fill() => Form = new() { Number = Number, Text = _material is { Settled: true } ? Text.Shorten(_material.Masked, ClassCase.TextMaxLength) : null };

    protected override string Act()
    {
        if (_material is null)
        {
            ModelState.AddModelError("Form.Number", "没有这个编号的问题，或者您看不到");
            RequireValidForm();
        }

        Record.Tell(new(_material!.IssueId, Form.Title!, Form.Text!), _material.Settled, _material.Tellers, Form.Looked, Viewer, Now);
        return $"已增加案例“{Form.Title}”。";
    }
}

public sealed class CaseForm
{
    [Display(Name = "问题编号"), Required, StringLength(Issue.NumberMaxLength)]
    public string? Number { get; set; }

    [Display(Name = "案例名称"), Required, StringLength(ClassCase.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "案例内容"), Required, StringLength(ClassCase.TextMaxLength)]
    public string? Text { get; set; }

    [Display(Name = "已核对")]
    public bool Looked { get; set; }
}
