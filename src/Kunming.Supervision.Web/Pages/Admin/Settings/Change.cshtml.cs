using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Settings;

[FreshSecondFactor]
public sealed class ChangeModel(SupervisionDbContext db, SettingStore store) : SettingPage(db, store)
{
    [BindProperty]
    public SettingForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Units => Definition is DeadlineSetting { Units: var units }
        ? units.Select(u => new SelectListItem(DeadlineUnits.NameOf(u), u.ToString()))
        : [];

    public void OnGet() => Form = SettingForm.Of(Definition, Setting.Value);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Setting.Revision);
        if (Definition is SeatsSetting)
        {
            ModelState.Remove("Form.Number");
        }

        RequireValidForm();
        Setting.Change(Form.ToValue(Definition), Form.Reason, Book, Viewer, Now);
        if (Db.Entry(Setting).State is EntityState.Detached)
        {
            Db.Add(Setting);
        }

        await Db.SaveChangesAsync(Aborted);
        Store.Forget();
        Notice("设置已修改，从现在起生效");
        return RedirectToPage("Details", new { Key });
    }
}

public sealed class SettingForm
{
    [Display(Name = "新的值"), Required, Range(0, 100_000)]
    public int? Number { get; set; }

    [Display(Name = "单位"), EnumDataType(typeof(DeadlineUnit))]
    public DeadlineUnit Unit { get; set; }

    [Display(Name = "席位")]
    public List<Seat> Seats { get; init; } = [];

    [Display(Name = "原因"), Required, StringLength(Setting.ReasonMaxLength)]
    public string? Reason { get; set; }

    public static SettingForm Of(SettingDefinition setting, string value) => setting switch
    {
        SeatsSetting => new() { Seats = [.. SeatsSetting.Read(value)] },
        DeadlineSetting => new() { Number = DeadlineSetting.Read(value).Value, Unit = DeadlineSetting.Read(value).Unit },
        _ => new() { Number = NumberSetting.Read(value) },
    };

    public string ToValue(SettingDefinition setting) => setting switch
    {
        SeatsSetting => SeatsSetting.Write(Seats),
        DeadlineSetting => DeadlineSetting.Write(new(Number!.Value, Unit)),
        _ => NumberSetting.Write(Number!.Value),
    };
}
