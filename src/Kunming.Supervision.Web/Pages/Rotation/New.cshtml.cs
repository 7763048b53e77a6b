using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>新方案: computed from today's ties and rules; what has no solution comes back with the reasons.</summary>
public sealed class NewModel(SupervisionDbContext db, PlanSearches searches) : SupervisionPageModel
{
    private RotationScheme? _made;

    [BindProperty]
    public SchemeForm Form { get; set; } = new();

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    public WhyNotView? WhyNot { get; private set; }

    protected internal override Aggregate? Subject => _made;

    private RotationFacts Facts => new(db, Viewer, Today, Aborted);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!RotationScheme.MayDraft(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Rounds = await Facts.OpenRoundsAsync();
        await next();
    }

    public void OnGet() => Form = new() { Name = $"{Today:yyyy年M月}轮换方案", Rounds = [.. Rounds.Where(r => r.From > Today).Select(r => r.Id)] };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Rounds.Any(id => Rounds.All(r => r.Id != id)))
        {
            ModelState.AddModelError("Form.Rounds", "请在列出的轮次中选择");
        }

        RequireValidForm();
        var problem = await Facts.ReadAsync([.. Rounds.Where(r => Form.Rounds.Contains(r.Id))]);
        problem = problem with
        {
            Rounds = [.. problem.Rounds.Select(r => r with { CrossUnit = Form.CrossUnit })],
            Areas = Described(problem.Areas),
            Weights = new(Form.Warning!.Value, Form.Travel!.Value, Form.Balance!.Value, Form.Hours!.Value),
        };
        RequireValidForm();
        if (Form.Seconds > PlanSearches.SecondsInRequest)
        {
            return RedirectToPage("Search", new { (await searches.StartAsync(Viewer.AccountId, new(Form.Name!, problem, null, Form.Seconds!.Value, null), Aborted)).Id });
        }

        var (scheme, why) = await PlanSearch.RunAsync(Form.Name!, problem, null, Form.Seconds!.Value, null, Viewer, Now, Aborted);
        if (scheme is null)
        {
            WhyNot = new(problem, why);
            return Page();
        }

        db.RotationSchemes.Add(_made = scheme);
        await db.SaveChangesAsync(Aborted);
        Notice("方案已算出，存为草案。");
        return RedirectToPage("Details", new { scheme.Id });
    }

    private IReadOnlyList<RotationArea> Described(IReadOnlyList<RotationArea> areas)
    {
        var skills = Lines(areas, Form.Skills, "Form.Skills", "东川区 财务审计");
        return [.. areas.Select(a => a with { Skills = [.. skills[a.Name].Distinct()] })];
    }

    /// <summary>Lines of an area and a word; what cannot be read is an error of its field.</summary>
    private ILookup<string, string> Lines(IReadOnlyList<RotationArea> areas, string? text, string field, string example)
    {
        var read = new List<(string Area, string Word)>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split([' ', '　', '：', '，'], StringSplitOptions.RemoveEmptyEntries) is [var name, var written] && areas.Any(a => a.Name == name))
            {
                read.Add((name, written));
            }
            else
            {
                ModelState.AddModelError(field, $"“{line}”读不懂，请写成“{example}”的样子");
            }
        }

        return read.ToLookup(r => r.Area, r => r.Word);
    }
}

public sealed class SchemeForm
{
    [Display(Name = "方案名称"), Required, StringLength(RotationScheme.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "轮次")]
    public List<Guid> Rounds { get; set; } = [];

    [Display(Name = "跨单元（交叉）")]
    public bool CrossUnit { get; set; } = true;

    [Display(Name = "用时"), Required, Range(1, PlanSearch.MostSeconds)]
    public int? Seconds { get; set; } = 2;

    [Display(Name = "提醒的分量"), Required, Range(0, RotationWeights.Most)]
    public int? Warning { get; set; } = 10;

    [Display(Name = "个数均衡的分量"), Required, Range(0, RotationWeights.Most)]
    public int? Balance { get; set; } = 20;

    [Display(Name = "路途时间的分量"), Required, Range(0, RotationWeights.Most)]
    public int? Hours { get; set; } = 1;

    [Display(Name = "路途均衡的分量"), Required, Range(0, RotationWeights.Most)]
    public int? Travel { get; set; } = 1;

    [Display(Name = "各辖区要求的特长"), StringLength(1000)]
    public string? Skills { get; set; }
}
