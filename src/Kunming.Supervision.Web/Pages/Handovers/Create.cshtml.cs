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
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Issues.Bulk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>Writes a letter for the chosen issues to a body that may rectify all of them.</summary>
public sealed class CreateModel(SupervisionDbContext db, WorkCalendar calendar, SettingStore settings) : SupervisionPageModel
{
    public const int Most = 200;
    public static readonly Rule TooMany = new("handover.too-many-issues", "一件交办最多200个问题");
    public static readonly Rule Unknown = new("handover.unknown-issues", "所选问题中有不存在的，或者不在您可以办理的范围内，请重新选择");
    public static readonly Rule NoCommonAddressee = new("handover.no-common-addressee", "所选问题分属不同单位和辖区，没有共同的承办单位，请分开交办");

    public static readonly Rule NotListed = new("handover.addressee-not-listed", "请在列出的承办单位中选择");

    [BindProperty(SupportsGet = true, Name = "id")]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>The same, chosen in bulk.</summary>
    [FromQuery(Name = "plan")]
    public string? Plan { get; set; }

    [BindProperty]
    public HandoverForm Form { get; set; } = new();

    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    /// <summary>The unit itself, when all issues are one unit's; the commission, when all lie in one county or zone.</summary>
    public IReadOnlyList<Organisation> Addressees { get; private set; } = [];

    public IReadOnlyList<Rule> Rules =>
    [
        .. Obstacles.From(
            (Issues.Count is 0, HandoverRules.NoIssues),
            (Ids.Count > Most, TooMany),
            (Ids.Count <= Most && Issues.Count > 0 && Issues.Count < Ids.Distinct().Count(), Unknown),
            (Issues.Count > 0 && Addressees.Count is 0, NoCommonAddressee)),
        .. Issues.SelectMany(i => i.ObstaclesToDispose(Viewer)).Distinct(),
    ];

    public DeadlineRule ReceiptRule => settings.Current.RuleOf(DeadlineRules.HandoverReceipt);

    public Deadline Receipt => calendar.Apply(ReceiptRule, Today);

    /// <summary>No plan of days off is known for the next year, into which a longer period may run.</summary>
    public bool MayMove => calendar.Apply(new(366, DeadlineUnit.Days), Today).Provisional;

    public IEnumerable<SelectListItem> AddresseeItems => Addressees.Select(o => new SelectListItem(o.Name, o.Id.ToString()));

    public IEnumerable<SelectListItem> PeriodItems => PeriodChoice.Items(calendar, Today, settings.Current);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.IsOffice && !Viewer.IsCounty && Viewer.LedGroups.Count is 0)
        {
            context.Result = NotFound();
            return;
        }

        Ids = Ids.Count is 0 && BulkPlan.Read(Plan) is { } plan ? [.. plan.Select(p => p.Id)] : Ids;
        Issues = await db.Issues.VisibleTo(Viewer).Where(i => Ids.Take(Most + 1).Contains(i.Id)).OrderBy(i => i.Number).AsSplitQuery().ToListAsync(Aborted);
        Addressees = await db.AddresseesOfAsync(Issues, Today, Aborted);
        await next();
    }

    public void OnGet() => Form = new()
    {
        AddresseeId = Addressees.Count is 1 ? Addressees[0].Id : null,
        Period = PeriodChoice.UsualFor(Issues, settings.Current),
    };

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Rules);
        var addressee = Addressees.SingleOrDefault(o => o.Id == Form.AddresseeId) ?? throw Refused(NotListed);
        var sequence = await db.TakeNumbersAsync($"{HandoverNumber.Prefix}-{Today.Year}", cancellationToken: Aborted);
        var handover = Handover.Issue(HandoverNumber.Format(Today.Year, sequence), addressee, Issues, Form.Requirement!, Form.ToRule(), calendar, Viewer, Now, ReceiptRule);
        db.Handovers.Add(handover);
        await db.SaveChangesAsync(Aborted);
        Notice($"已签发{handover.Number}，等待{addressee.Name}签收");
        return RedirectToPage("/Handovers/Details", new { handover.Id });
    }
}
