using System.Globalization;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Conflicts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>What every page behind the sign-in has: who looks, what time it is, a notice for the next page, and the roads of refusal.</summary>
public abstract class SupervisionPageModel : PageModel
{
    public const string NoticeKey = "Notice";
    public const string DraftKey = "DraftTaken";
    public const string RevisionField = "revision";

    /// <summary>Set by <see cref="ViewerFilter"/> before any handler runs.</summary>
    public Viewer Viewer { get; internal set; } = null!;

    /// <summary>The page of this request, once its viewer is known.</summary>
    internal static SupervisionPageModel? Running(HttpContext http) => http.Items[typeof(SupervisionPageModel)] as SupervisionPageModel;

    internal void Keep(HttpContext http) => http.Items[typeof(SupervisionPageModel)] = this;

    /// <summary>The instant in local time, +08:00.</summary>
    public DateTimeOffset Now => ChinaTime.ToLocal(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    public DateOnly Today => ChinaTime.DayOf(Now);

    /// <summary>The record that the page is about, once it is loaded; the audit row names it.</summary>
    protected internal virtual Aggregate? Subject => null;

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>The viewer's signature as of now, for the verbs of the domain.</summary>
    protected Signature Sign() => Viewer.Sign(Now);

    /// <summary>A sentence that the next page shows once.</summary>
    protected void Notice(string sentence) => TempData[NoticeKey] = sentence;

    /// <summary>The next page tells the browser that the draft which it keeps for this page has been taken.</summary>
    protected void DraftTaken() => TempData[DraftKey] = (Request.PathBase + Request.Path).Value;

    /// <summary>Goes on only when every field is in order; otherwise the same page comes back filled, 400.</summary>
    /// <exception cref="InvalidFormException">A field was refused.</exception>
    protected void RequireValidForm()
    {
        if (!ModelState.IsValid)
        {
            throw new InvalidFormException();
        }
    }

    /// <summary>
    /// Goes on only when the form was opened on the record as it is now (<c>&lt;form-revision&gt;</c>), and differences that it has shown were read; otherwise 409.
    /// </summary>
    /// <exception cref="StaleFormException">The record has changed since, or the form carries no revision.</exception>
    protected void RequireFresh(int currentRevision)
    {
        if (Request.Form[RevisionField] is not [{ } shown] || !int.TryParse(shown, CultureInfo.InvariantCulture, out var revision) || revision != currentRevision)
        {
            throw new StaleFormException();
        }

        if (ShownForm.Read(Request)?.HasOpen is true && !Request.Form.ContainsKey(FormConflict.ReadField))
        {
            throw new StaleFormException { Unread = true };
        }
    }

    /// <summary>A refusal that is the page's own (a file that cannot be read, an address that leads nowhere): <c>throw Refused(rule);</c></summary>
    protected static RuleViolationException Refused(params IReadOnlyList<Rule> rules) => new(rules);
}

/// <summary>The form has field errors, which stand in the model state.</summary>
public sealed class InvalidFormException : Exception;

/// <summary>The form was opened on an older version of the record.</summary>
public sealed class StaleFormException : Exception
{
    /// <summary>It was shown again since, and nobody has said that the differences were read.</summary>
    public bool Unread { get; init; }
}
