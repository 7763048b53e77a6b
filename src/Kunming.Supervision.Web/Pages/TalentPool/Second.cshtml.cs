using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>抽调: lent out for one round, which ends by itself.</summary>
public sealed class SecondModel(SupervisionDbContext db) : PoolVerbPage(db)
{
    [BindProperty]
    public SecondForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToSecond(Viewer, Today);

    protected override string Act()
    {
        Record.Second(Form.To!, Form.Until!.Value, Viewer, Now);
        return $"已抽调{Record.Name}。";
    }
}

public sealed class SecondForm
{
    [Display(Name = "参加的轮次"), Required, StringLength(PoolMember.WordMaxLength)]
    public string? To { get; set; }

    [Display(Name = "截止日期"), Required]
    public DateOnly? Until { get; set; }
}
