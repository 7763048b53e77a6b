using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>检查记录, for a new visit and for one that is not yet confirmed.</summary>
public sealed class VisitForm
{
    /// <summary>More than anybody can do in a day; catches a slip of the keys.</summary>
    public const int CountMost = 9999;

    [Display(Name = "检查日期"), Required]
    public DateOnly? Day { get; set; }

    [Display(Name = "检查方式")]
    public IReadOnlyList<VisitMethods> Methods { get; set; } = [];

    [Display(Name = "检查人员"), Required, StringLength(Visit.PersonsMaxLength)]
    public string? Inspectors { get; set; }

    [Display(Name = "被检查单位在场人员"), StringLength(Visit.PersonsMaxLength)]
    public string? UnitPersons { get; set; }

    [Display(Name = "检查经过"), Required, StringLength(Visit.CourseMaxLength)]
    public string? Course { get; set; }

    [Display(Name = "谈话（人次）"), Range(0, CountMost)]
    public int Talks { get; set; }

    [Display(Name = "查阅资料（份）"), Range(0, CountMost)]
    public int Files { get; set; }

    [Display(Name = "走访点位（个）"), Range(0, CountMost)]
    public int Sites { get; set; }

    [Display(Name = "走访农户（户）"), Range(0, CountMost)]
    public int Households { get; set; }

    public static VisitForm Of(Visit visit) => new()
    {
        Day = visit.Day,
        Methods = [.. VisitNames.Methods.Select(m => m.Method).Where(m => visit.Methods.HasFlag(m))],
        Inspectors = visit.Inspectors,
        UnitPersons = visit.UnitPersons,
        Course = visit.Course,
        Talks = visit.Counters.Talks,
        Files = visit.Counters.Files,
        Sites = visit.Counters.Sites,
        Households = visit.Counters.Households,
    };

    public VisitRecord ToRecord() => new(
        Day!.Value, Methods.Aggregate(VisitMethods.None, (all, m) => all | m), Inspectors!, UnitPersons, Course!, new(Talks, Files, Sites, Households));
}
