using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

[FreshSecondFactor]
public sealed class SeatModel(SupervisionDbContext db, AccountAdministration administration) : AccountVerbPage(db)
{
    [BindProperty]
    public SeatForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => AccountAdministration.ObstaclesToGiveSeat(Account, Viewer);

    protected override Task<string> ActAsync()
    {
        administration.GiveSeat(Account, Form.Seat!.Value, Viewer, Now);
        return Task.FromResult($"已授予{Seats.NameOf(Form.Seat.Value)}席位");
    }
}

public sealed class SeatForm
{
    [Display(Name = "席位"), Required, EnumDataType(typeof(Seat))]
    public Seat? Seat { get; set; }
}
