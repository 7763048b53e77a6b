using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Benchmarks.Pages;

public sealed record BareRow(Guid Id, string Number, DateOnly FoundOn, string Unit, string Facts, IssueStatus Status, DateOnly? DueOn);

/// <summary>What the real list is measured against: the newest fifty issues by one compiled query, without sign-in, layout, filter or paging.</summary>
public sealed class BareModel(SupervisionDbContext db) : PageModel
{
    private const int Size = 50;

    private static readonly Func<SupervisionDbContext, IAsyncEnumerable<BareRow>> Newest = EF.CompileAsyncQuery((SupervisionDbContext db) =>
        from i in db.Issues.AsNoTracking().AsSingleQuery().OrderByDescending(i => i.FoundOn).ThenByDescending(i => i.Id).Take(Size)
        join o in db.Organisations on i.OrganisationId equals o.Id
        select new BareRow(i.Id, i.Number, i.FoundOn, o.Name, i.Facts.Substring(0, 80), i.Status, i.Deadline == null ? null : i.Deadline.DueOn));

    public List<BareRow> Rows { get; } = new(Size);

    public async Task OnGetAsync()
    {
        await foreach (var row in Newest(db).WithCancellation(HttpContext.RequestAborted))
        {
            Rows.Add(row);
        }
    }
}
