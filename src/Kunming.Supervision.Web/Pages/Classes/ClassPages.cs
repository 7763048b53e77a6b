using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>A page for one verb on one session.</summary>
public abstract class ClassVerbPage(SupervisionDbContext db) : VerbPage<DisciplineClass>(db)
{
    protected override IQueryable<DisciplineClass> Visible => Db.Classes.VisibleTo(Viewer);

    protected override Rule NotYours => ClassRules.NotYours;
}

/// <summary>What is settled beforehand.</summary>
public sealed class ClassForm
{
    [Display(Name = "开课单位")]
    public Guid? GroupId { get; set; }

    [Display(Name = "课题"), Required, StringLength(DisciplineClass.TopicMaxLength)]
    public string? Topic { get; set; }

    [Display(Name = "主讲人"), Required, StringLength(DisciplineClass.LecturerMaxLength)]
    public string? Lecturer { get; set; }

    [Display(Name = "日期"), Required]
    public DateOnly? Day { get; set; }

    [Display(Name = "地点"), Required, StringLength(DisciplineClass.VenueMaxLength)]
    public string? Venue { get; set; }

    [Display(Name = "学时"), Required]
    public decimal? Hours { get; set; }

    [Display(Name = "轮次或专项")]
    public Guid? RoundId { get; set; }

    public ClassPlan ToPlan() => new(Topic!, Lecturer!, Day!.Value, Venue!, Hours!.Value, RoundId);

    public static ClassForm Of(DisciplineClass of) => new()
    {
        GroupId = of.GroupId,
        Topic = of.Topic,
        Lecturer = of.Lecturer,
        Day = of.Day,
        Venue = of.Venue,
        Hours = of.Hours,
        RoundId = of.RoundId,
    };

    /// <summary>The rounds of a jurisdiction, newest first.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> RoundsAsync(SupervisionDbContext db, Guid jurisdictionId, CancellationToken cancellationToken) =>
        [new("不属于轮次或专项", ""), .. await db.Rounds.AsNoTracking().Where(r => r.JurisdictionId == jurisdictionId).OrderByDescending(r => r.From).Select(r => new SelectListItem(r.Name, r.Id.ToString())).ToListAsync(cancellationToken)];
}
