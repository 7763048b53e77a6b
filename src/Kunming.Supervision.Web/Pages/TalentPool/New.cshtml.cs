using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>推荐: a person of the own area or group, or for the office of anywhere.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public NominationForm Form { get; set; } = new();

    public IActionResult OnGet() => PoolMember.MayNominate(Viewer) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!PoolMember.MayNominate(Viewer))
        {
            return NotFound();
        }

        RequireValidForm();
        var (unit, born) = (await FindUnitAsync(), PoolWords.Month(Form.BornIn!));
        Refuse("Form.BornIn", born is null ? PoolListRules.MonthUnreadable.With(Form.BornIn) : null);
        RequireValidForm();
        var name = Form.Name!.Trim();
        var digest = PoolDigest.Of(unit!.Id, name, born!.Value);
        var there = await db.PoolMembers.VisibleTo(Viewer).Where(m => m.Digest == digest && m.Status != PoolMemberStatus.Returned && m.Status != PoolMemberStatus.Declined)
            .Select(m => m.Number).FirstOrDefaultAsync(Aborted);
        Refuse("Form.Name", there is null ? null : PoolRules.AlreadyThere.With(name, there));
        RequireValidForm();
        var officer = await OfficerAsync(name, unit);
        var member = await db.SaveNumberedAsync(
            PoolNumber.SeriesOf(Today.Year),
            counter => PoolMember.Nominate(
                PoolNumber.Format(Today.Year, counter), new(officer, name, unit.Id, unit.JurisdictionId), Form.Source!.Value, Form.ToProfile(born.Value), Viewer, Now),
            Aborted);
        Notice($"已推荐{name}（{member.Number}），等待审核。");
        return RedirectToPage("Details", new { member.Id });
    }

    /// <summary>By its name in the directory, among those whose people the viewer may nominate.</summary>
    private async Task<Organisation?> FindUnitAsync()
    {
        var areas = await db.Jurisdictions.AsNoTracking().ToListAsync(Aborted);
        var units = await db.Organisations.AsNoTracking().VisibleTo(Viewer).ToListAsync(Aborted);
        var (unit, problem, _) = new UnitFinder(units, areas).Find(Form.Unit!, null);
        Refuse("Form.Unit", unit is null ? problem
            : unit.Until <= Today ? Data.Issues.Import.ImportRules.UnitClosed.With(Form.Unit, unit.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : await MayNominateFromAsync(unit) ? null : PoolRules.NotYourPeople);
        return unit;
    }

    private async Task<bool> MayNominateFromAsync(Organisation unit) => Viewer.IsOffice
        || (Viewer.IsCounty && unit.JurisdictionId == Viewer.JurisdictionId)
        || unit.Id == Viewer.OrganisationId
        || await db.UnitGroups.AnyAsync(g => Viewer.LedGroups.Contains(g.Id) && g.Organisations.Any(o => o.OrganisationId == unit.Id), Aborted);

    /// <summary>The officer of that name at that body, if there is exactly one; otherwise a new one.</summary>
    private async Task<Guid> OfficerAsync(string name, Organisation unit)
    {
        var known = await db.Officers.Where(o => o.OrganisationId == unit.Id && o.Name == name).Select(o => o.Id).Take(2).ToListAsync(Aborted);
        if (known is [var one])
        {
            return one;
        }

        var officer = Officer.Enrol(name, unit.Id, Form.Title, Sign());
        db.Officers.Add(officer);
        return officer.Id;
    }

    private void Refuse(string field, Rule? rule)
    {
        if (rule is not null)
        {
            ModelState.AddModelError(field, rule.Message);
        }
    }
}

public sealed class NominationForm
{
    [Display(Name = "姓名"), Required, StringLength(Officer.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "工作单位"), Required, StringLength(100)]
    public string? Unit { get; set; }

    [Display(Name = "职务"), StringLength(Officer.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "类别"), Required]
    public PoolSource? Source { get; set; }

    [Display(Name = "性别"), Required]
    public Gender? Gender { get; set; }

    [Display(Name = "出生年月"), Required, StringLength(20)]
    public string? BornIn { get; set; }

    [Display(Name = "籍贯"), StringLength(PoolMember.WordMaxLength)]
    public string? NativePlace { get; set; }

    [Display(Name = "成长地"), StringLength(PoolMember.WordMaxLength)]
    public string? GrewUpIn { get; set; }

    [Display(Name = "政治面貌"), StringLength(PoolMember.WordMaxLength)]
    public string? Politics { get; set; }

    [Display(Name = "专业"), StringLength(PoolMember.WordMaxLength)]
    public string? Major { get; set; }

    [Display(Name = "业务特长"), StringLength(PoolMember.WordMaxLength)]
    public string? Speciality { get; set; }

    [Display(Name = "主要工作经历"), StringLength(PoolMember.TextMaxLength)]
    public string? Experience { get; set; }

    [Display(Name = "需回避的亲属任职情况"), StringLength(PoolMember.TextMaxLength)]
    public string? Relatives { get; set; }

    public PoolProfile ToProfile(DateOnly bornIn) => new(Gender!.Value, bornIn, NativePlace, GrewUpIn, Politics, Major, Speciality, Experience, Relatives);
}
