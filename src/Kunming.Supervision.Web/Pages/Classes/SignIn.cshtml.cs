using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>签到: who came, who did not and why; typed or pasted from a workbook.</summary>
public sealed class SignInModel(SupervisionDbContext db) : ClassVerbPage(db)
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToHold(Viewer, Today);

    protected override string Act()
    {
        Record.Hold(AttendanceSheet.Read(Form.Present, Form.Absent), Form.Discussion, Viewer, Now);
        return $"已签到：到课{Record.Present}人，缺席{Record.Absent}人，并记入台账。";
    }
}

public sealed class SignInForm
{
    public const int SheetMaxLength = 20_000;

    [Display(Name = "到课"), Required, StringLength(SheetMaxLength)]
    public string? Present { get; set; }

    [Display(Name = "缺席"), StringLength(SheetMaxLength)]
    public string? Absent { get; set; }

    [Display(Name = "讨论要点"), StringLength(DisciplineClass.DiscussionMaxLength)]
    public string? Discussion { get; set; }
}
