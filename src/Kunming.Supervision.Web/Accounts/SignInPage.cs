using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>What the steps of signing in share: the limit of tries, the way back, and the beginning of the session.</summary>
[RequestSizeLimit(MaxBytes), RequestFormLimits(ValueCountLimit = 20, ValueLengthLimit = MaxBytes, KeyLengthLimit = 100)]
public abstract class SignInPage(SessionDesk sessions, SignInLimits limits, NoticeBoard notices) : PageModel
{
    public const string TooOften = "尝试得太频繁，请一分钟后再试。";
    public const int MaxBytes = 64 * 1024;

    [FromQuery]
    public string? ReturnUrl { get; set; }

    protected SessionDesk Sessions => sessions;

    protected SignInLimits Limits => limits;

    /// <summary>Where to go afterwards: an address of this site, or home.</summary>
    protected string LocalReturn => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Content("~/");

    protected async Task<IActionResult> ArriveAsync(Guid accountId, bool secondFactor)
    {
        if (await sessions.StartAsync(HttpContext, accountId, secondFactor) is { } replaced)
        {
            TempData[SupervisionPageModel.NoticeKey] = replaced;
        }

        return await notices.HasNewsAsync(accountId, HttpContext.RequestAborted)
            ? RedirectToPage("/Account/Notices", new { returnUrl = LocalReturn })
            : LocalRedirect(LocalReturn);
    }

    protected PageResult Refuse(string? sentence, int status = StatusCodes.Status400BadRequest)
    {
        if (sentence is not null)
        {
            ModelState.AddModelError(string.Empty, sentence);
        }

        return new() { StatusCode = status };
    }
}
