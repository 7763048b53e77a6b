using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>What one body refused goes to another, under a new number that names the first.</summary>
public sealed class RerouteModel(SupervisionDbContext db, WorkCalendar calendar, SettingStore settings) : HandoverVerbPage(db)
{
    private static readonly Rule NobodyElse = new("handover.nobody-else", "没有其他单位可以承办这些问题，请在问题清单中另行处理");

    [BindProperty]
    public HandoverForm Form { get; set; } = new();

    /// <summary>Of the refused letter's issues those that still wait.</summary>
    public IReadOnlyList<Issue> Waiting { get; private set; } = [];

    public IReadOnlyList<Organisation> Addressees { get; private set; } = [];

    public override string Verb => "改送";

    public override IReadOnlyList<Rule> Rules =>
    [
        .. Handover.ObstaclesToReroute(Viewer),
        .. Obstacles.From((Waiting.Count is 0, HandoverRules.NoIssues), (Waiting.Count > 0 && Addressees.Count is 0, NobodyElse)),
    ];

    public IEnumerable<SelectListItem> AddresseeItems => Addressees.Select(o => new SelectListItem(o.Name, o.Id.ToString()));

    public IEnumerable<SelectListItem> PeriodItems => PeriodChoice.Items(calendar, Today, settings.Current);

    public Deadline Receipt => calendar.Apply(settings.Current.RuleOf(DeadlineRules.HandoverReceipt), Today);

    protected override bool IsMine => Handover.IsSender(Viewer) && Handover.Status is HandoverStatus.Refused;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Waiting = await Db.Issues.VisibleTo(Viewer).Where(i => Handover.IssueIds.Contains(i.Id) && i.Status == IssueStatus.Recognised).OrderBy(i => i.Number).AsSplitQuery().ToListAsync(Aborted);
            Addressees = [.. (await Db.AddresseesOfAsync(Waiting, Today, Aborted)).Where(o => o.Id != Handover.AddresseeId)];
            return await next();
        });

    public void OnGet() => Form = new()
    {
        AddresseeId = Addressees.Count is 1 ? Addressees[0].Id : null,
        Period = PeriodChoice.UsualFor(Waiting, settings.Current),
        Requirement = Handover.Requirement,
    };

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        RuleViolationException.ThrowIfAny(Rules);
        var addressee = Addressees.SingleOrDefault(o => o.Id == Form.AddresseeId) ?? throw Refused(CreateModel.NotListed);
        var sequence = await Db.TakeNumbersAsync($"{HandoverNumber.Prefix}-{Today.Year}", cancellationToken: Aborted);
        var next = Handover.Reroute(
            HandoverNumber.Format(Today.Year, sequence), addressee, Waiting, Form.Requirement!, Form.ToRule(), calendar, Viewer, Now, settings.Current.RuleOf(DeadlineRules.HandoverReceipt));
        Db.Handovers.Add(next);
        await Db.SaveChangesAsync(Aborted);
        Notice($"已改送，新文号{next.Number}，等待{addressee.Name}签收");
        return RedirectToPage("/Handovers/Details", new { next.Id });
    }
}
