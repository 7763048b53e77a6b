using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

/// <summary>The accounts, for the system and the security administrator.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 200;
    private const string NewState = "new";
    private const string EnabledState = "enabled";
    private const string DisabledState = "disabled";
    private const string LockedState = "locked";

    [FromQuery(Name = "seat")]
    public Seat? Seat { get; set; }

    [FromQuery(Name = "state")]
    public string? State { get; set; }

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public bool Cut { get; private set; }

    public IEnumerable<SelectListItem> SeatChoices => TagHelpers.Words.Items<Seat>().Select(i => new SelectListItem(i.Text, i.Value, i.Value == Seat?.ToString()));

    public IEnumerable<SelectListItem> States =>
        new[] { (NewState, "待授权"), (EnabledState, "已启用"), (DisabledState, "未启用"), (LockedState, "锁定") }.Select(s => new SelectListItem(s.Item2, s.Item1, s.Item1 == State));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!AccountAdminPage.MayLook(Viewer))
        {
            return NotFound();
        }

        var rows = await AccountRow.Of(db, Narrow(db.Users.AsNoTracking())).Take(Most + 1).ToListAsync(Aborted);
        (Rows, Cut) = ([.. rows.Take(Most)], rows.Count > Most);
        return Page();
    }

    private IQueryable<Data.Accounts.Account> Narrow(IQueryable<Data.Accounts.Account> accounts)
    {
        var now = Now.ToUniversalTime();
        accounts = State switch
        {
            NewState => accounts.Where(a => a.Seat == null),
            EnabledState => accounts.Where(a => a.Enabled),
            DisabledState => accounts.Where(a => !a.Enabled && a.Seat != null),
            LockedState => accounts.Where(a => a.LockoutEnd > now),
            _ => accounts,
        };
        if (Seat is { } seat)
        {
            accounts = accounts.Where(a => a.Seat == seat);
        }

        if (Words?.Trim() is not { Length: > 0 } words)
        {
            return accounts;
        }

        var like = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return accounts.Where(a => EF.Functions.ILike(a.UserName!, like) || db.Officers.Any(o => o.Id == a.OfficerId && (EF.Functions.ILike(o.Name, like)
            || db.Organisations.Any(b => b.Id == o.OrganisationId && EF.Functions.ILike(b.Name, like)))));
    }
}
